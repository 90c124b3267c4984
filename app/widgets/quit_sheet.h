// "Quitter Grappe ?": asked before the window closes, so that no stray Alt-F4 ends a meeting.
// Stays unless somebody says otherwise; guarded, it asks for the workshop's PIN first.
// A value; window's thread only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "widgets/pin_tries.h"
#include "widgets/pressing.h"

namespace grappe::widgets {

class QuitSheet {
 public:
  // What was typed before is forgotten, how often it was wrong is not.
  void open(bool guarded = false);
  void close() { m_open = false; }
  bool isOpen() const { return m_open; }

  // `check`: whoever asked compares asked() with the workshop's PIN and answers by checked(); until
  // then no other is asked.
  enum class Answer { none, stay, leave, check };
  // While open it takes every key: Escape stays; arrows and Tab choose, Enter does what is chosen.
  // Guarded: digits, Backspace, and Enter, which checks.
  Answer key(int key, double now = 0);
  // Of its own actions, "quit.leave" and "quit.stay", and the number pad's.
  Answer press(std::string_view action, double now = 0);
  static bool owns(std::string_view action);

  const std::string& asked() const { return m_asked; }
  // Leaves only if it is still asked: who closed the sheet meanwhile stays.
  Answer checked(bool right, double now);

  std::vector<scene::Item> items(const Frame& frame, const Pressing& pressing,
                                 double now = 0) const;
  // When the sheet changes by itself (it counts seconds), after `now`; 0: not.
  double changesAt(double now) const;

 private:
  Answer answered(Answer answer);
  Answer check(double now);
  void type(char meaning);
  bool ready(double now) const;
  std::string remark(const Frame& frame, double now) const;
  void addGuard(std::vector<scene::Item>& items, const Frame& frame, scene::Rect inside,
                const Pressing& pressing, double now) const;

  bool m_open = false;
  bool m_guarded = false;
  bool m_leave = false;  // which button Enter would press; unguarded
  std::string m_pin;     // as typed
  std::string m_asked;   // while it is checked
  bool m_checking = false;
  bool m_wrong = false;  // the last one was, and nothing was typed since
  PinTries m_tries;
};

}  // namespace grappe::widgets
