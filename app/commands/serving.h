// What `grappe serve` and `grappe run` share: the options of the server, starting it, telling how
// to join. Main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "commands/console.h"
#include "runtime/kiosk.h"
#include "scene/wifi.h"
#include "server/certificate.h"

namespace grappe::commands {

struct ServingOptions {
  std::uint16_t port = 0;
  std::string bind;
  std::string pin;
  std::vector<std::string> hosts;
  server::CertificateFiles certificate{};  // empty: plain http
  scene::Wifi wifi{};                      // of the room; unknown: as remembered
  std::string address;  // or interface, that the wall shows; empty: as remembered
};

void addServing(CLI::App& command, ServingOptions& options, const Console& console);

Result<std::unique_ptr<runtime::Kiosk>> startKiosk(const std::string& file,
                                                   const ServingOptions& options,
                                                   const Console& console,
                                                   std::function<void()> reached);

// As people type it: "192.168.1.24:8080"; with https:// before it where it speaks that.
std::string shownAs(const runtime::Kiosk& kiosk, const server::Address& address);

// The addresses, the one that the wall shows first, the room code, and the PIN where it was just
// given or made. Never the Wi-Fi's password.
void tellHowToJoin(runtime::Kiosk& kiosk, const std::string& pin, const server::Address& wanted,
                   const Console& console);

}  // namespace grappe::commands
