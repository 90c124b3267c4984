#include "core/server/fake_gate.h"

#include <future>
#include <stdexcept>

#include "workshop/apply.h"
#include "workshop/decide.h"

namespace grappe::server {

FakeGate::FakeGate() : m_writer([this] { write(); }) {}

FakeGate::~FakeGate() {
  {
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_held = false;
  }
  m_wake.notify_all();
  m_writer.join();
}

workshop::StatePtr FakeGate::state() const {
  const std::lock_guard lock(m_mutex);
  return m_state;
}

bool FakeGate::submit(workshop::Order order, std::function<void(Result<Done>)> done) {
  if (isFull) return false;
  {
    const std::lock_guard lock(m_mutex);
    m_queue.push_back({std::move(order), std::move(done)});
  }
  m_wake.notify_all();
  return true;
}

std::function<void()> FakeGate::listen(std::function<void(workshop::StatePtr)> changed) {
  const std::lock_guard lock(m_listenersMutex);
  const int key = m_nextListener++;
  m_listeners.emplace(key, std::move(changed));
  return [this, key] {
    const std::lock_guard again(m_listenersMutex);
    m_listeners.erase(key);
  };
}

Result<std::vector<workshop::Recorded>> FakeGate::eventsAfter(workshop::Seq seq,
                                                              std::size_t most) const {
  const std::lock_guard lock(m_mutex);
  std::vector<workshop::Recorded> events;
  for (std::size_t at = seq; at < m_log.size() && events.size() < most; ++at) {
    events.push_back(m_log[at]);
  }
  return events;
}

Done FakeGate::give(workshop::Command command, workshop::Role by, const std::string& device) {
  std::promise<Result<Done>> promise;
  auto result = promise.get_future();
  const auto id = device.empty() ? workshop::DeviceId() : workshop::DeviceId::of(device);
  submit({std::move(command), by, id, fromMillis(now)},
         [&promise](Result<Done> done) { promise.set_value(std::move(done)); });
  const Result<Done> done = result.get();
  if (!done) throw std::runtime_error(done.error().detail);
  return *done;
}

void FakeGate::hold() {
  const std::lock_guard lock(m_mutex);
  m_held = true;
}

void FakeGate::release() {
  {
    const std::lock_guard lock(m_mutex);
    m_held = false;
  }
  m_wake.notify_all();
}

void FakeGate::write() {
  for (;;) {
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_ended || (!m_held && !m_queue.empty()); });
    if (m_queue.empty()) return;
    Waiting next = std::move(m_queue.front());
    m_queue.pop_front();
    lock.unlock();
    const workshop::StatePtr before = state();
    Result<Done> done = carryOut(next.order);
    next.done(std::move(done));
    const workshop::StatePtr after = state();
    if (after == before) continue;
    const std::lock_guard listeners(m_listenersMutex);
    for (const auto& entry : m_listeners) entry.second(after);
  }
}

Result<Done> FakeGate::carryOut(const workshop::Order& order) {
  if (diskIsFull) return refuse(Code::diskFull, "the disk is full");
  const workshop::StatePtr before = state();
  const auto decision = workshop::decide(*before, order);
  if (!decision) return tl::unexpected(decision.error());
  if (decision->events.empty())
    return Done{decision->already.value_or(before->seq), decision->late};
  const auto events = workshop::record(*before, *decision, order);
  auto after = std::make_shared<workshop::State>(*before);
  for (const workshop::Recorded& event : events) workshop::apply(*after, event);
  const std::lock_guard lock(m_mutex);
  m_log.insert(m_log.end(), events.begin(), events.end());
  m_state = after;
  return Done{after->seq, decision->late};
}

}  // namespace grappe::server
