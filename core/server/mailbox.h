// The way from any thread back to the io thread, which may be gone by then: the writer calls back
// when it has committed, even after the server has stopped. Shared by all who may call back.
#pragma once

#include <mutex>
#include <vector>

#include "server/loop.h"

namespace grappe::server {

class Mailbox {
 public:
  // `wake` is called, under a lock, when the first piece of work lies there: it must only see to it
  // that the io thread calls takeAll().
  explicit Mailbox(Work wake) : m_wake(std::move(wake)) {}

  void post(Work work) {
    const std::lock_guard lock(m_mutex);
    if (m_closed) return;
    m_work.push_back(std::move(work));
    if (m_work.size() == 1) m_wake();
  }

  std::vector<Work> takeAll() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_work, {});
  }

  // From now on `wake` is not called any more.
  void close() {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_work.clear();
  }

 private:
  std::mutex m_mutex;
  Work m_wake;
  std::vector<Work> m_work;
  bool m_closed = false;
};

}  // namespace grappe::server
