// Keeps a copy of the open workshop on a stick or in a folder: at once, then every five minutes for
// as long as the place is there. Each is written beside the one before and takes its place once it
// is whole and found sound, so that there always is one. A stick that is pulled out is waited for.
// Owned by whoever shows it; all calls from any thread, the destructor by one.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "base/clock.h"
#include "base/refusal.h"

namespace grappe::runtime {

struct CopyNews {
  enum class State {
    none,     // no place was chosen
    copying,  // at work
    kept,     // the last one is there
    away,     // the place is not there any more: pulled out
    failed    // why
  };
  State state = State::none;
  std::string file;               // where the copy is, or is to be
  std::optional<Timestamp> last;  // when the last that succeeded was of
  std::optional<Code> why;        // of failed
  std::string detail;
  friend bool operator==(const CopyNews&, const CopyNews&) = default;
};

// One copy now: written aside, synced, checked, renamed; the file's name is that of the workshop.
// Refused: as store::copyOf, base's writeWhole and store::checkCopy (damaged: the disk kept
// something else); what stood at `goal` then stays. `goOn` as store::copyOf's.
Result<void> copyInto(const std::string& workshop, const std::string& goal,
                      const std::function<bool(double)>& goOn = {});

class SafetyCopies {
 public:
  struct Pace {
    std::chrono::milliseconds every = std::chrono::minutes(5);
    std::chrono::milliseconds look = std::chrono::seconds(2);  // for a place that is away
  };
  // `changed` is called on the thread that copies, when the news are others.
  SafetyCopies(std::string workshop, const Clock& clock, std::function<void()> changed, Pace pace);
  SafetyCopies(std::string workshop, const Clock& clock, std::function<void()> changed)
      : SafetyCopies(std::move(workshop), clock, std::move(changed), Pace()) {}
  ~SafetyCopies();  // gives up what is being copied
  SafetyCopies(const SafetyCopies&) = delete;
  SafetyCopies& operator=(const SafetyCopies&) = delete;

  // From now on there, and at once.
  void keepIn(const std::string& folder);
  // No more; what is there stays.
  void end();
  CopyNews news() const;

 private:
  void work();
  void copyOnce(std::unique_lock<std::mutex>& lock);
  void set(std::unique_lock<std::mutex>& lock, CopyNews news);

  const std::string m_workshop;
  const Clock& m_clock;
  const std::function<void()> m_changed;
  const Pace m_pace;
  mutable std::mutex m_mutex;
  std::condition_variable m_woken;
  std::string m_folder;     // under m_mutex; empty: none
  bool m_mount = false;     // under m_mutex: the folder is a file system of its own
  bool m_due = false;       // under m_mutex: at once
  bool m_stopping = false;  // under m_mutex
  CopyNews m_news;          // under m_mutex
  std::thread m_thread;
};

}  // namespace grappe::runtime
