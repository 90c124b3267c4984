// The keyboard's way over what is drawn: Tab and the arrows go from button to button of what lies
// on top, Enter does what the button does. Finds its way in the scene as last drawn, so that a
// screen made of buttons can be used without hands. A value; window's thread only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"

namespace grappe::widgets {

class Focus {
 public:
  bool isOn() const { return !m_action.empty(); }
  void clear() { m_action.clear(); }

  // `key`: GLFW_KEY_…. True if it was one of its own. `action`: what Enter or the space bar asks
  // for.
  bool key(int key, bool shift, const scene::Scene& drawn, std::string& action);

  // Round the button that it is on; nothing where that is no longer drawn.
  std::vector<scene::Item> ring(const Frame& frame, const scene::Scene& drawn) const;

 private:
  void step(const std::vector<const scene::Item*>& buttons, int by);
  void go(const std::vector<const scene::Item*>& buttons, float x, float y);

  std::string m_action;  // of the button; empty: none
};

}  // namespace grappe::widgets
