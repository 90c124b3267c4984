#include "app/kiosk/x_server.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/keysym.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <stdexcept>

namespace grappe::tests {

struct XServer::Hands {
  Display* display;
  explicit Hands(const std::string& name) : display(XOpenDisplay(name.c_str())) {
    if (display == nullptr) throw std::runtime_error("Xvfb does not answer");
  }
  Hands(const Hands&) = delete;
  Hands& operator=(const Hands&) = delete;
  ~Hands() { XCloseDisplay(display); }

  void send(unsigned long window, long mask, XEvent& event) const {
    XSendEvent(display, window, False, mask, &event);
    XSync(display, False);
  }
};

XServer::XServer() {
  const char* const before = std::getenv("DISPLAY");
  m_displayBefore = before == nullptr ? "" : before;
  std::array<int, 2> pipe{};
  if (::pipe(pipe.data()) != 0) throw std::runtime_error("no pipe");
  const std::string writeEnd = std::to_string(pipe[1]);
  m_process = fork();
  if (m_process == 0) {
    close(pipe[0]);
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDERR_FILENO);
    execlp("Xvfb", "Xvfb", "-displayfd", writeEnd.c_str(), "-screen", "0", "1920x1080x24",
           "-nolisten", "tcp", "-noreset", nullptr);
    _exit(127);
  }
  close(pipe[1]);
  std::string number;
  char character = 0;
  pollfd wait{pipe[0], POLLIN, 0};
  while (poll(&wait, 1, 30000) > 0 && read(pipe[0], &character, 1) == 1 && character != '\n') {
    number += character;
  }
  close(pipe[0]);
  if (number.empty()) {
    kill(m_process, SIGKILL);
    waitpid(m_process, nullptr, 0);
    throw std::runtime_error("Xvfb cannot be started");
  }
  const std::string name = ":" + number;
  setenv("DISPLAY", name.c_str(), 1);
  m_hands = std::make_unique<Hands>(name);
}

XServer::~XServer() {
  m_hands.reset();
  kill(m_process, SIGTERM);
  waitpid(m_process, nullptr, 0);
  if (m_displayBefore.empty()) {
    unsetenv("DISPLAY");
  } else {
    setenv("DISPLAY", m_displayBefore.c_str(), 1);
  }
}

void XServer::move(unsigned long window, int x, int y) {
  XEvent event{};
  event.xmotion = {};
  event.xmotion.type = MotionNotify;
  event.xmotion.window = window;
  event.xmotion.root = DefaultRootWindow(m_hands->display);
  event.xmotion.x = x;
  event.xmotion.y = y;
  event.xmotion.same_screen = True;
  m_hands->send(window, PointerMotionMask, event);
}

void XServer::press(unsigned long window, int x, int y, bool down) {
  // GLFW asks the server where the pointer is when a button goes down.
  XWarpPointer(m_hands->display, 0, window, 0, 0, 0, 0, x, y);
  XEvent event{};
  event.xbutton.type = down ? ButtonPress : ButtonRelease;
  event.xbutton.window = window;
  event.xbutton.root = DefaultRootWindow(m_hands->display);
  event.xbutton.x = x;
  event.xbutton.y = y;
  event.xbutton.button = Button1;
  event.xbutton.same_screen = True;
  m_hands->send(window, ButtonPressMask | ButtonReleaseMask, event);
}

void XServer::key(unsigned long window, unsigned long keysym, bool down) {
  XEvent event{};
  event.xkey.type = down ? KeyPress : KeyRelease;
  event.xkey.window = window;
  event.xkey.root = DefaultRootWindow(m_hands->display);
  event.xkey.keycode = XKeysymToKeycode(m_hands->display, keysym);
  event.xkey.same_screen = True;
  m_hands->send(window, KeyPressMask | KeyReleaseMask, event);
}

void XServer::askToClose(unsigned long window) {
  XEvent event{};
  event.xclient.type = ClientMessage;
  event.xclient.window = window;
  event.xclient.format = 32;
  event.xclient.message_type = XInternAtom(m_hands->display, "WM_PROTOCOLS", False);
  event.xclient.data.l[0] =
      static_cast<long>(XInternAtom(m_hands->display, "WM_DELETE_WINDOW", False));
  m_hands->send(window, NoEventMask, event);
}

void XServer::leaveStaleMark() {
  const unsigned long nobody = 0x7FFFFF;
  const Atom mark = XInternAtom(m_hands->display, "_NET_SUPPORTING_WM_CHECK", False);
  XChangeProperty(m_hands->display, DefaultRootWindow(m_hands->display), mark, XA_WINDOW, 32,
                  PropModeReplace, reinterpret_cast<const unsigned char*>(&nobody), 1);
  XSync(m_hands->display, False);
}

}  // namespace grappe::tests
