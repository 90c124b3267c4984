#include "kiosk/x_display.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/scrnsaver.h>

#include <cstdlib>
#include <optional>

namespace grappe::kiosk {
namespace {

// Asking a window that is gone is an error, and Xlib's own handler ends the program.
int ignoreError(Display* /*display*/, XErrorEvent* /*error*/) { return 0; }

std::optional<Window> windowNamedBy(Display* display, Window on, Atom property) {
  Atom type = None;
  int format = 0;
  unsigned long count = 0;
  unsigned long rest = 0;
  unsigned char* data = nullptr;
  const int status = XGetWindowProperty(display, on, property, 0, 1, False, XA_WINDOW, &type,
                                        &format, &count, &rest, &data);
  std::optional<Window> named;
  if (status == Success && type == XA_WINDOW && format == 32 && count == 1) {
    named = *reinterpret_cast<const Window*>(data);
  }
  if (data != nullptr) XFree(data);
  return named;
}

}  // namespace

std::shared_ptr<void> removeStaleWindowManagerMark() {
  Display* const display = XOpenDisplay(nullptr);
  if (display == nullptr) return nullptr;
  XErrorHandler const before = XSetErrorHandler(ignoreError);
  const Atom mark = XInternAtom(display, "_NET_SUPPORTING_WM_CHECK", True);
  if (mark != None) {
    const Window root = DefaultRootWindow(display);
    const auto manager = windowNamedBy(display, root, mark);
    // A living window manager's window names itself.
    if (manager && windowNamedBy(display, *manager, mark) != manager) {
      XDeleteProperty(display, root, mark);
    }
  }
  XSync(display, False);
  XSetErrorHandler(before);
  return {display, [](void* held) { XCloseDisplay(static_cast<Display*>(held)); }};
}

void leaveWithServer(int exitCode) {
  static int code = 0;
  code = exitCode;
  // Nothing can be tidied up: what other threads do just now may wait for the server.
  XSetIOErrorHandler([](Display* /*display*/) -> int { std::_Exit(code); });
}

void coverScreen(void* display, unsigned long window, int x, int y, int width, int height) {
  auto* const on = static_cast<Display*>(display);
  XMoveResizeWindow(on, window, x, y, static_cast<unsigned>(width), static_cast<unsigned>(height));
  XFlush(on);
}

ScreenAwake::ScreenAwake(void* display) : m_display(display) {
  int event = 0;
  int error = 0;
  auto* const x = static_cast<Display*>(m_display);
  if (XScreenSaverQueryExtension(x, &event, &error) == 0) {
    m_display = nullptr;
    return;
  }
  XScreenSaverSuspend(x, True);
  XFlush(x);
}

ScreenAwake::~ScreenAwake() {
  if (m_display == nullptr) return;
  auto* const x = static_cast<Display*>(m_display);
  XScreenSaverSuspend(x, False);
  XFlush(x);
}

}  // namespace grappe::kiosk
