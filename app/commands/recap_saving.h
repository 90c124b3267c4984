// Saving the recap from the kiosk, on a thread of its own: what is done of it, and stopping it.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "base/progress.h"
#include "commands/console.h"
#include "screens/recap_saving.h"
#include "screens/saving_place.h"

namespace grappe::commands {

// The recap of `state` in each format, under a free name made of its title and date; on a stick,
// all of it is on the stick when this returns. `told`: what is being made and the share that is
// done; false stops it, and what it had written is taken away. Any thread.
using SavingTold = std::function<bool(const std::string& words, double share)>;
screens::RecapSaved saveRecap(const Console& console, const workshop::State& state,
                              const screens::SavingPlace& place,
                              const std::vector<screens::OfferedFormat>& formats,
                              const SavingTold& told = {});

// One at a time. Owned by whoever has the window; its thread only, but what it wakes.
class RecapSaving {
 public:
  // `wake` is called whenever there is something to tell, on the saving thread. Both must outlive
  // it.
  RecapSaving(const Console& console, std::function<void()> wake);
  ~RecapSaving();  // stops what is going on
  RecapSaving(const RecapSaving&) = delete;
  RecapSaving& operator=(const RecapSaving&) = delete;

  // Nothing, while another is going on.
  void start(workshop::StatePtr state, const screens::SavingPlace& place,
             const std::vector<screens::OfferedFormat>& formats);
  void stop() { m_stop = true; }
  screens::RecapSaved news();

 private:
  void tell(const screens::RecapSaved& news);

  const Console& m_console;
  std::function<void()> m_wake;
  std::atomic<bool> m_stop{false};
  std::mutex m_mutex;  // over m_news
  screens::RecapSaved m_news;
  std::thread m_thread;
};

}  // namespace grappe::commands
