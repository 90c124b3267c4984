// Who wants to be told of something. Any thread; a listener may add and leave while it is told.
// After leaving (calling what add() returned) a listener is not called any more, nor still running,
// unless it leaves from within itself. Leaving outlives the Listeners.
#pragma once

#include <functional>
#include <list>
#include <memory>
#include <mutex>

namespace grappe::runtime {

template <class... What>
class Listeners {
 public:
  std::function<void()> add(std::function<void(What...)> listener) {
    const std::lock_guard lock(m_all->mutex);
    const auto one = std::make_shared<One>(One{std::move(listener), true});
    m_all->ones.push_back(one);
    return [all = std::weak_ptr<All>(m_all), one] {
      const auto still = all.lock();
      if (!still) return;
      const std::lock_guard leaving(still->mutex);
      one->here = false;
      still->ones.remove(one);
    };
  }

  void tell(const What&... what) const {
    const std::lock_guard lock(m_all->mutex);
    const auto now = m_all->ones;
    for (const auto& one : now) {
      if (one->here) one->listener(what...);
    }
  }

 private:
  struct One {
    std::function<void(What...)> listener;
    bool here = true;
  };
  struct All {
    std::recursive_mutex mutex;  // a listener may leave while it is told
    std::list<std::shared_ptr<One>> ones;
  };
  std::shared_ptr<All> m_all = std::make_shared<All>();
};

}  // namespace grappe::runtime
