#include "commands/recap_preview.h"

#include <exception>
#include <utility>

#include "base/thread_priority.h"
#include "recap/pictures.h"

namespace grappe::commands {

RecapPreview::RecapPreview(const Console& console, std::function<void()> wake)
    : m_console(console), m_wake(std::move(wake)), m_pager(console) {
  m_thread = std::thread([this] { work(); });
}

RecapPreview::~RecapPreview() {
  {
    const std::lock_guard lock(m_mutex);
    m_end = true;
  }
  m_asked.notify_one();
  m_thread.join();
}

screens::PageShown RecapPreview::shown(const screens::PageWanted& wanted) {
  const std::lock_guard lock(m_mutex);
  if (wanted != m_wanted) {
    m_wanted = wanted;
    m_asked.notify_one();
  }
  screens::PageShown shown = m_shown;
  shown.newest = m_last == wanted;
  return shown;
}

void RecapPreview::work() {
  standBehindOthers();
  std::unique_lock lock(m_mutex);
  while (true) {
    m_asked.wait(lock, [this] { return m_end || m_wanted != m_last; });
    if (m_end) return;
    const screens::PageWanted wanted = m_wanted;
    lock.unlock();
    screens::PageShown shown = drawn(wanted);
    lock.lock();
    m_shown = std::move(shown);
    m_last = wanted;
    lock.unlock();
    m_wake();
    lock.lock();
  }
}

screens::PageShown RecapPreview::drawn(const screens::PageWanted& wanted) {
  screens::PageShown shown;
  if (!wanted.of || wanted.width <= 0) {
    m_pager.forget();
    return shown;
  }
  const auto goesOn = [this](double) {
    const std::lock_guard lock(m_mutex);
    return !m_end && m_wanted.of;
  };
  try {
    const auto page = m_pager.draw(
        wanted.of, wanted.page,
        [&](const recap::DrawnPicture& picture) {
          shown.bitmap = std::make_shared<scene::Bitmap>(recap::bitmapOf(picture, wanted.width));
        },
        goesOn);
    if (page) {
      shown.page = page->number;
      shown.count = page->count;
      shown.name = "recap:" + std::to_string(++m_drawn);
    }
  } catch (const Stopped&) {
    return {};  // nobody looks any more
  } catch (const std::exception& failure) {
    m_console.err << failure.what() << std::endl;
    shown.failed = true;
  }
  return shown;
}

}  // namespace grappe::commands
