// Two processes: the wall, and the one that was started, which watches over it. A wall that falls
// (a signal, an exception that nobody caught) is started again into the workshop that was open, at
// the same port; one that ends of itself ends both. Main thread, before any other is started.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

#include "commands/console.h"

namespace grappe::commands {

// Exit code of a wall that fell without a signal: it met an exception, or the display has gone.
inline constexpr int fell = 70;

// What the wall had open when it fell.
struct LastOpen {
  std::filesystem::path file;
  std::uint16_t port = 0;
};

// How the wall tells that it has opened a workshop.
class Supervised {
 public:
  Supervised(int pipe, bool again, std::optional<LastOpen> before)
      : m_pipe(pipe), m_again(again), m_before(std::move(before)) {}
  // A wall has fallen, and this one stands in for it.
  bool again() const { return m_again; }
  void opened(const LastOpen& open) const;
  // What that one had open; nothing when it had nothing.
  const std::optional<LastOpen>& before() const { return m_before; }

 private:
  int m_pipe;
  bool m_again;
  std::optional<LastOpen> m_before;
};

// Runs `wall` in a process of its own, which ends with this one, however this one ends. SIGTERM,
// SIGINT and SIGHUP are handed on: they end the wall well (StopSignals). Returns in both processes:
// the wall's exit code, or couldNot once it is given up, with a sentence on the console.
int supervise(const Console& console, const std::function<int(const Supervised&)>& wall);

}  // namespace grappe::commands
