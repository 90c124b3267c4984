// ImGui over the window: strips and dialogs that a screen may show by calling ImGui in
// Screen::build. Owned by FrameLoop; window's thread.
//
// The mouse reaches ImGui through its GLFW backend, fingers through here: the first finger down is
// its mouse, and a tap shorter than a frame is held for one.
#pragma once

#include <vector>

#include "kiosk/window.h"

namespace grappe::kiosk {

class Interface {
 public:
  // Makes ImGui's context current: one Interface at a time.
  explicit Interface(Window& window);
  ~Interface();
  Interface(const Interface&) = delete;
  Interface& operator=(const Interface&) = delete;

  // Begins a frame with what came in since the last one.
  void begin(const std::vector<Input>& input);
  // ImGui shows something where the mouse is, or has a press.
  bool wantsPointer() const;
  bool wantsKeyboard() const;
  // Ends the frame that begin() began, and draws what was shown.
  void draw();

 private:
  void feed(const Pointer& pointer);
  void feedFinger(const Pointer& pointer);

  Window& m_window;
  int m_finger = 0;         // that is the mouse; 0: none
  bool m_fingerUp = false;  // it has left: let go at the next frame
  scene::Point m_fingerAt;
};

}  // namespace grappe::kiosk
