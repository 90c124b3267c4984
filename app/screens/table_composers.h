// The people who write at the table: who stands where, what each of them writes, which of them the
// real keyboard goes to. Each finger types where it is, all at the same time. Holds drafts and
// nothing else; window's thread only.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "kiosk/screen.h"
#include "scene/scene.h"
#include "screens/composer.h"
#include "screens/table_places.h"
#include "screens/wall_taps.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "workshop/command.h"
#include "workshop/state.h"

namespace grappe::screens {

class TableComposers {
 public:
  // Sends a note; why it is refused at once, if it is.
  using Lay = std::function<std::optional<Code>(const workshop::AddNote&)>;
  // `ids` must outlive it.
  TableComposers(IdSource& ids, Lay lay) : m_ids(ids), m_lay(std::move(lay)) {}

  // Whether a button is one of its own.
  static bool isOwn(std::string_view action);
  // `action`: of the button under the pointer.
  void down(const kiosk::Pointer& pointer, const std::string& action);
  // True if that finger came down on one of its buttons.
  bool up(const kiosk::Pointer& pointer, const std::string& action);
  void cancel(int finger);
  // A finger's tap on the empty wall, while the whole wall is seen.
  void tapped(scene::Point at, double now);
  // The key N: at the foot of the wall, without the keyboard on the screen.
  void openForKeyboard(double now);
  // The mouse was pressed elsewhere: real keys are the wall's again.
  void leave() { m_last.reset(); }
  // True if it went to the composer last touched.
  bool key(const kiosk::Key& key, double now);
  bool character(char32_t character, double now);

  // The writer does not take that note: its text stays, with the reason. False if it is not one
  // that was written here.
  bool refused(const workshop::NoteId& note, Code code);

  // Whether people stand around the screen; else they write at its foot alone.
  void setTable(bool table);
  // What they write on lies over the wall, and the tabs; nothing on a screen that stands upright.
  std::optional<std::vector<scene::Rect>> taken(float width, float height,
                                                const workshop::StatePtr& shown, double now);
  // The wall as it is laid out: no tab comes to lie over its words.
  void keepClear(const scene::Scene& wall);

  // For every frame. `shown` has what is under way on it, `real` is the log's.
  std::vector<scene::Item> items(const widgets::Frame& frame, const workshop::StatePtr& shown,
                                 const workshop::StatePtr& real, double now);
  // When it looks different by itself; 0: never.
  double until() const;
  // How high the controls at the foot are, in window pixels: the tab there stands upon them.
  void liftTab(float height) { m_lift = height; }
  // The frame without the composers along its lower edge, for what stands there; with `tabs`,
  // without the tab there, too.
  widgets::Frame above(const widgets::Frame& frame, bool tabs) const;
  bool anyOpen() const;
  // A composer that is open, or a tab.
  bool covers(scene::Point at) const;

  WallTaps& taps() { return m_taps; }

 private:
  struct Held {
    std::string action;
    double next = 0;  // when it repeats
  };
  struct Touch {
    int place = 0;
    scene::Point at;
  };

  void plan(float width, float height, float scale);
  bool showsTab(const TablePlace& place) const;
  struct Tab {
    TablePlace place;
    float wide = 0;
    bool words = true;
  };
  Tab tabAt(const widgets::Frame& frame, const TablePlace& place) const;
  bool takesNotes() const;
  const TablePlace* placeOf(int number) const;
  bool isFree(const TablePlace& place) const;
  scene::Rect rectOf(const TablePlace& place, float tall) const;
  void open(const TablePlace& place, bool keys, double now);
  void close(int place);
  void closeIdle(double now);
  void perform(int place, const std::string& name, double now);
  void layDown(int place);
  void repeat(double now);
  void layTexts(const widgets::Frame& frame);
  Composer* last();

  IdSource& m_ids;
  Lay m_lay;
  std::array<Composer, 8> m_composers;  // by TablePlace::number
  TablePlan m_plan;
  workshop::StatePtr m_state;  // as the wall shows it
  widgets::Pressing m_pressing;
  std::map<int, Held> m_held;    // keys under fingers
  std::vector<Touch> m_touches;  // of fields: the caret goes there once the text is laid out
  std::optional<int> m_last;     // the place that real keys go to
  WallTaps m_taps;
  std::array<scene::Rect, 8> m_tabs{};  // as they were drawn last
  float m_lift = 0;
  bool m_table = false;
  bool m_planned = false;            // for m_table as it is
  std::vector<scene::Rect> m_words;  // of the wall: what is read there
  double m_now = 0;
};

}  // namespace grappe::screens
