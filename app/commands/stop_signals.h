// SIGTERM, SIGINT and SIGHUP as a wish to end well: the machine shuts down, somebody pressed
// Ctrl+C, the terminal has gone. Main thread; `stop` is called on another.
#pragma once

#include <csignal>
#include <functional>
#include <thread>

namespace grappe::commands {

class StopSignals {
 public:
  // They are taken only by a StopSignals from here on: to be called before any thread starts.
  static void block();
  static sigset_t set();

  explicit StopSignals(std::function<void()> stop);
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

 private:
  std::thread m_thread;
};

}  // namespace grappe::commands
