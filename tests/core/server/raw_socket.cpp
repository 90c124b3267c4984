#include "core/server/raw_socket.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <stdexcept>
#include <utility>

namespace grappe::server {

using std::chrono::steady_clock;

RawSocket::RawSocket(std::uint16_t port, int receiveBuffer)
    : RawSocket("127.0.0.1", port, receiveBuffer) {}

RawSocket::RawSocket(const std::string& host, std::uint16_t port, int receiveBuffer) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &found) != 0) {
    throw std::runtime_error("nobody is called " + host);
  }
  const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> address(found, &::freeaddrinfo);
  m_handle = ::socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (m_handle < 0) throw std::runtime_error("no socket");
  if (receiveBuffer > 0) {
    ::setsockopt(m_handle, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
  }
  const int on = 1;
  ::setsockopt(m_handle, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (::connect(m_handle, address->ai_addr, address->ai_addrlen) != 0) {
    ::close(m_handle);
    throw std::runtime_error("cannot connect");
  }
}

RawSocket::~RawSocket() {
  if (m_handle >= 0) ::close(m_handle);
}

RawSocket::RawSocket(RawSocket&& other) noexcept
    : m_handle(std::exchange(other.m_handle, -1)),
      m_received(std::move(other.m_received)),
      m_closed(other.m_closed),
      m_closeCode(other.m_closeCode),
      m_pings(other.m_pings) {}

bool RawSocket::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = ::send(m_handle, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool RawSocket::receive() {
  std::array<char, 65536> bytes{};
  const auto got = ::recv(m_handle, bytes.data(), bytes.size(), MSG_DONTWAIT);
  if (got > 0) m_received.append(bytes.data(), static_cast<std::size_t>(got));
  if (got == 0 || (got < 0 && errno != EAGAIN && errno != EWOULDBLOCK)) m_closed = true;
  return !m_closed;
}

bool RawSocket::more(Deadline deadline) {
  const auto left =
      std::chrono::duration_cast<std::chrono::milliseconds>(deadline - steady_clock::now());
  if (m_closed || left.count() <= 0) return false;
  pollfd waiting{m_handle, POLLIN, 0};
  if (::poll(&waiting, 1, static_cast<int>(left.count())) <= 0) return false;
  return receive();
}

std::optional<RawAnswer> RawSocket::readAnswer(std::chrono::milliseconds time, bool isHead) {
  const Deadline deadline = steady_clock::now() + time;
  std::size_t end = 0;
  while ((end = m_received.find("\r\n\r\n")) == std::string::npos) {
    if (!more(deadline)) return std::nullopt;
  }
  RawAnswer answer;
  answer.status = std::stoi(m_received.substr(9, 3));
  std::size_t at = m_received.find("\r\n") + 2;
  while (at < end) {
    const std::size_t lineEnd = m_received.find("\r\n", at);
    const std::size_t colon = m_received.find(':', at);
    std::string name = m_received.substr(at, colon - at);
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    answer.headers[name] = m_received.substr(colon + 2, lineEnd - colon - 2);
    at = lineEnd + 2;
  }
  m_received.erase(0, end + 4);
  const auto length = answer.headers.find("content-length");
  const std::size_t size =
      isHead || length == answer.headers.end() ? 0 : std::stoul(length->second);
  while (m_received.size() < size) {
    if (!more(deadline)) return std::nullopt;
  }
  answer.body = m_received.substr(0, size);
  m_received.erase(0, size);
  return answer;
}

bool RawSocket::waitClosed(std::chrono::milliseconds time) {
  const Deadline deadline = steady_clock::now() + time;
  while (more(deadline)) m_received.clear();
  return m_closed;
}

bool RawSocket::upgrade(std::uint16_t port, std::string_view path, std::string_view headers) {
  send("GET " + std::string(path) + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
       "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
       "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
       std::string(headers) + "\r\n");
  const auto answer = readAnswer();
  return answer && answer->status == 101;
}

bool RawSocket::sendFrame(unsigned opcode, std::string_view payload) {
  std::string frame;
  frame.push_back(static_cast<char>(0x80U | opcode));
  if (payload.size() < 126) {
    frame.push_back(static_cast<char>(0x80U | payload.size()));
  } else {
    frame.push_back(static_cast<char>(0x80U | 126U));
    frame.push_back(static_cast<char>(payload.size() >> 8U));
    frame.push_back(static_cast<char>(payload.size() & 0xFFU));
  }
  frame.append(4, '\0');  // the mask: all zero is allowed, and changes nothing
  frame += payload;
  return send(frame);
}

bool RawSocket::sendMessage(std::string_view text) { return sendFrame(1, text); }

std::optional<std::string> RawSocket::takeMessage() {
  for (;;) {
    if (m_received.size() < 2) return std::nullopt;
    const auto byte = [this](std::size_t at) { return static_cast<unsigned char>(m_received[at]); };
    const unsigned opcode = byte(0) & 0x0FU;
    std::size_t size = byte(1) & 0x7FU;
    std::size_t head = 2;
    if (size >= 126) {
      const std::size_t extra = size == 126 ? 2 : 8;
      head += extra;
      if (m_received.size() < head) return std::nullopt;
      size = 0;
      for (std::size_t at = 0; at < extra; ++at) size = size << 8U | byte(2 + at);
    }
    if (m_received.size() < head + size) return std::nullopt;
    std::string payload = m_received.substr(head, size);
    m_received.erase(0, head + size);
    if (opcode == 1) return payload;
    if (opcode == 9) {
      ++m_pings;
      sendFrame(10, payload);
    }
    if (opcode == 8 && payload.size() >= 2) {
      m_closeCode =
          static_cast<unsigned char>(payload[0]) << 8U | static_cast<unsigned char>(payload[1]);
      sendFrame(8, payload);
    }
  }
}

std::optional<std::string> RawSocket::readMessage(std::chrono::milliseconds time) {
  const Deadline deadline = steady_clock::now() + time;
  for (;;) {
    if (auto message = takeMessage()) return message;
    if (!more(deadline)) return takeMessage();
  }
}

}  // namespace grappe::server
