#include "server/text_frame.h"

#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <array>

namespace grappe::server {

namespace {
constexpr std::size_t longest = 4096;
// Bytes that may wait in the system: far less than a live line has room for there (64 KiB), so that
// one more message is taken whole.
constexpr int mostQueued = 8192;
}  // namespace

Handed handText(int socket, std::string_view text) {
  int queued = 0;
  if (text.size() > longest || ::ioctl(socket, SIOCOUTQ, &queued) != 0 || queued > mostQueued) {
    return Handed::nothing;
  }
  constexpr unsigned char finalText = 0x81;
  constexpr unsigned char sixteenBits = 126;
  std::array<unsigned char, 4> head{finalText};
  std::size_t headSize = 2;
  if (text.size() < sixteenBits) {
    head[1] = static_cast<unsigned char>(text.size());
  } else {
    head[1] = sixteenBits;
    head[2] = static_cast<unsigned char>(text.size() >> 8U);
    head[3] = static_cast<unsigned char>(text.size() & 0xFFU);
    headSize = 4;
  }
  std::array<iovec, 2> parts{
      {{head.data(), headSize}, {const_cast<char*>(text.data()), text.size()}}};  // only read
  msghdr message{};
  message.msg_iov = parts.data();
  message.msg_iovlen = parts.size();
  const auto sent = ::sendmsg(socket, &message, MSG_DONTWAIT | MSG_NOSIGNAL);
  if (sent <= 0) return Handed::nothing;
  return static_cast<std::size_t>(sent) == headSize + text.size() ? Handed::whole : Handed::part;
}

}  // namespace grappe::server
