// An X server of the test's own (Xvfb, 1920x1080), and hands that click and type in it. The server
// ends with the object. One thread.
#pragma once

#include <sys/types.h>

#include <memory>
#include <string>

namespace grappe::tests {

class XServer {
 public:
  // Starts one and sets DISPLAY to it. Throws std::runtime_error where Xvfb cannot be started.
  XServer();
  ~XServer();
  XServer(const XServer&) = delete;
  XServer& operator=(const XServer&) = delete;

  // Synthetic events to `window`, as if from the mouse and keyboard.
  void move(unsigned long window, int x, int y);
  void press(unsigned long window, int x, int y, bool down);
  void key(unsigned long window, unsigned long keysym, bool down);
  void askToClose(unsigned long window);
  // The root window's mark of a window manager, naming a window that does not exist.
  void leaveStaleMark();

 private:
  struct Hands;
  pid_t m_process = -1;
  std::unique_ptr<Hands> m_hands;
  std::string m_displayBefore;
};

}  // namespace grappe::tests
