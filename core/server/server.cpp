#include "server/server.h"

#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <thread>

#include "base/bounded_queue.h"
#include "server/connections.h"
#include "server/mailbox.h"
#include "server/peer.h"

namespace grappe::server {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

// Each connection is an open file; many systems allow 1,024 unless asked. How many connections
// there may be, so that files are left for the workshop, the window and the recap.
std::size_t makeRoomForFiles(std::size_t connections) {
  constexpr rlim_t others = 256;
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return connections;
  const rlim_t wanted = connections + others;
  if (limit.rlim_cur < wanted) {
    limit.rlim_cur = limit.rlim_max == RLIM_INFINITY ? wanted : std::min(wanted, limit.rlim_max);
    setrlimit(RLIMIT_NOFILE, &limit);
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return connections;
  }
  if (limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur >= wanted) return connections;
  return limit.rlim_cur > 2 * others ? limit.rlim_cur - others : limit.rlim_cur / 2;
}

Refusal cannotListen(const Options& options, const error_code& error) {
  const std::string where = (options.bind.empty() ? "this machine" : options.bind) + " port " +
                            std::to_string(options.port);
  if (error == asio::error::address_in_use) return {Code::inUse, where + " is taken"};
  if (error == asio::error::access_denied) {
    return {Code::forbidden, where + " needs rights that this program does not have"};
  }
  return {Code::malformed, "cannot listen on " + where + ": " + error.message()};
}

}  // namespace

class Server::Running final : public Loop, public Connections {
 public:
  Running(Gate& gate, const Clock& clock, Options options)
      : m_gate(gate),
        m_options(std::move(options)),
        m_hosts(m_options.hosts,
                m_options.certificate ? Hosts::Scheme::https : Hosts::Scheme::http),
        m_acceptor(m_io),
        m_open(m_options.connectionCap),
        m_mailbox(std::make_shared<Mailbox>([this] { asio::post(m_io, [this] { readMail(); }); })),
        m_live(gate, *this,
               {.gather = m_options.gather,
                .stall = m_options.stall,
                .linger = m_options.linger,
                .messageCap = m_options.messageCap}),
        m_routes(gate, *this, m_live, clock, m_options.controlToken, m_options.desk) {}

  ~Running() override { stop(); }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  Result<std::uint16_t> start() {
    if (auto secured = prepareTls(); !secured) return tl::unexpected(secured.error());
    if (const error_code error = listen()) return tl::unexpected(cannotListen(m_options, error));
    const std::size_t most = makeRoomForFiles(m_options.connectionCap);
    m_open.atMost(most);
    if (most < m_options.connectionCap) {
      report("this system's limit of open files leaves room for " + std::to_string(most) +
             " connections");
    }
    const std::uint16_t port = m_acceptor.local_endpoint().port();
    m_hosts.listenOn(port);

    m_live.ownNotes();  // whose notes are whose, before anybody asks
    m_unlisten = m_gate.listen([replies = replies(), live = &m_live](const workshop::StatePtr&) {
      // The hub asks the gate for the newest state itself: several commits may be one round.
      replies([live] { live->changed(); });
    });
    accept();
    m_aside = std::thread([this] { workAside(); });
    m_thread = std::thread([this] { runLoop(); });
    return port;
  }

  void stop() {
    if (m_unlisten) std::exchange(m_unlisten, nullptr)();
    m_mailbox->close();
    m_io.stop();
    if (m_thread.joinable()) m_thread.join();
    m_asideWork.close();
    if (m_aside.joinable()) m_aside.join();
    error_code ignored;
    m_acceptor.close(ignored);
    m_open.closeAll();
  }

  void allowHosts(std::vector<std::string> hosts) { m_hosts.allow(std::move(hosts)); }

  // Loop
  void post(Work work) override { m_mailbox->post(std::move(work)); }

  void after(std::chrono::milliseconds time, Work work) override {
    auto timer = std::make_shared<asio::steady_timer>(m_io, time);
    timer->async_wait([this, timer, work = std::move(work)](error_code error) {
      if (!error) guarded(work);
    });
  }

  void aside(Work work) override { m_asideWork.tryPush(std::move(work)); }

  std::function<void(Work)> replies() override {
    return [mailbox = m_mailbox](Work work) { mailbox->post(std::move(work)); };
  }

