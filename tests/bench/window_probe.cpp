// Watches the screen of $DISPLAY as a person does: by its pixels. For window_cost.sh.
//   window_probe shown        until the screen is no longer of one colour
//   window_probe still MS     until it has not changed for MS milliseconds
//   window_probe key NAME     presses and releases a key, until the screen changes
// Prints the milliseconds it took, since it was started (still: until the last change). Gives up
// after 20 s, exit 1.
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds longest{20000};

double since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

class Eye {
 public:
  explicit Eye(Display* display) : m_display(display), m_root(DefaultRootWindow(display)) {}

  // Every eighth row: a change of the wall is higher than that.
  std::vector<std::uint32_t> look() const {
    const int width = DisplayWidth(m_display, DefaultScreen(m_display));
    const int height = DisplayHeight(m_display, DefaultScreen(m_display));
    std::vector<std::uint32_t> pixels;
    for (int y = 4; y < height; y += 8) {
      XImage* const row =
          XGetImage(m_display, m_root, 0, y, static_cast<unsigned>(width), 1, AllPlanes, ZPixmap);
      if (row == nullptr) continue;
      const auto* data = reinterpret_cast<const std::uint32_t*>(row->data);
      pixels.insert(pixels.end(), data, data + width);
      XDestroyImage(row);
    }
    return pixels;
  }

  static bool plain(const std::vector<std::uint32_t>& pixels) {
    return std::all_of(pixels.begin(), pixels.end(),
                       [&](std::uint32_t pixel) { return pixel == pixels.front(); });
  }

 private:
  Display* m_display;
  Window m_root;
};

void press(Display* display, const char* name) {
  Window focused = 0;
  int how = 0;
  XGetInputFocus(display, &focused, &how);
  XKeyEvent key{};
  key.display = display;
  key.window = focused;
  key.root = DefaultRootWindow(display);
  key.same_screen = True;
  key.keycode = XKeysymToKeycode(display, XStringToKeysym(name));
  key.type = KeyPress;
  XSendEvent(display, focused, True, KeyPressMask, reinterpret_cast<XEvent*>(&key));
  key.type = KeyRelease;
  XSendEvent(display, focused, True, KeyReleaseMask, reinterpret_cast<XEvent*>(&key));
  XFlush(display);
}

}  // namespace

int main(int argc, char** argv) {
  const auto start = Clock::now();
  const std::string_view what = argc > 1 ? argv[1] : "";
  Display* const display = XOpenDisplay(nullptr);
  if (display == nullptr || (what != "shown" && argc < 3)) {
    std::fprintf(stderr, "window_probe shown | still MS | key NAME, with a DISPLAY\n");
    return 2;
  }
  const Eye eye(display);
  const auto before = eye.look();
  auto last = before;
  auto changed = start;
  const auto begun = what == "key" ? Clock::now() : start;
  if (what == "key") press(display, argv[2]);
  while (Clock::now() - begun < longest) {
    const auto now = eye.look();
    const auto seen = Clock::now();
    const bool done = what == "shown" ? !Eye::plain(now)
                      : what == "key"
                          ? now != before
                          : now == last && seen - changed > milliseconds(std::atoi(argv[2]));
    if (now != last) changed = seen;
    last = now;
    if (done) {
      std::printf("%.1f\n", what == "still"
                                ? std::chrono::duration<double, std::milli>(changed - start).count()
                                : since(begun));
      return 0;
    }
  }
  return 1;
}
