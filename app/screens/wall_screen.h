// The meeting: the wall of the room's question, and the hands on it. Shows the newest state with
// what hands have sent upon it, and turns gestures, buttons and shortcuts into commands.
// Owned by app/; window's thread only, the setters too.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "kiosk/screen.h"
#include "runtime/why.h"
#include "scene/wall.h"
#include "screens/arrivals.h"
#include "screens/black_screen.h"
#include "screens/control_strip.h"
#include "screens/hands.h"
#include "screens/headings_sheet.h"
#include "screens/intents.h"
#include "screens/look.h"
#include "screens/network.h"
#include "screens/picking.h"
#include "screens/pulled_theme.h"
#include "screens/search_bar.h"
#include "screens/seats.h"
#include "screens/sought.h"
#include "screens/table_composers.h"
#include "screens/theme_sheet.h"
#include "screens/tools_sheet.h"
#include "screens/vote_sheet.h"
#include "screens/wall_camera.h"
#include "widgets/focus.h"
#include "widgets/pressing.h"
#include "widgets/quit_sheet.h"
#include "widgets/toast.h"

namespace grappe::screens {

class WallScreen final : public kiosk::Screen {
 public:
  // scene::wall, or a test's.
  using Layout = std::function<scene::Scene(const scene::WallInput&, const words::Phrasebook&,
                                            scene::TextMeasure&)>;

  // All four must outlive the screen. `quit` is called once somebody has said to leave.
  WallScreen(Layout layout, const words::Phrasebook& words, kiosk::CommandSink& sink, IdSource& ids,
             std::function<void()> quit);

  void setDevices(int connected) { m_devices = connected; }
  void setAddress(std::string address) { m_address = std::move(address); }
  // Of the room, as this machine sees it now.
  void setNetwork(Network network) { m_network = std::move(network); }
  void setTrouble(std::optional<Code> trouble) { m_trouble = trouble; }

  // The writer's answers to what went to the sink. Without them the wall still comes right by
  // itself, but a refused drop springs back only after Intents::patience.
  void committed(const workshop::Command& command, workshop::Seq seq);
  void refused(const workshop::Command& command, const Refusal& refusal);

  // Who is asked, when one is opened, why a note stands where it does and what holds a theme
  // together; the answer comes to explained.
  struct AskWhy {
    std::function<void(const workshop::NoteId&)> ofNote;
    std::function<void(const workshop::ThemeId&)> ofTheme;
  };
  void setAskWhy(AskWhy ask) { m_askWhy = std::move(ask); }
  void explained(runtime::NoteWhy why) { m_why = std::move(why); }
  void explained(runtime::ThemeWhy why) { m_themeSheet.explain(std::move(why)); }

  // To the screens beside the wall, each null where there is none. Called from pointer() and key();
  // they may replace the screen only once those have returned.
  struct Doors {
    std::function<void()> prepare, replay, recap;
    std::function<void()> copies{};             // to the safety copies
    std::function<std::string()> copiesNews{};  // how they stand, in a word or two; empty: none
    std::function<void()> endRehearsal;         // set: this is one, and says so
    std::function<void(const Look&)> look;      // somebody wants it so; comes back by setLook
    // Somebody wants this one on the wall, "192.168.1.24"; comes back by setAddress.
    std::function<void(const std::string& literal)> address;
  };
  void setDoors(Doors doors) { m_doors = std::move(doors); }
  void setLook(const Look& look) {
    m_look = look;
    m_table.setTable(look.table);
  }

  // The window is asked to close: asks the people first, and for the PIN where the workshop has one
  // and somebody can check it; whether it is right comes to pinChecked.
  void askToQuit();
  void setCheckPin(std::function<void(const std::string& pin)> check) {
    m_checkPin = std::move(check);
  }
  void pinChecked(bool right);
  // Shows a PIN that was just made up, until somebody has noted it.
  void showNewPin(std::string pin) { m_newPin = std::move(pin); }

  // Says something for a moment, over all else.
  void tell(const std::string& words) { m_toast.show(words, false, m_now); }

  // How many monitors there are, and what shows the wall on the next.
  void setMonitors(int count) { m_monitors = count; }
  void setNextMonitor(std::function<void()> next) { m_nextMonitor = std::move(next); }

  scene::Scene build(const kiosk::FrameInput& input, scene::TextMeasure& measure) override;
  kiosk::Camera camera() const override { return m_camera.camera(); }
  void pointer(const kiosk::Pointer& pointer) override;
  bool key(const kiosk::Key& key) override;
  void character(char32_t character) override;
  double redrawWithin() const override;

 private:
  // What the wall was laid out for; laid out again when any of it changes.
  struct LaidOut {
    workshop::StatePtr shown;
    float width = 0, height = 0;
    std::string address;
    int devices = 0;
    workshop::NoteId newest;
    int page = 0;
    bool largeText = false, highContrast = false;
    scene::Wifi wifi{};
    bool reached = false;
    std::optional<std::vector<scene::Rect>> table;  // what lies over it
    friend bool operator==(const LaidOut&, const LaidOut&) = default;
  };

  const workshop::Question* question() const;
  bool previewing() const;
  bool modal() const;
  bool zooms() const;
  void followQuestion(const workshop::Question& question);
  void layOut(const kiosk::FrameInput& input, const workshop::Question& question,
              scene::TextMeasure& measure);
  void dressHands(scene::Scene& scene, const widgets::Frame& frame);
  void dressOver(scene::Scene& scene, const widgets::Frame& frame);

