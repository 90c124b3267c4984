#include "commands/stop_signals.h"

#include <pthread.h>

namespace grappe::commands {

namespace {
// Tells the thread, and it alone, that nobody listens any more.
constexpr int ending = SIGUSR2;
}  // namespace

sigset_t StopSignals::set() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int one : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, one);
  return signals;
}

void StopSignals::block() {
  sigset_t signals = set();
  sigaddset(&signals, ending);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

StopSignals::StopSignals(std::function<void()> stop) {
  block();
  m_thread = std::thread([stop = std::move(stop)] {
    sigset_t signals = set();
    sigaddset(&signals, ending);
    int signal = 0;
    while (sigwait(&signals, &signal) == 0 && signal != ending) stop();
  });
}

StopSignals::~StopSignals() {
  pthread_kill(m_thread.native_handle(), ending);
  m_thread.join();
}

}  // namespace grappe::commands
