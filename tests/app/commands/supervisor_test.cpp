#include "commands/supervisor.h"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "commands/stop_signals.h"

using namespace grappe;
using commands::LastOpen;
using commands::Supervised;

namespace {

std::vector<std::string> linesOf(const std::string& file) {
  std::vector<std::string> lines;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// A watcher in a process of its own, as `grappe run` is, with a wall that does as it is told and
// writes a line for each of its lives.
struct Watched {
  std::string file;
  pid_t process = -1;

  explicit Watched(const std::function<int(const Supervised&, std::size_t life)>& wall) {
    std::string name = "/tmp/grappe-supervisor-XXXXXX";
    const int made = mkstemp(name.data());
    REQUIRE(made >= 0);
    close(made);
    file = name;
    process = fork();
    if (process != 0) return;
    std::ostringstream out;
    std::ostringstream err;
    const commands::Console console{words::Phrasebook::load("fr").value(), out, err};
    const pid_t watcher = getpid();
    const int code = commands::supervise(console, [&](const Supervised& supervised) {
      const std::size_t life = linesOf(file).size() + 1;
      const auto& before = supervised.before();
      std::ofstream(file, std::ios::app)
          << (supervised.again() ? "again " : "first ")
          << (before ? before->file.string() + ":" + std::to_string(before->port) : "nothing")
          << ' ' << getpid() << std::endl;
      // Those of the tests' own would turn a fall into a report.
      for (const int fall : {SIGSEGV, SIGABRT}) std::signal(fall, SIG_DFL);
      return wall(supervised, life);
    });
    if (getpid() == watcher) std::ofstream(file + ".err") << err.str();
    _exit(code);
  }
  Watched(const Watched&) = delete;
  Watched& operator=(const Watched&) = delete;
  ~Watched() {
    if (process > 0) {
      kill(process, SIGKILL);
      waitpid(process, nullptr, 0);
    }
    unlink(file.c_str());
    unlink((file + ".err").c_str());
  }

  int wait() {
    int status = 0;
    REQUIRE(waitpid(process, &status, 0) == process);
    process = -1;
    REQUIRE(WIFEXITED(status));
    return WEXITSTATUS(status);
  }
  // The process of the latest life, once there have been that many.
  pid_t life(std::size_t number) const {
    for (int tries = 0; tries < 1000; ++tries) {
      const auto lines = linesOf(file);
      if (lines.size() >= number) return std::stoi(lines.back().substr(lines.back().rfind(' ')));
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    FAIL("there is no life " << number);
    return 0;
  }
  std::string told(std::size_t number) const {
    const std::string line = linesOf(file).at(number - 1);
    return line.substr(0, line.rfind(' '));
  }
  std::string said() const {
    std::string all;
    for (const auto& line : linesOf(file + ".err")) all += line + "\n";
    return all;
  }
};

bool gone(pid_t process) {
  for (int tries = 0; tries < 500; ++tries) {
    if (kill(process, 0) != 0) return true;
    // A process that nobody waits for is a dead one too.
    std::ifstream stat("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    std::getline(stat, line);
    if (line.empty() || line.find(") Z") != std::string::npos) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

[[noreturn]] void sleepForEver() {
  while (true) std::this_thread::sleep_for(std::chrono::seconds(1));
}

}  // namespace

TEST_CASE("a wall that ends of itself ends both, with its exit code", "[commands][supervisor]") {
  for (const int code : {0, 1, 2}) {
    Watched watched([code](const Supervised&, std::size_t) { return code; });
    CHECK(watched.wait() == code);
    CHECK(linesOf(watched.file).size() == 1);
    CHECK(watched.said().empty());
  }
}

TEST_CASE("a wall that was killed comes back to what it had open last", "[commands][supervisor]") {
  Watched watched([](const Supervised& supervised, std::size_t life) {
    if (life == 3) return 0;
    if (life == 1) supervised.opened({"/tmp/un.grappe", 8080});
    if (life == 1) supervised.opened({"/tmp/l’autre \"un\".grappe", 8083});
    std::raise(life == 1 ? SIGKILL : SIGSEGV);
    return 9;
  });
  CHECK(watched.wait() == 0);
  CHECK(watched.told(1) == "first nothing");
  CHECK(watched.told(2) == "again /tmp/l’autre \"un\".grappe:8083");
  CHECK(watched.told(3) == watched.told(2));
  CHECK(watched.said().find("SIGKILL") != std::string::npos);
}

TEST_CASE("an exception that nobody caught is a fall too", "[commands][supervisor]") {
  Watched watched([](const Supervised&, std::size_t life) -> int {
    if (life == 1) throw std::logic_error("a broken invariant");
    return 0;
  });
  CHECK(watched.wait() == 0);
  CHECK(linesOf(watched.file).size() == 2);
}

TEST_CASE("a wall that keeps falling is given up with a sentence", "[commands][supervisor]") {
  Watched watched([](const Supervised& supervised, std::size_t) -> int {
    supervised.opened({"/tmp/mur.grappe", 8080});
    std::raise(SIGABRT);
    return 0;
  });
  CHECK(watched.wait() == commands::couldNot);
  CHECK(linesOf(watched.file).size() == 6);
  CHECK(watched.said().find("(SIGABRT)\u00A0: il n’est plus relancé. Tout est enregistré dans "
                            "/tmp/mur.grappe.") != std::string::npos);
}

TEST_CASE("a signal to end is handed on, and ends the wall well", "[commands][supervisor]") {
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
    Watched watched([](const Supervised&, std::size_t) {
      std::atomic<bool> told = false;
      const commands::StopSignals signals([&] { told = true; });
      while (!told) std::this_thread::sleep_for(std::chrono::milliseconds(5));
      return 0;
    });
    const pid_t wall = watched.life(1);
    kill(watched.process, signal);
    CHECK(watched.wait() == 0);
    CHECK(gone(wall));
    CHECK(linesOf(watched.file).size() == 1);
  }
}

TEST_CASE("no wall is left when its watcher is killed", "[commands][supervisor]") {
  Watched watched([](const Supervised&, std::size_t) -> int { sleepForEver(); });
  const pid_t wall = watched.life(1);
  kill(watched.process, SIGKILL);
  CHECK(gone(wall));
}
