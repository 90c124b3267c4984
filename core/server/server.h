// The kiosk's server: HTTP and WebSocket for the pages and the command line (see README.md).
//
// Runs on two threads of its own: one for all sockets, one for what takes long. Everything here may
// be called from any thread, but start, stop and the destructor by one thread at a time. The gate
// and the clock must outlive the server; the gate may go on calling back after it is gone.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/refusal.h"
#include "server/certificate.h"
#include "server/desk_sources.h"
#include "server/gate.h"

namespace grappe::server {

struct Options {
  // An address literal; empty: every address of this machine, IPv4 and IPv6 ("::" means the same,
  // but does not go without IPv6).
  std::string bind;
  std::uint16_t port = 0;          // 0: any free one
  std::vector<std::string> hosts;  // the addresses that the wall shows; see allowHosts
  // Speaks https alone; nothing: http alone. What comes as http to a server of https is told to ask
  // again by https.
  std::optional<CertificateFiles> certificate{};
  // Lets the command line in as Role::commandLine, from loopback only. Empty: nobody.
  std::string controlToken;
  // What nobody else will tell: a handler that threw, accepting that failed. Any thread.
  std::function<void(std::string_view)> report;
  // Called once, on the server's thread: a device that is not this machine has reached it by an
  // address that the wall shows. It must only hand that on.
  std::function<void()> reached;
  DeskSources desk;

  std::chrono::milliseconds request{15000};   // head and body of a request, and its answer
  std::chrono::milliseconds idle{60000};      // between two requests of a connection
  std::chrono::milliseconds greeting{10000};  // a WebSocket's first message
  std::chrono::milliseconds silence{30000};   // a WebSocket without a pong; pinged at half of it
  std::chrono::milliseconds gather{50};       // longest wait of a push; see Live
  std::chrono::milliseconds stall{10000};     // a push unread for so long: dropped
  std::chrono::milliseconds linger{30000};    // a device counts as here after it was last heard
  std::size_t messageCap = 256 * 1024;        // bytes of a push
  // Of all together, or as many as the system's limit of open files has room for. One more comes in
  // for one that goes: see OpenConnections.
  std::size_t connectionCap = 4000;
};

class Server {
 public:
  Server(Gate& gate, const Clock& clock, Options options);
  ~Server();  // stops
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // The port that it listens on. Refused: inUse (the port is taken), malformed (not an address of
  // this machine, or the certificate has a fault), forbidden (a port that needs rights). Once;
  // raises the process's limit of open files where it is below what the connections need.
  Result<std::uint16_t> start();

  // Ends all connections; answers nothing more. Blocks for what is under way aside (a PIN: 0.1 s).
  void stop();

  // The addresses that the wall shows changed. "10.1.2.3" means this server's own port.
  void allowHosts(std::vector<std::string> hosts);

  // Participants' devices that are here now: with an open live connection, or heard from within
  // Options::linger. What pages get as "devices".
  int connectedDevices() const;
  // `changed` is called on the server's thread when that number changes, until the returned value
  // is called; it must only hand the number on.
  std::function<void()> listenDevices(std::function<void(int)> changed);

 private:
  class Running;
  std::unique_ptr<Running> m_running;
};

}  // namespace grappe::server
