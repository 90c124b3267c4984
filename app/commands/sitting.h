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
#include "commands/pin_check.h"
#include "commands/recap_preview.h"
#include "commands/recap_saving.h"
#include "commands/serving.h"
#include "kiosk/frame_loop.h"
#include "kiosk/machine_awake.h"
#include "runtime/safety_copies.h"
#include "screens/home_screen.h"
#include "screens/prepare_screen.h"
#include "screens/replay_screen.h"
#include "screens/wall_screen.h"

namespace grappe::commands {

// The workshop that `file` is a copy of, to rehearse on; empty: it is none.
std::filesystem::path rehearsalOf(const std::filesystem::path& file);

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
  // `port`: where it was last, taken again if it is free; 0: that of the options.
  Result<void> openWorkshop(const std::filesystem::path& file, std::uint16_t port = 0);
  void playDemo(DemoPace pace);
  // How all its screens look; of the walls that are opened later too.
  void setLook(const screens::Look& look);
  // What the wall shows of the place; an address that is not there gives way to the likeliest.
  void setPlace(scene::Wifi wifi, server::Address wanted);
  // Of the next workshop opened: it is left without its PIN (a demo).
  void leaveFreely() { m_guarded = false; }
  // Who is told which workshop was opened, at which port; and which monitor and
  // look somebody chose.
  struct Told {
    std::function<void(const std::filesystem::path& file, std::uint16_t port)> opened;
    std::function<void(const std::string& monitor)> monitor;
    std::function<void(const screens::Look& look)> look;
    // Which Wi-Fi the room has, and which address is to stand on the wall.
    std::function<void(const scene::Wifi& wifi)> wifi;
    std::function<void(const server::Address& address)> address;
  };
  void tell(Told told) { m_told = std::move(told); }
  // Until somebody quits.
  void run() { m_loop.run(); }
  // Ends run(). Any thread.
  void stop() { m_loop.stop(); }

  workshop::StatePtr state() override;
  kiosk::Screen& screen() override;
  void closeAsked() override;
  void monitorChosen(const std::string& name) override;
  void send(workshop::Command command) override;

 private:
  struct Answer {
    workshop::Command command;
    Result<server::Done> result;
  };
  void listen();
  // The room's network (sitting_network.cpp).
  void watchNetwork();
  void networkChanged();
  void chooseWifi(const scene::Wifi& wifi);
  void chooseAddress(const std::string& literal);
  void tellNetwork();
  void takeAnswers();
  // Of a note or a theme.
  template <class Id>
  void askWhy(const Id& id);
  void create(const std::string& templateName);
  void closeWorkshop();
  void openWanted();
  // The screens beside the wall (sitting_doors.cpp).
  void setDoors();
  void showPrepare();
  void showReplay();
  void showRecap();
  void showCopies(std::function<void()> back);
  std::string copiesNews() const;
  void tellCopies();
  void closeFront();
  void rehearse();
  void endRehearsal();
  void quit();
  void guard();

  kiosk::Window& m_window;
  const Console& m_console;
  const ServingOptions m_serving;
  const std::filesystem::path m_library;
  Told m_told;
  screens::Look m_look;
  bool m_guarded = true;
  RandomIds m_ids;
  const SystemClock m_clock;
  kiosk::FrameLoop m_loop;

  std::unique_ptr<screens::HomeScreen> m_home;
  std::unique_ptr<screens::WallScreen> m_wall;
  std::unique_ptr<kiosk::Screen> m_gone;   // the screen before: whoever called may still be in it
  std::unique_ptr<kiosk::Screen> m_front;  // over the wall: one of the next two, or replay
  screens::PrepareScreen* m_prepare = nullptr;
  // To do once the screen's own call has returned.
  struct Wanted {
    std::filesystem::path file;
    bool prepare = false;               // before its wall
    std::filesystem::path rehearsalOf;  // `file` is to be a copy of this one
    std::filesystem::path thrownAway;   // a folder that goes before
  };
  std::optional<Wanted> m_wanted;
  std::filesystem::path m_file;         // that is open
  std::filesystem::path m_rehearsalOf;  // what it is a copy of; empty: it is no rehearsal
  scene::Wifi m_wifi;
  server::Address m_wantedAddress;
  std::string m_hotspotPassword;
  std::unique_ptr<RecapSaving> m_saving;    // once something was saved
  std::unique_ptr<RecapPreview> m_preview;  // once the recap was looked at

  std::mutex m_mutex;  // over what other threads leave
  std::vector<Answer> m_answers;
  std::vector<std::variant<runtime::NoteWhy, runtime::ThemeWhy>> m_whys;
  std::optional<bool> m_pinRight;  // the answer that the quit sheet waits for
  std::vector<server::Address> m_addresses;
  std::condition_variable m_ending;
  bool m_ended = false;
  std::atomic<bool> m_networkNews{false};
  std::atomic<bool> m_reached{false};  // since the program began, by any workshop
  std::atomic<int> m_devices{0};
  std::atomic<runtime::Trouble> m_trouble{runtime::Trouble::none};

  // In this order: the demo and those who listen end before the kiosk that they are told by.
  std::unique_ptr<runtime::Kiosk> m_kiosk;
  std::vector<std::function<void()>> m_leave;
  std::thread m_network;
  std::unique_ptr<Demo> m_demo;
  std::unique_ptr<runtime::SafetyCopies> m_copies;  // null: a rehearsal
  runtime::CopyNews m_copyNews;                     // that was told
  std::unique_ptr<kiosk::MachineAwake> m_awake;     // while a workshop is open
  PinCheck m_pinCheck;
};

}  // namespace grappe::commands
