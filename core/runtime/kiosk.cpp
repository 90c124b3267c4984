#include "runtime/kiosk.h"

#include <algorithm>
#include <filesystem>

#include "runtime/engine_grouping.h"
#include "runtime/meeting.h"
#include "server/addresses.h"
#include "server/secrets.h"

namespace grappe::runtime {

namespace {

using workshop::Role;

constexpr std::uint16_t firstPort = 8080;
constexpr std::uint16_t lastPort = 8089;
constexpr int pinDigits = 6;

bool isPin(const std::string& text) {
  return text.size() >= 4 && text.size() <= 12 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::uint16_t> portsToTry(std::uint16_t wanted) {
  if (wanted != 0) return {wanted};
  std::vector<std::uint16_t> ports;
  for (std::uint16_t port = firstPort; port <= lastPort; ++port) ports.push_back(port);
  ports.push_back(0);
  return ports;
}

std::vector<server::Address> reachable(const std::string& bind) {
  if (bind.empty() || bind == "0.0.0.0" || bind == "::") return server::usableAddresses();
  return {{{}, bind}};
}

// The names that it answers to: what the room is shown, this machine's IPv6 addresses where it
// listens on them, and those that were given.
std::vector<std::string> hostsOf(const std::vector<server::Address>& addresses,
                                 const std::string& bind, const std::vector<std::string>& others) {
  std::vector<std::string> hosts;
  for (const server::Address& one : addresses) hosts.push_back(one.literal);
  if (bind.empty() || bind == "::") {
    for (server::Address& one : server::sixAddresses()) hosts.push_back(std::move(one.literal));
  }
  hosts.insert(hosts.end(), others.begin(), others.end());
  return hosts;
}

}  // namespace

Result<std::unique_ptr<Kiosk>> Kiosk::start(StartOptions options) {
  if (!options.pin.empty() && !isPin(options.pin)) {
    return refuse(Code::malformed, "a PIN has 4 to 12 digits");
  }
  if (!options.grouping) options.grouping = std::make_unique<EngineGrouping>();
  OpenWorkshop::Options opening;
  opening.grouping = std::move(options.grouping);
  opening.report = options.report;
  auto workshop = OpenWorkshop::open(options.path, std::move(opening));
  if (!workshop) return tl::unexpected(workshop.error());

  std::unique_ptr<Kiosk> kiosk(new Kiosk());
  kiosk->m_workshop = std::move(*workshop);
  kiosk->m_path = options.path;
  if (options.recap) kiosk->m_recap = std::make_unique<RecapJob>(options.recap);
  kiosk->m_bind = options.bind;
  kiosk->m_hosts = options.hosts;
  if (options.certificate) {
    kiosk->m_fingerprint = server::fingerprintOf(options.certificate->certificate);
  }
  if (auto prepared = kiosk->prepare(options); !prepared) return tl::unexpected(prepared.error());
  if (auto listening = kiosk->listen(options); !listening) {
    return tl::unexpected(listening.error());
  }
  return kiosk;
}

// What the room needs before anyone joins: a code, and a PIN for the facilitator.
Result<void> Kiosk::prepare(const StartOptions& options) {
  const workshop::StatePtr state = m_workshop->state();
  std::vector<workshop::Command> commands;
  RandomIds ids;
  if (options.openMeeting) {
    if (auto meeting = missingMeeting(*state, ids, m_workshop->clock().now())) {
      commands.emplace_back(std::move(*meeting));
    }
  }
  std::string pin = options.pin;
  if (pin.empty() && state->pinHash.text.empty()) pin = m_newPin = randomDigits(pinDigits);
  if (!pin.empty() && !server::pinMatches(state->pinHash.text, pin)) {
    commands.emplace_back(workshop::SetPin{server::hashPin(pin)});
  }
  for (const auto& answer : m_workshop->carryOut(commands, Role::commandLine)) {
    if (!answer) return tl::unexpected(answer.error());
  }
  return {};
}

Result<void> Kiosk::listen(const StartOptions& options) {
  server::Options serving;
  serving.bind = options.bind;
  serving.hosts = hostsOf(reachable(options.bind), m_bind, m_hosts);
  serving.certificate = options.certificate;
  serving.controlToken = server::newToken();
  serving.report = options.report;
  serving.reached = options.reached;
  serving.desk = deskSources();
  Result<std::uint16_t> listening;
  for (const std::uint16_t port : portsToTry(options.port)) {
    serving.port = port;
    m_server = std::make_unique<server::Server>(*m_workshop, m_workshop->clock(), serving);
    listening = m_server->start();
    if (listening || listening.error().code != Code::inUse) break;
  }
  if (!listening) return tl::unexpected(listening.error());
  m_port = *listening;
  return m_workshop->kioskFile().announce(door(), serving.controlToken);
}

void Kiosk::showsAddress(const std::string& literal) {
  const std::lock_guard lock(m_shownMutex);
  m_shown = literal;
}

// On one of the server's threads.
server::Surroundings Kiosk::surroundings() const {
  server::Surroundings around;
  std::error_code unknown;
  const auto space = std::filesystem::space(m_path, unknown);
  if (!unknown) around.disk = space.available;
  std::string name;
  {
    const std::lock_guard lock(m_shownMutex);
    name = m_shown;
  }
  if (name.empty()) name = reachable(m_bind).front().literal;
  if ((name == "127.0.0.1" || name == "::1") && !m_hosts.empty()) name = m_hosts.front();
  around.address = url(name);
  return around;
}

server::DeskSources Kiosk::deskSources() {
  server::DeskSources sources;
  sources.around = [this] { return surroundings(); };
  if (m_recap) {
    sources.recap.start = [this](const server::RecapOrder& order,
                                 std::function<void(Result<server::RecapFile>)> made) {
      return m_recap->start(m_workshop->state(), order, std::move(made));
    };
    sources.recap.share = [this] { return m_recap->share(); };
    sources.recap.stop = [this] { m_recap->stop(); };
  }
  return sources;
}

server::Door Kiosk::door() const {
  if (m_bind.empty() || m_bind == "0.0.0.0") return {m_port, "127.0.0.1", m_fingerprint};
  return {m_port, m_bind == "::" ? "::1" : m_bind, m_fingerprint};
}

Kiosk::~Kiosk() { stop(); }

void Kiosk::stop() {
  if (m_server) m_server->stop();
  m_recap.reset();
  if (m_workshop) m_workshop->stop();
}

std::vector<server::Address> Kiosk::addresses() {
  std::vector<server::Address> now = reachable(m_bind);
  m_server->allowHosts(hostsOf(now, m_bind, m_hosts));
  return now;
}

std::string Kiosk::url(const std::string& address) const {
  const bool secure = !m_fingerprint.empty();
  const std::uint16_t webPort = secure ? 443 : 80;
  const bool plain = address.find(':') == std::string::npos;  // an IPv6 literal stands in brackets
  const std::string host = plain ? address : "[" + address + "]";
  return (secure ? "https://" : "http://") + host +
         (m_port == webPort ? "" : ":" + std::to_string(m_port)) + "/";
}

}  // namespace grappe::runtime
