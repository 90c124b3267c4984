// The facilitator's controls at the foot of the wall. The room need not see them: they show for 3 s
// after the mouse moved or a finger touched, and while the keyboard's focus is on them.
// A value; window's thread only.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "workshop/state.h"

namespace grappe::screens {

// The phase after or before one; nothing at the ends.
std::optional<workshop::Phase> phaseAfter(workshop::Phase phase);
std::optional<workshop::Phase> phaseBefore(workshop::Phase phase);
// The same, but that a question which was voted on goes back to its vote.
std::optional<workshop::Phase> phaseBack(const workshop::Question& question);

class ControlStrip {
 public:
  static constexpr double stays = 3;  // seconds

  void wake(double now) { m_until = now + stays; }
  void hide() {
    m_until = 0;
    m_focus = none;
  }
  bool shown(double now) const { return m_focus != none || now < m_until; }
  double until() const { return m_until; }

  // From the screen's lower edge, in window pixels.
  static float height(const widgets::Frame& frame) { return frame.px(88); }

  // Tab and Shift+Tab.
  void focusNext(bool back);
  bool isFocused() const { return m_focus != none; }
  // What Enter would do; empty without focus or where that button is disabled.
  std::string focusedAction() const;

  // What there is to go back from.
  struct View {
    bool zoomed = false;
    bool gaveWay = false;
    int pages = 1;
    bool regroups = false;  // there are notes enough for another grouping
    long hidden = 0;        // notes taken off the wall
    bool searches = false;  // there are notes to search
    bool monitors = false;  // there is another to show the wall on
  };
  // Its bottom is the screen's. Actions: "question.previous", "question.next", "phase.back",
  // "phase.forward", "undo", "redo", "timer", "tools", "help"; by phase "phase.voting",
  // "vote.here", "vote.hands", "vote.again"; where there is need of them "hidden", "preview.ask",
  // "zoom.whole", "tidy", "page.back", "page.forward"; "search"
  // and "monitor.next" if there is room; "tidy" and "hidden" only then, too.
  std::vector<scene::Item> items(const widgets::Frame& frame, const workshop::State& state,
                                 const workshop::Question& question, const View& view,
                                 const widgets::Pressing& pressing, double now);

 private:
  static constexpr int none = -1;
  double m_until = 0;
  int m_focus = none;
  std::vector<std::string> m_actions;  // of the last drawing; empty where disabled
};

}  // namespace grappe::screens
