// Makes a recap beside all else, one at a time: for whoever asks over the network.
// Owned by the kiosk, which hands in how a recap is written; start() by one thread at a time, the
// rest from any.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>

#include "base/progress.h"
#include "server/desk_sources.h"
#include "workshop/state.h"

namespace grappe::runtime {

class RecapJob {
 public:
  // `write` runs on the job's thread, the state in hand, and throws Stopped when `progress`
  // says no; what else it throws is told as damaged.
  using Write = std::function<Result<server::RecapFile>(
      const workshop::StatePtr& state, const server::RecapOrder& order, const Progress& progress)>;
  explicit RecapJob(Write write) : m_write(std::move(write)) {}
  ~RecapJob();  // stops the one that is being made
  RecapJob(const RecapJob&) = delete;
  RecapJob& operator=(const RecapJob&) = delete;

  // False while another is being made. `made` is called once, on the job's thread, when the next
  // may already be started. Refused: notNow, it was stopped.
  bool start(workshop::StatePtr state, const server::RecapOrder& order,
             std::function<void(Result<server::RecapFile>)> made);
  // Of the one that is being made, that is done: 0 to 1.
  double share() const { return m_share; }
  void stop() { m_stop = true; }

 private:
  Write m_write;
  std::atomic<bool> m_busy{false};
  std::atomic<bool> m_stop{false};
  std::atomic<double> m_share{0};
  std::thread m_thread;
};

}  // namespace grappe::runtime
