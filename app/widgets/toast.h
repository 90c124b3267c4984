// A message at the foot of the screen, one at a time, for 8 s; it may offer to take back what was
// just done. A value; window's thread only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"

namespace grappe::widgets {

class Toast {
 public:
  static constexpr double stays = 8;  // seconds

  // `undo`: with "Annuler", whose action is "toast.undo".
  void show(std::string text, bool undo, double now);
  void dismiss() { m_text.clear(); }
  // What was done is no longer the latest: it cannot be taken back from here.
  void forgetUndo();

  bool shown(double now) const { return !m_text.empty() && now < m_until; }
  bool offersUndo() const { return m_undo; }
  const std::string& text() const { return m_text; }
  double until() const { return m_until; }

  // Its bottom edge at `bottom`, in window pixels. Nothing once its time is over.
  std::vector<scene::Item> items(const Frame& frame, float bottom, double now,
                                 const Pressing& pressing) const;

 private:
  std::string m_text;
  bool m_undo = false;
  double m_until = 0;
};

}  // namespace grappe::widgets
