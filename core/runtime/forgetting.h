// Gives ForgetDevices once it is due: a day after a meeting was closed for good, also where the
// program was not running then. Owned by OpenWorkshop; the writer must outlive it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "base/clock.h"
#include "runtime/writer.h"

namespace grappe::runtime {

class Forgetting {
 public:
  // Looks at once and then at least every `pace`, so that a clock that is set does not matter.
  Forgetting(Writer& writer, const Clock& clock,
             std::chrono::milliseconds pace = std::chrono::minutes(1));
  ~Forgetting();  // stops
  Forgetting(const Forgetting&) = delete;
  Forgetting& operator=(const Forgetting&) = delete;

  void stop();  // Again: nothing happens.

 private:
  void work();

  Writer& m_writer;
  const Clock& m_clock;
  const std::chrono::milliseconds m_pace;
  std::mutex m_mutex;
  std::condition_variable m_stopped;
  bool m_stopping = false;  // under m_mutex
  std::thread m_thread;
};

}  // namespace grappe::runtime
