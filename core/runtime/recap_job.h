// Makes a recap beside all else, one at a time: for whoever asks over the network.
// Owned by the kiosk, which hands in how a recap is written; start() by one thread at a time.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>

#include "base/refusal.h"
#include "workshop/state.h"

namespace grappe::runtime {

class RecapJob {
 public:
  // `write` runs on the job's thread, the state in hand; what it throws is told as damaged.
  using Write =
      std::function<Result<std::string>(const workshop::State& state, const std::string& format)>;
  explicit RecapJob(Write write) : m_write(std::move(write)) {}
  ~RecapJob();  // waits for the one that is being made
  RecapJob(const RecapJob&) = delete;
  RecapJob& operator=(const RecapJob&) = delete;

  // False while another is being made. `made` is called once, on the job's thread, when the next
  // may already be started.
  bool start(workshop::StatePtr state, const std::string& format,
             std::function<void(Result<std::string>)> made);

 private:
  Write m_write;
  std::atomic<bool> m_busy{false};
  std::thread m_thread;
};

}  // namespace grappe::runtime
