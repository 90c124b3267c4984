// A running kiosk without its window: the workshop open, the server answering, everyone told where.
// Owned by main. Any thread may read; start, stop and the destructor belong to one.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/open_workshop.h"
#include "runtime/recap_job.h"
#include "server/addresses.h"
#include "server/server.h"

namespace grappe::runtime {

struct StartOptions {
  std::string path;        // must exist
  std::string bind;        // as server::Options::bind
  std::uint16_t port = 0;  // 0: the first free of 8080 to 8089, else any
  // Other names or addresses that devices may call it by (a name in the room's DNS, a router's
  // address that leads here); as server::Options::hosts.
  std::vector<std::string> hosts;
  std::optional<server::CertificateFiles> certificate{};  // as server::Options::certificate
  std::string pin;          // of the facilitator, from now on; empty: the one that is set
  bool openMeeting = true;  // if the workshop has none yet
  std::unique_ptr<Grouping> grouping;  // null: EngineGrouping
  std::function<void(std::string_view)> report;
  std::function<void()> reached;  // as server::Options::reached
  RecapJob::Write recap;          // for the facilitator's page, and its preview; null: none
};

class Kiosk {
 public:
  // Refused: as OpenWorkshop::open, and inUse (the port is taken), malformed (the address is not
  // this machine's, the PIN is not 4 to 12 digits), forbidden (a port that needs rights).
  static Result<std::unique_ptr<Kiosk>> start(StartOptions options);
  ~Kiosk();  // stops
  Kiosk(const Kiosk&) = delete;
  Kiosk& operator=(const Kiosk&) = delete;

  // The server first, so that nobody is answered by a kiosk that has gone. Again: nothing happens.
  void stop();

  OpenWorkshop& workshop() { return *m_workshop; }
  server::Server& server() { return *m_server; }
  std::uint16_t port() const { return m_port; }
  // How this machine reaches it.
  server::Door door() const;

  // The PIN that was made up because the workshop had none and none was given; empty otherwise. It
  // is told once: the file has only its hash.
  const std::string& newPin() const { return m_newPin; }

  // The addresses as now: those that it listens on and the room can reach, the likeliest first. The
  // server is told, so that it answers to them.
  std::vector<server::Address> addresses();
  // Which of them the room is shown, for the facilitators; else they are told the likeliest. Empty:
  // none is. Any thread.
  void showsAddress(const std::string& literal);
  // "http://10.1.2.3:8080/", "https://…" with a certificate; without the port that is the scheme's.
  std::string url(const std::string& address) const;

 private:
  Kiosk() = default;
  Result<void> prepare(const StartOptions& options);
  Result<void> listen(const StartOptions& options);
  server::Surroundings surroundings() const;
  server::DeskSources deskSources();

  std::unique_ptr<OpenWorkshop> m_workshop;
  std::unique_ptr<RecapJob> m_recap;
  std::unique_ptr<server::Server> m_server;
  std::string m_path;
  std::string m_bind;
  std::string m_fingerprint;  // of its certificate; empty: plain http
  std::vector<std::string> m_hosts;
  mutable std::mutex m_shownMutex;
  std::string m_shown;                   // see showsAddress
  std::atomic<std::uint16_t> m_port{0};  // the server's threads read it
  std::string m_newPin;
};

}  // namespace grappe::runtime
