// What a meeting is made ready with: its title, day and place, who comes, the questions with their
// time and headings, the PIN. Every change is sent at once, and shown as the log has it: there is
// nothing to save. Owned by app/; window's thread only.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "kiosk/screen.h"
#include "scene/wifi.h"
#include "screens/headings_sheet.h"
#include "screens/line_editor.h"
#include "widgets/focus.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "widgets/toast.h"

namespace grappe::screens {

class PrepareScreen final : public kiosk::Screen {
 public:
  // Called from pointer() and key(); they may replace the screen only once those have returned.
  struct Doors {
    std::function<void()> wall;                       // the meeting begins
    std::function<void()> rehearse;                   // on a copy that is thrown away; null: none
    std::function<void(const std::string& pin)> pin;  // digits; hashing them is not for here
    // The room's is to be this; comes back by setWifi. It belongs to the place: this machine keeps
    // it, not the workshop.
    std::function<void(const scene::Wifi&)> wifi;
  };
  static constexpr std::size_t shortestPin = 4, longestPin = 8;  // digits

  // `words`, `sink` and `ids` must outlive the screen. `today`: "2026-11-24".
  PrepareScreen(const words::Phrasebook& words, kiosk::CommandSink& sink, IdSource& ids,
                std::string today, Doors doors);

  void refused(Code code);
  void setWifi(scene::Wifi wifi) { m_wifi = std::move(wifi); }

  scene::Scene build(const kiosk::FrameInput& input, scene::TextMeasure& measure) override;
  void pointer(const kiosk::Pointer& pointer) override;
  bool key(const kiosk::Key& key) override;
  void character(char32_t character) override;
  double redrawWithin() const override;

 private:
  void perform(const std::string& action);
  void edit(const std::string& what);
  void written(const std::string& text);
  bool takeWifi(const std::string& kind, const std::string& text);
  void changeCircle(const std::string& action);
  void changeQuestion(const std::string& action);
  void changeDay(int days);
  void nextLanguage();
  void take(const std::optional<workshop::SetLens>& lens);
  const workshop::Question* headed() const;

  const words::Phrasebook& m_words;
  kiosk::CommandSink& m_sink;
  IdSource& m_ids;
  std::string m_today;
  Doors m_doors;
  scene::Wifi m_wifi;

  double m_now = 0;
  workshop::StatePtr m_state;
  scene::Scene m_scene;
  widgets::Pressing m_pressing;
  widgets::Focus m_focus;
  widgets::Toast m_toast;
  LineEditor m_line;
  std::string m_what;  // that is being written: "title", "circle:ID", "guide:ID"…
  HeadingsSheet m_headings;
  workshop::QuestionId m_headed;  // whose headings are open
  std::size_t m_page = 0;         // of the questions
  bool m_touched = false;
  double m_caretSince = 0;
};

}  // namespace grappe::screens
