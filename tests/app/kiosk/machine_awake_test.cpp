#include "kiosk/machine_awake.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <systemd/sd-bus.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

using grappe::kiosk::MachineAwake;

namespace {

// A message bus of the test's own, which stands in for the system's.
class Bus {
 public:
  Bus() {
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    m_process = fork();
    if (m_process == 0) {
      const std::string told = "--print-address=" + std::to_string(pipe[1]);
      execlp("dbus-daemon", "dbus-daemon", "--session", "--nofork", "--nopidfile", told.c_str(),
             nullptr);
      _exit(127);
    }
    close(pipe[1]);
    std::string address;
    for (char c = 0; read(pipe[0], &c, 1) == 1 && c != '\n';) address += c;
    close(pipe[0]);
    REQUIRE_FALSE(address.empty());
    setenv("DBUS_SYSTEM_BUS_ADDRESS", address.c_str(), 1);
  }
  Bus(const Bus&) = delete;
  Bus& operator=(const Bus&) = delete;
  ~Bus() {
    unsetenv("DBUS_SYSTEM_BUS_ADDRESS");
    kill(m_process, SIGTERM);
    waitpid(m_process, nullptr, 0);
  }

 private:
  pid_t m_process = -1;
};

// logind's locks, as its manual describes them: Inhibit gives a descriptor, and the lock lasts
// until its last copy is closed.
class Login {
 public:
  Login() {
    REQUIRE(sd_bus_open_system(&m_bus) >= 0);
    static const std::array<sd_bus_vtable, 3> table{
        sd_bus_vtable SD_BUS_VTABLE_START(0),
        SD_BUS_METHOD("Inhibit", "ssss", "h", &Login::inhibit, SD_BUS_VTABLE_UNPRIVILEGED),
        SD_BUS_VTABLE_END};
    REQUIRE(sd_bus_add_object_vtable(m_bus, nullptr, "/org/freedesktop/login1",
                                     "org.freedesktop.login1.Manager", table.data(), this) >= 0);
    REQUIRE(sd_bus_request_name(m_bus, "org.freedesktop.login1", 0) >= 0);
    m_thread = std::thread([this] {
      while (!m_ended) {
        while (sd_bus_process(m_bus, nullptr) > 0) continue;
        sd_bus_wait(m_bus, 20'000);
      }
    });
  }
  Login(const Login&) = delete;
  Login& operator=(const Login&) = delete;
  ~Login() {
    m_ended = true;
    m_thread.join();
    sd_bus_flush_close_unref(m_bus);
    for (const int end : m_ends) close(end);
  }

  std::vector<std::string> asked() {
    const std::lock_guard lock(m_mutex);
    return m_asked;
  }
  // How many locks are held now.
  int held() {
    const std::lock_guard lock(m_mutex);
    int count = 0;
    for (const int end : m_ends) {
      pollfd wait{end, POLLIN, 0};
      if (poll(&wait, 1, 0) == 0) ++count;
    }
    return count;
  }

 private:
  static int inhibit(sd_bus_message* message, void* login, sd_bus_error* /*error*/) {
    return static_cast<Login*>(login)->give(message);
  }
  int give(sd_bus_message* message) {
    std::array<const char*, 4> words{};
    const int read =
        sd_bus_message_read(message, "ssss", &words[0], &words[1], &words[2], &words[3]);
    if (read < 0) return read;
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return -1;
    {
      const std::lock_guard lock(m_mutex);
      m_asked = {words[0], words[1], words[2], words[3]};
      m_ends.push_back(ends[0]);
    }
    const int sent = sd_bus_reply_method_return(message, "h", ends[1]);
    close(ends[1]);
    return sent;
  }

  sd_bus* m_bus = nullptr;
  std::thread m_thread;
  std::atomic<bool> m_ended = false;
  std::mutex m_mutex;
  std::vector<std::string> m_asked;
  std::vector<int> m_ends;  // closed on the other side: the lock is free
};

bool becomes(Login& login, int held) {
  for (int tries = 0; tries < 500; ++tries) {
    if (login.held() == held) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

}  // namespace

TEST_CASE("the machine may not sleep while a meeting is open, and may after", "[kiosk][awake]") {
  Bus bus;
  Login login;
  std::vector<std::string> reports;
  {
    const MachineAwake awake("Une rencontre est ouverte",
                             [&](std::string_view why) { reports.emplace_back(why); });
    REQUIRE(becomes(login, 1));
    CHECK(login.asked() == std::vector<std::string>{"sleep:idle:handle-lid-switch", "Grappe",
                                                    "Une rencontre est ouverte", "block"});
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    CHECK(login.held() == 1);
  }
  CHECK(becomes(login, 0));
  CHECK(reports.empty());
}

TEST_CASE("where no system keeps it awake the meeting goes on, and it is said once",
          "[kiosk][awake]") {
  std::vector<std::string> reports;
  const auto ear = [&](std::string_view why) { reports.emplace_back(why); };
  SECTION("a bus without logind") {
    Bus bus;
    { const MachineAwake awake("why", ear); }
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].find("login1") != std::string::npos);
  }
  SECTION("no bus") {
    setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/tmp/grappe-no-bus-here", 1);
    { const MachineAwake awake("why", ear); }
    unsetenv("DBUS_SYSTEM_BUS_ADDRESS");
    CHECK(reports.size() == 1);
  }
}
