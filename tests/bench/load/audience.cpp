#include "bench/load/audience.h"

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>

namespace grappe::bench {

using std::chrono::steady_clock;

Audience::Audience(std::vector<server::RawSocket> lines, int before, int most)
    : m_before(before),
      m_most(most),
      m_knowing(static_cast<std::size_t>(most) + 1),
      m_all(static_cast<std::size_t>(most) + 1) {
  for (server::RawSocket& one : lines) m_lines.push_back({std::move(one), {}, before, false});
  m_ears = std::thread([this] { listen(); });
}

Audience::~Audience() {
  m_over = true;
  m_ears.join();
}

void Audience::wait(std::chrono::seconds patience) {
  long heard = -1;
  Moment since = steady_clock::now();
  while (m_complete < m_most && steady_clock::now() - since < patience) {
    if (m_messages != heard) since = steady_clock::now();
    heard = m_messages;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
}

void Audience::listen() {
  const int poll = ::epoll_create1(EPOLL_CLOEXEC);
  for (Line& line : m_lines) {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = &line;
    ::epoll_ctl(poll, EPOLL_CTL_ADD, line.socket.handle(), &event);
  }
  std::array<epoll_event, 256> events{};
  while (!m_over) {
    const int ready = ::epoll_wait(poll, events.data(), static_cast<int>(events.size()), 100);
    for (int at = 0; at < ready; ++at) {
      Line& line = *static_cast<Line*>(events[static_cast<std::size_t>(at)].data.ptr);
      read(line);
      if (line.lost) ::epoll_ctl(poll, EPOLL_CTL_DEL, line.socket.handle(), nullptr);
    }
    // Five hundred phones wake themselves. Here waking this thread for each push would be charged
    // to the server, so it looks twice in a millisecond; what is measured is so much longer.
    std::this_thread::sleep_for(std::chrono::microseconds(500));
  }
  ::close(poll);
}

void Audience::read(Line& line) {
  static thread_local std::vector<char> bytes(65536);
  const auto got = ::recv(line.socket.handle(), bytes.data(), bytes.size(), MSG_DONTWAIT);
  if (got < 0 && errno == EAGAIN) return;
  if (got <= 0) {
    line.lost = true;
    ++m_lost;
    return;
  }
  line.received.append(bytes.data(), static_cast<std::size_t>(got));
  const Moment now = steady_clock::now();
  std::string_view left = line.received;
  while (left.size() >= 2) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(left[at]); };
    const unsigned opcode = byte(0) & 0x0FU;
    std::size_t size = byte(1);
    std::size_t head = 2;
    if (size >= 126) {
      head += size == 126 ? 2 : 8;
      if (left.size() < head) break;
      size = 0;
      for (std::size_t at = 2; at < head; ++at) size = size << 8U | byte(at);
    }
    if (left.size() < head + size) break;
    if (opcode == 1) take(line, left.substr(head, size), now);
    // RFC 6455, 5.5.3: a pong has the ping's words; a mask of zeros changes nothing.
    if (opcode == 9) {
      std::string pong{'\x8A', static_cast<char>(0x80U | size), 0, 0, 0, 0};
      pong += left.substr(head, size);
      line.socket.send(pong);
    }
    left.remove_prefix(head + size);
  }
  line.received.erase(0, line.received.size() - left.size());
}

void Audience::take(Line& line, std::string_view payload, Moment now) {
  ++m_messages;
  static constexpr std::string_view field = "\"notes\":";
  const std::size_t at = payload.find(field);
  if (at == std::string_view::npos) return;
  int notes = 0;
  std::from_chars(payload.data() + at + field.size(), payload.data() + payload.size(), notes);
  notes = std::min(notes, m_before + m_most);
  for (int nth = line.knows + 1; nth <= notes; ++nth) {
    const auto place = static_cast<std::size_t>(nth - m_before);
    if (++m_knowing[place] < static_cast<int>(m_lines.size())) continue;
    m_all[place] = now;
    ++m_complete;
  }
  line.knows = std::max(line.knows, notes);
}

}  // namespace grappe::bench
