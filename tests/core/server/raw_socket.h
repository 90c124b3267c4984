// A loopback TCP client that sends exactly the bytes it is told, right or wrong, and reads HTTP
// answers and WebSocket messages. Every read has a time limit. One thread at a time.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace grappe::server {

struct RawAnswer {
  int status = 0;
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;
};

class RawSocket {
 public:
  // Throws std::runtime_error. `receiveBuffer`: bytes, 0 for the system's own.
  explicit RawSocket(std::uint16_t port, int receiveBuffer = 0);
  // To any machine: a name or an address literal.
  RawSocket(const std::string& host, std::uint16_t port, int receiveBuffer);
  ~RawSocket();
  RawSocket(RawSocket&& other) noexcept;
  RawSocket& operator=(RawSocket&&) = delete;

  int handle() const { return m_handle; }
  // False if the other side has closed.
  bool send(std::string_view bytes);

  // Nothing: closed, or the time is over, before a whole answer was there.
  std::optional<RawAnswer> readAnswer(std::chrono::milliseconds time = std::chrono::seconds(30),
                                      bool isHead = false);
  // True once the other side has closed, false when the time is over; what comes is read away.
  bool waitClosed(std::chrono::milliseconds time);

  // WebSocket: false unless the upgrade was accepted.
  bool upgrade(std::uint16_t port, std::string_view path, std::string_view headers = "");
  bool sendMessage(std::string_view text);
  // The next text message; answers pings on the way. Nothing: closed, or the time is over.
  std::optional<std::string> readMessage(std::chrono::milliseconds time = std::chrono::seconds(30));
  // Of the closing frame that readMessage met; 0 if none.
  int closeCode() const { return m_closeCode; }
  int pings() const { return m_pings; }

  // Takes the next text message out of what has been received already.
  std::optional<std::string> takeMessage();
  // One read without waiting; false once closed.
  bool receive();

 private:
  using Deadline = std::chrono::steady_clock::time_point;
  bool more(Deadline deadline);
  bool sendFrame(unsigned opcode, std::string_view payload);

  int m_handle = -1;
  std::string m_received;
  bool m_closed = false;
  int m_closeCode = 0;
  int m_pings = 0;
};

}  // namespace grappe::server
