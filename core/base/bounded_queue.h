// A queue between threads that refuses rather than grows. Every member may be called from any
// thread; closing wakes all who wait.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

namespace grappe {

template <class T>
class BoundedQueue {
 public:
  explicit BoundedQueue(std::size_t capacity) : m_capacity(capacity) {}

  // False when full or closed; the item is then left with the caller.
  bool tryPush(T&& item) {
    {
      const std::lock_guard lock(m_mutex);
      if (m_closed || m_items.size() >= m_capacity) return false;
      m_items.push_back(std::move(item));
    }
    m_ready.notify_one();
    return true;
  }

  // Waits for at least one item, then takes up to `most`. Empty only once closed and drained.
  std::vector<T> popAll(std::size_t most) {
    std::unique_lock lock(m_mutex);
    m_ready.wait(lock, [this] { return m_closed || !m_items.empty(); });
    std::vector<T> taken;
    while (!m_items.empty() && taken.size() < most) {
      taken.push_back(std::move(m_items.front()));
      m_items.pop_front();
    }
    return taken;
  }

  void close() {
    {
      const std::lock_guard lock(m_mutex);
      m_closed = true;
    }
    m_ready.notify_all();
  }

  std::size_t size() const {
    const std::lock_guard lock(m_mutex);
    return m_items.size();
  }

 private:
  const std::size_t m_capacity;
  mutable std::mutex m_mutex;
  std::condition_variable m_ready;
  std::deque<T> m_items;
  bool m_closed = false;
};

}  // namespace grappe
