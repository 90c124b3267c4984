// Draws pages of the recap for the kiosk's screen, on a thread of its own: only what was asked for
// last. Owned by whoever has the window; shown() on its thread.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "commands/recap_pager.h"
#include "screens/recap_saving.h"

namespace grappe::commands {

class RecapPreview {
 public:
  // `wake` is called on the drawing thread when there is another page to show. Both must outlive
  // it.
  RecapPreview(const Console& console, std::function<void()> wake);
  ~RecapPreview();  // stops what is being laid out
  RecapPreview(const RecapPreview&) = delete;
  RecapPreview& operator=(const RecapPreview&) = delete;

  // Asks for a page, and tells the newest that there is.
  screens::PageShown shown(const screens::PageWanted& wanted);

 private:
  void work();
  screens::PageShown drawn(const screens::PageWanted& wanted);

  const Console& m_console;
  std::function<void()> m_wake;
  RecapPager m_pager;
  std::size_t m_drawn = 0;  // pages so far; makes their names
  std::mutex m_mutex;       // over what follows
  std::condition_variable m_asked;
  screens::PageWanted m_wanted, m_last;  // to be drawn; that the shown one was asked as
  screens::PageShown m_shown;
  bool m_end = false;
  std::thread m_thread;
};

}  // namespace grappe::commands
