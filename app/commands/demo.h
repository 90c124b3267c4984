// A demo meeting that plays itself: twelve tablets join the kiosk over HTTP, as phones in the room
// would, and write the real post-its of assets/demo at a human pace; the wall's own
// hand opens and shares the questions, and steps back as soon as somebody else changes them.
// Owned by the command that asked for a demo; start and stop on one thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "base/refusal.h"
#include "commands/console.h"
#include "runtime/kiosk.h"
#include "workshop/command.h"

namespace grappe::commands {

struct DemoPace {
  std::chrono::milliseconds join{350};    // between two tablets
  std::chrono::milliseconds note{1300};   // between two notes
  std::chrono::milliseconds phase{3500};  // before a question is opened, and before it is shared
  std::chrono::milliseconds look{20000};  // a shared question is looked at before the next

  // For pictures: as fast as it goes, with time for each note to find its theme.
  static DemoPace quick() {
    using std::chrono::milliseconds;
    return {milliseconds(5), milliseconds(60), milliseconds(700), milliseconds(300)};
  }
};

// A folder for the demo's file, gone with the demo.
class DemoFolder {
 public:
  DemoFolder();
  ~DemoFolder();
  DemoFolder(const DemoFolder&) = delete;
  DemoFolder& operator=(const DemoFolder&) = delete;
  std::filesystem::path file() const { return m_path / "demo.grappe"; }

 private:
  std::filesystem::path m_path;
};

// The workshop of the demo: the first template under the demo's title.
Result<void> createDemo(const std::filesystem::path& file, const Console& console);

// The post-its of assets/demo of one question (1 or 2), in their order.
std::vector<std::string> demoNotes(int question);

class Demo {
 public:
  // The kiosk must outlive it.
  Demo(runtime::Kiosk& kiosk, DemoPace pace);
  ~Demo();  // stops
  Demo(const Demo&) = delete;
  Demo& operator=(const Demo&) = delete;

  // Waits until the last note is written and shared, or it has ended early; true if all went well.
  bool waitPlayed();

 private:
  struct Tablet {
    std::string token;
  };
  void play();
  bool joinAll();
  bool playQuestion(std::size_t at);
  bool write(const Tablet& tablet, const workshop::QuestionId& question, const std::string& text);
  bool pause(std::chrono::milliseconds time);
  void turn(const workshop::Command& command);

  runtime::Kiosk& m_kiosk;
  const DemoPace m_pace;
  std::vector<Tablet> m_tablets;
  bool m_allWritten = true;

  std::mutex m_mutex;
  std::condition_variable m_changed;
  bool m_stop = false;
  bool m_played = false;
  std::thread m_thread;
};

}  // namespace grappe::commands