  // Connections
  const Options& options() const override { return m_options; }
  const Hosts& hosts() const override { return m_hosts; }
  Routes& routes() override { return m_routes; }
  Live& live() override { return m_live; }
  asio::ssl::context* tls() override { return m_tls.get(); }
  void keep(std::shared_ptr<Connection> connection, const std::string& from) override {
    m_open.keep(std::move(connection), from);
  }
  void stands(const Connection* connection, Standing standing) override {
    m_open.stands(connection, standing);
  }
  void over(const Connection* connection) override { m_open.over(connection); }
  void report(const std::string& what) override {
    if (m_options.report) m_options.report(what);
  }
  void reached() override {
    if (m_reached) return;
    m_reached = true;
    if (m_options.reached) m_options.reached();
  }

 private:
  Result<void> prepareTls() {
    if (!m_options.certificate) return {};
    if (const auto fault = faultOf(*m_options.certificate)) {
      return refuse(Code::malformed, std::string("the certificate: ") + faultName(*fault));
    }
    try {
      m_tls = tlsOf(*m_options.certificate);
    } catch (const boost::system::system_error& failure) {
      return refuse(Code::malformed, std::string("the certificate: ") + failure.what());
    }
    return {};
  }

  error_code listenOn(const tcp::endpoint& endpoint) {
    error_code error;
    m_acceptor.open(endpoint.protocol(), error);
    if (!error) m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error && endpoint.address().is_v6() && endpoint.address().is_unspecified()) {
      m_acceptor.set_option(asio::ip::v6_only(false), error);
    }
    if (!error) m_acceptor.bind(endpoint, error);
    if (!error) m_acceptor.listen(4096, error);
    if (error && m_acceptor.is_open()) {
      error_code ignored;
      m_acceptor.close(ignored);
    }
    return error;
  }

  error_code listen() {
    if (m_options.bind.empty()) {
      const error_code both = listenOn({asio::ip::address_v6::any(), m_options.port});
      const bool noIpv6 = both == asio::error::address_family_not_supported ||
                          both == boost::system::errc::address_not_available;
      return noIpv6 ? listenOn({asio::ip::address_v4::any(), m_options.port}) : both;
    }
    error_code error;
    const auto address = asio::ip::make_address(m_options.bind, error);
    return error ? error : listenOn({address, m_options.port});
  }

  void accept() {
    m_acceptor.async_accept([this](error_code error, tcp::socket socket) {
      if (!m_acceptor.is_open()) return;
      if (error) {
        // Mostly out of files, whoever took them: one that goes leaves one.
        report("cannot accept a connection: " + error.message());
        if (error == asio::error::no_descriptors) m_open.closeOne();
        after(std::chrono::milliseconds(200), [this] { accept(); });
        return;
      }
      if (m_open.makeRoom()) {
        error_code ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        // A stalled phone must fill this much, and no more, before it is noticed.
        socket.set_option(asio::socket_base::send_buffer_size(64 * 1024), ignored);
        const std::string from = neighbourhood(socket);
        keep(admit(std::move(socket), *this), from);
      }
      accept();
    });
  }

  void guarded(const Work& work) {
    try {
      work();
    } catch (const std::exception& failure) {
      report(failure.what());
    }
  }

  void readMail() {
    for (const Work& work : m_mailbox->takeAll()) guarded(work);
  }

  void runLoop() {
    for (;;) {
      try {
        m_io.run();
        return;
      } catch (const std::exception& failure) {
        report(failure.what());
      }
    }
  }

  void workAside() {
    for (;;) {
      const std::vector<Work> work = m_asideWork.popAll(1);
      if (work.empty()) return;
      guarded(work.front());
    }
  }

  Gate& m_gate;
  Options m_options;
  Hosts m_hosts;
  std::unique_ptr<asio::ssl::context> m_tls;
  asio::io_context m_io{1};
  tcp::acceptor m_acceptor;
  OpenConnections m_open;
  std::shared_ptr<Mailbox> m_mailbox;
  BoundedQueue<Work> m_asideWork{1024};
  std::function<void()> m_unlisten;
  bool m_reached = false;
  std::thread m_thread;
  std::thread m_aside;
  Live m_live;
  Routes m_routes;
};

Server::Server(Gate& gate, const Clock& clock, Options options)
    : m_running(std::make_unique<Running>(gate, clock, std::move(options))) {}

Server::~Server() = default;

Result<std::uint16_t> Server::start() { return m_running->start(); }
void Server::stop() { m_running->stop(); }
void Server::allowHosts(std::vector<std::string> hosts) { m_running->allowHosts(std::move(hosts)); }
int Server::connectedDevices() const { return m_running->live().devices(); }
std::function<void()> Server::listenDevices(std::function<void(int)> changed) {
  return m_running->live().listenDevices(std::move(changed));
}

}  // namespace grappe::server
