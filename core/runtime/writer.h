// The one thread that writes: takes the orders that wait, decides them in turn, commits their
// events in one transaction, and only then publishes the state and answers. If a commit fails, it
// publishes nothing and acknowledges nothing, says so (trouble()), and tries again with the next
// order and each second. Events that another kiosk appended to the log are taken in as they come.
//
// Owned by OpenWorkshop; the log must outlive it. Any thread, but stop and the destructor by one.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

#include "base/bounded_queue.h"
#include "runtime/listeners.h"
#include "runtime/trouble.h"
#include "server/gate.h"
#include "store/event_log.h"

namespace grappe::runtime {

class Writer {
 public:
  using Answer = std::function<void(Result<server::Done>)>;
  static constexpr std::size_t capacity = 4096;  // orders that may wait
  static constexpr std::size_t together = 256;   // orders of one transaction at most

  // `start` is the log's fold. `report` gets what nobody else will tell, on any thread.
  Writer(store::EventLog& log, workshop::State start,
         std::function<void(std::string_view)> report = {});
  ~Writer();  // stops
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  // Carries out what waits, then ends. Nothing is taken any more. Again: nothing happens.
  void stop();

  // As Gate's. `answer` must neither throw nor wait; it is called even if the writer stops.
  bool submit(workshop::Order order, Answer answer);
  workshop::StatePtr state() const;
  std::function<void()> listen(std::function<void(workshop::StatePtr)> changed);

  Trouble trouble() const { return m_trouble; }
  // On the writer's thread, when it changes.
  std::function<void()> listenTrouble(std::function<void(Trouble)> changed);

 private:
  struct Waiting {
    std::optional<workshop::Order> order;  // none: look after the log
    Answer answer;
  };

  void write();
  void carryOut(std::vector<Waiting> taken);
  bool tryOnce(const std::vector<workshop::Order>& orders, std::vector<Waiting>& taken);
  Result<void> append(const std::vector<workshop::Recorded>& events, const workshop::State& after);
  Result<void> takeIn();
  void lookAfterLog();
  void publish(workshop::State state);
  void answer(std::vector<Waiting>& taken, const std::vector<Result<server::Done>>& answers);
  void refuseAll(std::vector<Waiting>& taken, const Refusal& why);
  void setTrouble(Trouble trouble);
  void report(std::string_view what) const;

  void follow();

  store::EventLog& m_log;
  const std::function<void(std::string_view)> m_report;
  BoundedQueue<Waiting> m_queue{capacity};

  mutable std::mutex m_publishing;
  workshop::StatePtr m_state;  // under m_publishing; only the writer's thread replaces it
  Listeners<workshop::StatePtr> m_listeners;
  std::atomic<Trouble> m_trouble{Trouble::none};
  Listeners<Trouble> m_troubleListeners;

  // The follower waits for events that are not this writer's own.
  std::atomic<workshop::Seq>
      m_known;  // the last event of the log, as far as this writer has made it
  std::mutex m_looking;
  std::condition_variable m_looked;
  bool m_lookDue = false;   // under m_looking
  bool m_stopping = false;  // under m_looking

  std::thread m_writer;
  std::thread m_follower;
};

}  // namespace grappe::runtime
