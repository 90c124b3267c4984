#include "runtime/writer.h"

#include <exception>

#include "runtime/group.h"
#include "store/fold.h"

namespace grappe::runtime {

namespace {

using server::Done;
using namespace workshop;

constexpr std::chrono::seconds tryAgain{1};
// Another kiosk that always comes first would keep the orders waiting for ever.
constexpr int mostConflicts = 100;

Trouble troubleOf(Code code) {
  switch (code) {
    case Code::diskFull:
      return Trouble::diskFull;
    case Code::busy:
      return Trouble::locked;
    case Code::damaged:
      return Trouble::damaged;
    default:
      return Trouble::failing;
  }
}

}  // namespace

Writer::Writer(store::EventLog& log, State start, std::function<void(std::string_view)> report)
    : m_log(log),
      m_report(std::move(report)),
      m_state(std::make_shared<const State>(std::move(start))),
      m_known(m_state->seq),
      m_writer([this] { write(); }),
      m_follower([this] { follow(); }) {}

Writer::~Writer() { stop(); }

void Writer::stop() {
  {
    const std::lock_guard lock(m_looking);
    if (m_stopping) return;  // the log may be gone
    m_stopping = true;
  }
  m_looked.notify_all();
  m_log.stopWaiting();
  m_queue.close();
  if (m_follower.joinable()) m_follower.join();
  if (m_writer.joinable()) m_writer.join();
}

bool Writer::submit(Order order, Answer answer) {
  return m_queue.tryPush({std::move(order), std::move(answer)});
}

StatePtr Writer::state() const {
  const std::lock_guard lock(m_publishing);
  return m_state;
}

std::function<void()> Writer::listen(std::function<void(StatePtr)> changed) {
  return m_listeners.add(std::move(changed));
}

std::function<void()> Writer::listenTrouble(std::function<void(Trouble)> changed) {
  return m_troubleListeners.add(std::move(changed));
}

void Writer::write() {
  while (true) {
    std::vector<Waiting> taken = m_queue.popAll(together);
    if (taken.empty()) return;  // closed, and nothing waits any more
    const auto looks = std::erase_if(taken, [](const Waiting& one) { return !one.order; });
    try {
      if (looks != 0) lookAfterLog();
      if (!taken.empty()) carryOut(std::move(taken));
    } catch (const std::exception& broken) {
      report(broken.what());
    }
  }
}

void Writer::carryOut(std::vector<Waiting> taken) {
  std::vector<Order> orders;
  orders.reserve(taken.size());
  for (Waiting& one : taken) orders.push_back(std::move(*one.order));
  for (int i = 0; i < mostConflicts; ++i) {
    if (tryOnce(orders, taken)) return;
  }
  refuseAll(taken, {Code::busy, "another kiosk writes without pause"});
}

// False: another kiosk's events came in between, and all is to be decided anew.
bool Writer::tryOnce(const std::vector<Order>& orders, std::vector<Waiting>& taken) {
  Group group = decideTogether(*state(), orders);
  if (group.events.empty()) {
    answer(taken, group.answers);
    return true;
  }
  auto appended = append(group.events, group.after);
  if (!appended && appended.error().code == Code::conflict) {
    appended = takeIn();
    if (appended) return false;
  }
  if (!appended) {
    setTrouble(troubleOf(appended.error().code));
    refuseAll(taken, appended.error());
    return true;
  }
  setTrouble(Trouble::none);
  publish(std::move(group.after));
  answer(taken, group.answers);
  m_listeners.tell(state());
  return true;
}

Result<void> Writer::append(const std::vector<Recorded>& events, const State& after) {
  const Seq before = m_known.exchange(after.seq);
  Result<void> appended;
  try {
    appended = m_log.append(events, after);
  } catch (const std::runtime_error& failed) {
    report(failed.what());
    appended = refuse(Code::diskFull, failed.what());
  }
  if (!appended) m_known = before;
  return appended;
}

Result<void> Writer::takeIn() {
  State newer = *state();
  const Seq before = newer.seq;
  auto taken = store::catchUp(newer, m_log);
  if (!taken) {
    report(taken.error().detail);
    return taken;
  }
  if (newer.seq == before) return {};
  m_known = newer.seq;
  publish(std::move(newer));
  m_listeners.tell(state());
  return {};
}

void Writer::lookAfterLog() {
  auto well = takeIn();
  if (well && m_trouble != Trouble::none) {
    try {
      well = m_log.tryRoom();
    } catch (const std::runtime_error&) {
      well = refuse(Code::diskFull, "");  // told when it began
    }
    if (well) setTrouble(Trouble::none);
  }
  if (!well) setTrouble(troubleOf(well.error().code));
  {
    const std::lock_guard lock(m_looking);
    m_lookDue = false;
  }
  m_looked.notify_all();
}

void Writer::publish(State state) {
  auto published = std::make_shared<const State>(std::move(state));
  const std::lock_guard lock(m_publishing);
  m_state.swap(published);
}

void Writer::answer(std::vector<Waiting>& taken, const std::vector<Result<Done>>& answers) {
  for (std::size_t i = 0; i < taken.size(); ++i) {
    if (!taken[i].answer) continue;
    try {
      taken[i].answer(answers[i]);
    } catch (const std::exception& broken) {  // the others still get theirs
      report(broken.what());
    }
  }
}

void Writer::refuseAll(std::vector<Waiting>& taken, const Refusal& why) {
  answer(taken, std::vector<Result<Done>>(taken.size(), tl::unexpected(why)));
}

void Writer::setTrouble(Trouble trouble) {
  if (m_trouble.exchange(trouble) == trouble) return;
  m_troubleListeners.tell(trouble);
}

void Writer::report(std::string_view what) const {
  if (m_report) m_report(what);
}

void Writer::follow() {
  while (true) {
    const Seq known = m_known;
    const bool more = m_log.waitAfter(known, tryAgain);
    std::unique_lock lock(m_looking);
    if (m_stopping) return;
    // What came is most often this writer's own: m_known is moved on before each append.
    const bool others = more && m_known == known;
    if (!others && m_trouble == Trouble::none) continue;
    if (!m_queue.tryPush({})) {
      // Full: the writer is at work, and meets them by itself.
      m_looked.wait_for(lock, tryAgain, [this] { return m_stopping; });
      continue;
    }
    m_lookDue = true;
    m_looked.wait_for(lock, tryAgain, [this] { return m_stopping || !m_lookDue; });
    // Trouble that goes on is looked at again each second, not at once.
    if (m_trouble != Trouble::none) {
      m_looked.wait_for(lock, tryAgain, [this] { return m_stopping; });
    }
  }
}

}  // namespace grappe::runtime
