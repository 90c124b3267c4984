// What a kiosk asks of the X server beside GLFW. Window's thread.
#pragma once

namespace grappe::kiosk {

// A window manager that died may leave its mark on the root window, on which GLFW aborts. Takes a
// mark away that points at no living window. Before GLFW is started.
void removeStaleWindowManagerMark();

// Keeps the screen from going dark while an object lives. `display` is GLFW's X11 Display.
class ScreenAwake {
 public:
  explicit ScreenAwake(void* display);
  ~ScreenAwake();
  ScreenAwake(const ScreenAwake&) = delete;
  ScreenAwake& operator=(const ScreenAwake&) = delete;

 private:
  void* m_display;
};

}  // namespace grappe::kiosk
