// What a kiosk asks of the X server beside GLFW. Window's thread.
#pragma once

#include <memory>

namespace grappe::kiosk {

// A window manager that died may leave its mark on the root window, on which GLFW aborts. Takes a
// mark away that points at no living window. Before GLFW is started; what comes back is held until
// then, for a server whose only client leaves starts anew, and answers nobody meanwhile.
std::shared_ptr<void> removeStaleWindowManagerMark();

// When the X server has gone the process leaves at once, with that exit code.
void leaveWithServer(int exitCode);

// Moves and sizes a full-screen window of GLFW's. `display` is GLFW's X11 Display.
void coverScreen(void* display, unsigned long window, int x, int y, int width, int height);

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
