// A gate with a writer thread and a log in memory: what runtime/ is to the server, without a file.
// The hooks make it full, slow or out of disk.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

#include "server/gate.h"

namespace grappe::server {

class FakeGate final : public Gate {
 public:
  FakeGate();
  ~FakeGate() override;
  FakeGate(const FakeGate&) = delete;
  FakeGate& operator=(const FakeGate&) = delete;

  workshop::StatePtr state() const override;
  bool submit(workshop::Order order, std::function<void(Result<Done>)> done) override;
  std::function<void()> listen(std::function<void(workshop::StatePtr)> changed) override;
  Result<std::vector<workshop::Recorded>> eventsAfter(workshop::Seq seq,
                                                      std::size_t most) const override;

  // Waits for the commit. Throws std::runtime_error where the command is refused.
  Done give(workshop::Command command, workshop::Role by = workshop::Role::commandLine,
            const std::string& device = "");

  // While held, the writer takes nothing from its queue.
  void hold();
  void release();

  std::atomic<bool> isFull{false};
  std::atomic<bool> diskIsFull{false};
  std::atomic<std::int64_t> now{1795000000000};  // of give()'s orders

 private:
  struct Waiting {
    workshop::Order order;
    std::function<void(Result<Done>)> done;
  };
  void write();
  Result<Done> carryOut(const workshop::Order& order);

  mutable std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<Waiting> m_queue;
  bool m_held = false;
  bool m_ended = false;
  workshop::StatePtr m_state = std::make_shared<const workshop::State>();
  std::vector<workshop::Recorded> m_log;

  std::mutex m_listenersMutex;
  std::map<int, std::function<void(workshop::StatePtr)>> m_listeners;
  int m_nextListener = 0;
  std::thread m_writer;
};

}  // namespace grappe::server
