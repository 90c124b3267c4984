// The fingers on a touch screen, by XInput 2.2: GLFW 3.3 knows none. A connection to the X server
// of its own and a thread that waits on it; Window owns it and calls every member on its own
// thread.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "kiosk/screen.h"

namespace grappe::kiosk {

class TouchInput {
 public:
  // `window` is the X11 window. `arrived` is called on another thread after each batch of events.
  // nullptr where the server knows no touch: the mouse is all there is then.
  static std::unique_ptr<TouchInput> listen(unsigned long window, std::function<void()> arrived);
  ~TouchInput();
  TouchInput(const TouchInput&) = delete;
  TouchInput& operator=(const TouchInput&) = delete;

  // What fingers did since the last call, in order: down, move and up; fingers count from 1, the
  // smallest free number for each that comes down. Pixels of the window; seconds are left at 0.
  std::vector<Pointer> take();
  bool any() const;

 private:
  struct Connection;
  TouchInput(std::unique_ptr<Connection> connection, std::function<void()> arrived);

  std::unique_ptr<Connection> m_connection;
};

}  // namespace grappe::kiosk
