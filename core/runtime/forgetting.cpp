#include "runtime/forgetting.h"

#include "workshop/closing.h"

namespace grappe::runtime {

Forgetting::Forgetting(Writer& writer, const Clock& clock, std::chrono::milliseconds pace)
    : m_writer(writer), m_clock(clock), m_pace(pace), m_thread([this] { work(); }) {}

Forgetting::~Forgetting() { stop(); }

void Forgetting::stop() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_stopped.notify_all();
  if (m_thread.joinable()) m_thread.join();
}

void Forgetting::work() {
  std::unique_lock lock(m_mutex);
  while (!m_stopping) {
    const Timestamp now = m_clock.now();
    if (workshop::isForgettingDue(*m_writer.state(), now)) {
      // A full queue or disk: it is due again at the next look.
      m_writer.submit({workshop::ForgetDevices{}, workshop::Role::machine, {}, now}, [](auto) {});
    }
    m_stopped.wait_for(lock, m_pace);
  }
}

}  // namespace grappe::runtime
