#include "server/server.h"

#include <sys/resource.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <thread>
#include <unordered_map>

#include "base/bounded_queue.h"
#include "server/connections.h"
#include "server/mailbox.h"
#include "server/peer.h"

namespace grappe::server {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

// Each connection is an open file; many systems allow 1,024 unless asked.
void raiseFileLimit(std::size_t connections) {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  const rlim_t wanted = connections + 256;
  if (limit.rlim_cur >= wanted) return;
  limit.rlim_cur = limit.rlim_max == RLIM_INFINITY ? wanted : std::min(wanted, limit.rlim_max);
  setrlimit(RLIMIT_NOFILE, &limit);
}

Refusal cannotListen(const Options& options, const error_code& error) {
  const std::string where = options.bind + " port " + std::to_string(options.port);
  if (error == asio::error::address_in_use) return {Code::inUse, where + " is taken"};
  if (error == asio::error::access_denied) {
    return {Code::forbidden, where + " needs rights that this program does not have"};
  }
  return {Code::malformed, "cannot listen on " + where + ": " + error.message()};
}

}  // namespace

bool isLoopback(const tcp::socket& socket) {
  error_code error;
  const auto peer = socket.remote_endpoint(error);
  if (error) return false;
  return isLoopback(peer.address());
}

bool isFromAnotherMachine(const tcp::socket& socket) {
  error_code error;
  const auto peer = socket.remote_endpoint(error);
  if (error) return false;
  const auto own = socket.local_endpoint(error);
  return !error && isAnotherMachine(peer.address(), own.address());
}

class Server::Running final : public Loop, public Connections {
 public:
  Running(Gate& gate, const Clock& clock, Options options)
      : m_gate(gate),
        m_options(std::move(options)),
        m_hosts(m_options.hosts),
        m_acceptor(m_io),
        m_mailbox(std::make_shared<Mailbox>([this] { asio::post(m_io, [this] { readMail(); }); })),
        m_live(gate, *this,
               {m_options.gather, m_options.stall, m_options.linger, std::chrono::seconds(1),
                m_options.messageCap}),
        m_routes(gate, *this, m_live, clock, m_options.controlToken, m_options.desk) {}

  ~Running() override { stop(); }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  Result<std::uint16_t> start() {
    error_code error;
    const auto address = asio::ip::make_address(m_options.bind, error);
    if (error) return tl::unexpected(cannotListen(m_options, error));
    const tcp::endpoint endpoint(address, m_options.port);
    m_acceptor.open(endpoint.protocol(), error);
    if (!error) m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) m_acceptor.bind(endpoint, error);
    if (!error) m_acceptor.listen(4096, error);
    if (error) return tl::unexpected(cannotListen(m_options, error));
    raiseFileLimit(m_options.connectionCap);
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
    for (const auto& entry : m_open) entry.second->close();
    m_open.clear();
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
  void keep(std::shared_ptr<Connection> connection) override {
    const Connection* key = connection.get();
    m_open.emplace(key, std::move(connection));
  }
  void over(const Connection* connection) override { m_open.erase(connection); }
  void report(const std::string& what) override {
    if (m_options.report) m_options.report(what);
  }
  void reached() override {
    if (m_reached) return;
    m_reached = true;
    if (m_options.reached) m_options.reached();
  }

 private:
  void accept() {
    m_acceptor.async_accept([this](error_code error, tcp::socket socket) {
      if (!m_acceptor.is_open()) return;
      if (error) {
        // Mostly out of files: a moment later some connection may have ended.
        report("cannot accept a connection: " + error.message());
        after(std::chrono::milliseconds(200), [this] { accept(); });
        return;
      }
      if (m_open.size() < m_options.connectionCap) {
        error_code ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        // A stalled phone must fill this much, and no more, before it is noticed.
        socket.set_option(asio::socket_base::send_buffer_size(64 * 1024), ignored);
        keep(makeHttpSession(std::move(socket), *this));
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
  asio::io_context m_io{1};
  tcp::acceptor m_acceptor;
  std::shared_ptr<Mailbox> m_mailbox;
  BoundedQueue<Work> m_asideWork{1024};
  std::function<void()> m_unlisten;
  bool m_reached = false;
  std::thread m_thread;
  std::thread m_aside;
  Live m_live;
  Routes m_routes;
  std::unordered_map<const Connection*, std::shared_ptr<Connection>> m_open;
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
