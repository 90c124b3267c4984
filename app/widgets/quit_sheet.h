// "Quitter Grappe ?": asked before the window closes, so that no stray Alt-F4 ends a meeting.
// Stays unless somebody says otherwise. A value; window's thread only.
#pragma once

#include <string_view>
#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"

namespace grappe::widgets {

class QuitSheet {
 public:
  void open() {
    m_open = true;
    m_leave = false;
  }
  void close() { m_open = false; }
  bool isOpen() const { return m_open; }

  enum class Answer { none, stay, leave };
  // While open it takes every key: Escape stays, arrows and Tab choose, Enter does what is chosen.
  Answer key(int key);
  // Of its own actions, "quit.leave" and "quit.stay".
  Answer press(std::string_view action);

  std::vector<scene::Item> items(const Frame& frame, const Pressing& pressing) const;

 private:
  Answer answered(Answer answer);

  bool m_open = false;
  bool m_leave = false;  // which button Enter would press
};

}  // namespace grappe::widgets
