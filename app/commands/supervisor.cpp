#include "commands/supervisor.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>

#include "commands/restarts.h"
#include "commands/stop_signals.h"

namespace grappe::commands {

namespace {

// A wall that does not end when it is told to is ended.
constexpr double patience = 20;

double seconds() {
  using std::chrono::steady_clock;
  return std::chrono::duration<double>(steady_clock::now().time_since_epoch()).count();
}

timespec spanOf(double time) {
  timespec span{};
  span.tv_sec = static_cast<time_t>(time);
  span.tv_nsec = static_cast<long>((time - static_cast<double>(span.tv_sec)) * 1e9);
  return span;
}

// The last line that the wall wrote, if it is whole.
std::optional<LastOpen> lastTold(int pipe) {
  std::string all;
  std::array<char, 4096> some{};
  for (ssize_t got = 0; (got = ::read(pipe, some.data(), some.size())) > 0;) {
    all.append(some.data(), static_cast<std::size_t>(got));
  }
  const auto end = all.rfind('\n');
  if (end == std::string::npos) return std::nullopt;
  all.erase(end);
  const auto before = all.rfind('\n');
  if (before != std::string::npos) all.erase(0, before + 1);
  const auto told = nlohmann::json::parse(all, nullptr, false);
  if (!told.is_object()) return std::nullopt;
  return LastOpen{std::filesystem::path(told.value("file", std::string())),
                  told.value("port", std::uint16_t{0})};
}

int runWall(const Console& console, const std::function<int(const Supervised&)>& wall,
            const Supervised& supervised, pid_t parent) {
  // Nobody would end a wall whose watcher was killed.
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) return couldNot;
  try {
    return wall(supervised);
  } catch (const std::exception& error) {
    console.err << "grappe: " << error.what() << std::endl;
    return fell;
  }
}

// The watching process.
class Watcher {
 public:
  // How the wall ended, as waitpid tells it.
  int watch(pid_t wall) {
    int status = 0;
    std::optional<double> end;
    while (true) {
      const pid_t ended = ::waitpid(wall, &status, WNOHANG);
      if (ended == wall) return status;
      if (ended < 0 && errno != EINTR) return couldNot << 8;
      const int signal = next(end ? std::max(0.0, *end - seconds()) : -1);
      if (signal < 0 && end && seconds() >= *end) ::kill(wall, SIGKILL);
      if (signal <= 0 || signal == SIGCHLD) continue;
      m_stopping = true;
      if (!end) end = seconds() + patience;
      ::kill(wall, SIGTERM);
    }
  }

  // Waits before the wall is started again; false: it is to end instead.
  bool rest(double time) {
    for (const double end = seconds() + time; seconds() < end && !m_stopping;) {
      const int signal = next(end - seconds());
      if (signal > 0 && signal != SIGCHLD) m_stopping = true;
    }
    return !m_stopping;
  }

  bool stopping() const { return m_stopping; }

 private:
  // The next signal; -1 when none came in `time` seconds (negative: as long as it takes).
  static int next(double time) {
    sigset_t signals = StopSignals::set();
    sigaddset(&signals, SIGCHLD);
    if (time < 0) return ::sigwaitinfo(&signals, nullptr);
    const timespec span = spanOf(time);
    return ::sigtimedwait(&signals, nullptr, &span);
  }

  bool m_stopping = false;
};

std::string causeOf(const Console& console, int status) {
  if (!WIFSIGNALED(status)) return console.words.say("cli.run.cause.error");
  const char* const name = ::sigabbrev_np(WTERMSIG(status));
  return "SIG" + std::string(name == nullptr ? std::to_string(WTERMSIG(status)) : name);
}

}  // namespace

void Supervised::opened(const LastOpen& open) const {
  std::error_code error;
  const auto whole = std::filesystem::absolute(open.file, error);
  const std::string line =
      nlohmann::json{{"file", (error ? open.file : whole).string()}, {"port", open.port}}.dump() +
      "\n";
  // A watcher that has gone takes the wall with it: there is nobody to tell that it could not be.
  if (::write(m_pipe, line.data(), line.size()) < 0) return;
}

int supervise(const Console& console, const std::function<int(const Supervised&)>& wall) {
  StopSignals::block();
  sigset_t child;
  sigemptyset(&child);
  sigaddset(&child, SIGCHLD);
  pthread_sigmask(SIG_BLOCK, &child, nullptr);
  Restarts restarts;
  Watcher watcher;
  std::optional<LastOpen> before;
  for (bool again = false;; again = true) {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) return couldNot;
    console.out.flush();
    console.err.flush();
    const pid_t parent = ::getpid();
    const pid_t process = ::fork();
    if (process == 0) {
      ::close(pipe[0]);
      pthread_sigmask(SIG_UNBLOCK, &child, nullptr);
      return runWall(console, wall, Supervised(pipe[1], again, before), parent);
    }
    ::close(pipe[1]);
    if (process < 0) {
      ::close(pipe[0]);
      return couldNot;
    }
    const int status = watcher.watch(process);
    if (auto told = lastTold(pipe[0])) before = std::move(told);
    ::close(pipe[0]);
    if (WIFEXITED(status) && WEXITSTATUS(status) != fell) return WEXITSTATUS(status);
    if (watcher.stopping()) return couldNot;
    const std::string cause = causeOf(console, status);
    const auto wait = restarts.fell(seconds());
    if (!wait) {
      const std::string file = before ? before->file.string() : std::string();
      return console.fail(
          console.words.say(file.empty() ? "cli.run.given_up" : "cli.run.given_up.file",
                            {{"cause", cause}, {"file", file}}));
    }
    console.err << console.words.say("cli.run.again", {{"cause", cause}}) << std::endl;
    if (!watcher.rest(*wait)) return done;
  }
}

}  // namespace grappe::commands
