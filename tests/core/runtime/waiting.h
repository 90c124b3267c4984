// Awaiting answers and changes, with an end to a test's patience.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <future>
#include <memory>
#include <mutex>

#include "server/gate.h"

namespace grappe::tests {

inline constexpr std::chrono::seconds patience{20};

// An answer that will come.
class Asked {
 public:
  std::function<void(Result<server::Done>)> answer() {
    return [promise = m_promise](Result<server::Done> one) { promise->set_value(std::move(one)); };
  }
  bool answered() const {
    return m_future.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  }
  Result<server::Done> get() {
    if (m_future.wait_for(patience) != std::future_status::ready) {
      return refuse(Code::damaged, "no answer came");
    }
    return m_future.get();
  }

 private:
  std::shared_ptr<std::promise<Result<server::Done>>> m_promise =
      std::make_shared<std::promise<Result<server::Done>>>();
  std::future<Result<server::Done>> m_future = m_promise->get_future();
};

// True once `holds` does; looked at after each nudge.
class Watch {
 public:
  void nudge() {
    {
      const std::lock_guard lock(m_mutex);
      ++m_nudges;
    }
    m_nudged.notify_all();
  }
  bool await(const std::function<bool()>& holds) {
    const auto until = std::chrono::steady_clock::now() + patience;
    std::unique_lock lock(m_mutex);
    while (true) {
      const auto nudges = m_nudges;
      lock.unlock();
      const bool now = holds();
      lock.lock();
      if (now) return true;
      if (std::chrono::steady_clock::now() >= until) return false;
      m_nudged.wait_until(lock, until, [&] { return m_nudges != nudges; });
    }
  }

 private:
  std::mutex m_mutex;
  std::condition_variable m_nudged;
  unsigned m_nudges = 0;
};

}  // namespace grappe::tests
