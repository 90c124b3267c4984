// A kiosk with its window: which screen is on, what the writer answers, who is connected. Owned by
// `grappe run`; main thread, but what the writer and the server tell, which only wakes the window.
#pragma once

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "commands/console.h"
#include "commands/demo.h"
#include "commands/serving.h"
#include "kiosk/frame_loop.h"
#include "screens/home_screen.h"
#include "screens/wall_screen.h"

namespace grappe::commands {

class Sitting final : public kiosk::FrameHost, public kiosk::CommandSink {
 public:
  // All must outlive it.
  Sitting(kiosk::Window& window, const Console& console, ServingOptions serving,
          std::filesystem::path library);
  ~Sitting() override;
  Sitting(const Sitting&) = delete;
  Sitting& operator=(const Sitting&) = delete;

  void showHome();
  // Opens the workshop and shows its wall. Refused as runtime::Kiosk::start; the screen stays.
  Result<void> openWorkshop(const std::filesystem::path& file);
  void playDemo(DemoPace pace);
  // Until somebody quits.
  void run() { m_loop.run(); }

  workshop::StatePtr state() override;
  kiosk::Screen& screen() override;
  void closeAsked() override;
  void send(workshop::Command command) override;

 private:
  struct Answer {
    workshop::Command command;
    Result<server::Done> result;
  };
  void listen();
  void watchNetwork();
  void takeAnswers();
  // Of a note or a theme.
  template <class Id>
  void askWhy(const Id& id);
  void create(const std::string& templateName);
  void quit();

  const Console& m_console;
  const ServingOptions m_serving;
  const std::filesystem::path m_library;
  RandomIds m_ids;
  const SystemClock m_clock;
  kiosk::FrameLoop m_loop;

  std::unique_ptr<screens::HomeScreen> m_home;
  std::unique_ptr<screens::WallScreen> m_wall;
  std::unique_ptr<kiosk::Screen> m_gone;  // the screen before: whoever called may still be in it
  std::filesystem::path m_wanted;         // to open once the screen's own call has returned

  std::mutex m_mutex;  // over what other threads leave
  std::vector<Answer> m_answers;
  std::vector<std::variant<runtime::NoteWhy, runtime::ThemeWhy>> m_whys;
  std::string m_address;
  std::condition_variable m_ending;
  bool m_ended = false;
  std::atomic<int> m_devices{0};
  std::atomic<runtime::Trouble> m_trouble{runtime::Trouble::none};

  // In this order: the demo and those who listen end before the kiosk that they are told by.
  std::unique_ptr<runtime::Kiosk> m_kiosk;
  std::vector<std::function<void()>> m_leave;
  std::thread m_network;
  std::unique_ptr<Demo> m_demo;
};

}  // namespace grappe::commands
