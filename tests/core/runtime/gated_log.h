// A log between the writer and the true one, where a test stands: it can hold appends back, make
// them fail, and see what came.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <vector>

#include "store/event_log.h"

namespace grappe::tests {

class GatedLog final : public store::EventLog {
 public:
  explicit GatedLog(store::EventLog& under) : m_under(under) {}
  ~GatedLog() override { open(); }

  void close() {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
  }
  void open() {
    {
      const std::lock_guard lock(m_mutex);
      m_closed = false;
    }
    m_changed.notify_all();
  }
  // Until an append stands before the closed gate.
  void awaitAppend() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_standing; });
  }
  void fail(std::optional<Code> code) {
    const std::lock_guard lock(m_mutex);
    m_failing = code;
  }
  void failThrowing(bool on) {
    const std::lock_guard lock(m_mutex);
    m_throwing = on;
  }
  // How many events each append brought.
  std::vector<std::size_t> appends() const {
    const std::lock_guard lock(m_mutex);
    return m_appends;
  }

  Result<void> append(std::span<const workshop::Recorded> events,
                      const workshop::State& after) override {
    {
      std::unique_lock lock(m_mutex);
      m_standing = true;
      m_changed.notify_all();
      m_changed.wait(lock, [this] { return !m_closed; });
      m_standing = false;
      if (m_throwing) throw std::runtime_error("the wire is cut");
      if (m_failing) return refuse(*m_failing, "as the test wants");
      m_appends.push_back(events.size());
    }
    return m_under.append(events, after);
  }
  Result<void> tryRoom() override {
    const std::lock_guard lock(m_mutex);
    if (m_throwing) throw std::runtime_error("the wire is cut");
    if (m_failing) return refuse(*m_failing, "as the test wants");
    return {};
  }
  Result<std::vector<workshop::Recorded>> readAfter(workshop::Seq seq,
                                                    std::size_t most) const override {
    return m_under.readAfter(seq, most);
  }
  bool waitAfter(workshop::Seq seq, std::chrono::milliseconds time) const override {
    return m_under.waitAfter(seq, time);
  }
  void stopWaiting() override { m_under.stopWaiting(); }

 private:
  store::EventLog& m_under;
  mutable std::mutex m_mutex;
  std::condition_variable m_changed;
  bool m_closed = false;
  bool m_standing = false;
  bool m_throwing = false;
  std::optional<Code> m_failing;
  std::vector<std::size_t> m_appends;
};

}  // namespace grappe::tests