  void pressed(const kiosk::Pointer& pointer, const Under& on);
  bool staysOnLegend(scene::Point at) const;
  void act(const Gesture& gesture);
  void perform(const std::string& action);
  bool closeTop();
  void settle(widgets::QuitSheet::Answer answer);
  void darken();
  void drop(const Gesture& gesture);
  void pick(const Gesture& tap);
  void openNote(const workshop::NoteId& note);
  void note(const std::string& action);
  void hidden(const std::string& action);
  void preview(const std::string& action);
  void settleMisfit(workshop::Refiling answer);
  void openTheme(const workshop::ThemeId& theme);
  void toggleHold(const workshop::ThemeId& theme);
  void take(const ThemeSheet::Outcome& outcome);
  void take(const std::optional<workshop::SetLens>& headings);
  void headings(const std::string& action);
  bool canFind() const;
  void stopFinding();
  void openSearch(bool touch);
  bool searches() const;
  bool searchKey(const kiosk::Key& key);
  void take(SearchBar::Asks asks);
  void seek(const workshop::Question& question);
  void turnToFound(const kiosk::FrameInput& input, const workshop::Question& question,
                   scene::TextMeasure& measure);
  void showCircle(const workshop::CircleId& circle);
  // False where the action is none of its own.
  bool facilitates(const std::string& action);
  void timer(const std::string& action);
  void pressTimerKey();
  void vote(const std::string& action);
  void setRule(const std::string& action);
  void dressTimer(scene::Scene& scene, const widgets::Frame& frame);
  bool facilitatesByKey(const kiosk::Key& key);
  void changeLook(const std::string& action);
  void goThrough(const std::string& action);
  void network(const std::string& action);
  Tool networkTool() const;
  void dressNetwork(scene::Scene& scene, const widgets::Frame& frame);
  void dressFacilitating(scene::Scene& scene, const widgets::Frame& frame);
  void goTo(int step);
  void turnPage(int step);
  void goForward(const workshop::Question& current);
  void setPhase(std::optional<workshop::Phase> phase);
  bool send(const workshop::Command& command);
  std::optional<Code> layNote(const workshop::AddNote& note);
  bool wholeWall() const;
  void showWhole();
  bool opensComposer(scene::Point at) const;
  void sendUndo(bool redo);
  void sayRefused(Code code);

  Layout m_layout;
  const words::Phrasebook& m_words;
  kiosk::CommandSink& m_sink;
  IdSource& m_ids;
  std::function<void()> m_quit;
  AskWhy m_askWhy;
  Doors m_doors;
  Look m_look;
  std::function<void(const std::string&)> m_checkPin;
  std::string m_newPin;  // while it is shown
  int m_monitors = 1;
  std::function<void()> m_nextMonitor;

  int m_devices = 0;
  std::string m_address;
  Network m_network;
  std::optional<Code> m_trouble;

  double m_now = 0;
  Timestamp m_clock;               // of day, at m_now
  workshop::StatePtr m_real;       // as the log has it
  workshop::StatePtr m_shown;      // with what is under way upon it
  workshop::StatePtr m_previewed;  // as the wall shows it: with the preview taken, if there is one
  std::vector<std::string> m_previewLines;  // what that would change
  workshop::StatePtr m_previewedOf;         // the shown one that this is of
  workshop::QuestionId m_questionId;
  workshop::Phase m_phase = workshop::Phase::waiting;
  LaidOut m_laidOutFor;
  scene::Scene m_laidOut;
  int m_gaveWay = 0;  // how far the wall gave way to its many notes; back only by hand
  int m_page = 0;     // of the theme view
  double m_pageSince = 0;
  scene::Scene m_scene;  // as last drawn: what fingers hit

  WallCamera m_camera;
  PulledTheme m_pulled;
  Hands m_hands;
  Intents m_intents;
  Arrivals m_arrivals;
  Seats m_seats;
  widgets::Pressing m_pressing;
  ControlStrip m_strip;
  ThemeSheet m_themeSheet;
  HeadingsSheet m_headings;
  workshop::NoteId m_openNote;
  std::optional<runtime::NoteWhy> m_why;  // of the open note, once it is known
  Picking m_picking;
  SearchBar m_search;
  workshop::CircleId m_circle;          // whose notes stand out; empty: nobody's
  Sought m_sought;                      // what those two come to
  std::optional<std::string> m_turnTo;  // the board of a note found, by its key
  bool m_help = false;
  bool m_hidden = false;       // the list of notes taken off the wall is open
  bool m_tools = false;        // the sheet of all that can be done is open
  bool m_networkOpen = false;  // the sheet for when no phone arrives
  bool m_timerPanel = false;
  VoteSheet m_voteSheet;
  widgets::Focus m_focus;  // in the sheet of tools, and of votes
  TableComposers m_table;
  BlackScreen m_black;
  widgets::Toast m_toast;
  widgets::QuitSheet m_quitSheet;
  bool m_touched = false;  // the last press was a finger's, not the mouse's
  scene::Point m_mouse;
  double m_caretSince = 0;  // the caret is lit anew with every key
};

}  // namespace grappe::screens
