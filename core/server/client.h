// Asks a running kiosk on this machine: how the command line gives its commands to the kiosk that
// holds the file. Blocks, for 20 s at most. Any thread; nothing is shared between calls.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/refusal.h"

namespace grappe::server {

// Where a kiosk listens on this machine.
struct Door {
  std::uint16_t port = 0;
  std::string host = "127.0.0.1";  // a literal address, without brackets
  // Of a kiosk that speaks https: its certificate's fingerprint (certificate.h). Who answers must
  // have that very certificate; its name and who vouches for it do not matter.
  std::string fingerprint{};
};

// The body of a 2xx answer. Any other answer comes back as the Refusal that it tells; a kiosk that
// cannot be reached, or that speaks something else, as inUse: it holds the file and does not
// answer.
Result<std::string> post(const Door& door, std::string_view path, std::string_view token,
                         std::string_view json);
Result<std::string> get(const Door& door, std::string_view path, std::string_view token);

}  // namespace grappe::server
