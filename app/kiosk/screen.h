// A screen of the kiosk: makes a scene of the newest state and its own UI values, takes input, and
// sends commands. It owns no truth: scroll, drafts, what is in the hand. Window's thread only.
#pragma once

#include <cstdint>
#include <string>

#include "base/clock.h"
#include "scene/scene.h"
#include "workshop/command.h"
#include "workshop/state.h"

namespace grappe::kiosk {

// Where commands go: the writer's queue. A refusal comes back as a toast.
class CommandSink {
 public:
  virtual ~CommandSink() = default;
  virtual void send(workshop::Command command) = 0;
};

struct Pointer {
  enum class Kind { down, move, up, cancel, scroll };
  Kind kind = Kind::move;
  int finger = 0;      // 0: the mouse; touches count from 1
  scene::Point at;     // window pixels
  float wheel = 0;     // scroll: notches, up positive
  double seconds = 0;  // the frame clock
  int button = 0;      // down and up of the mouse: GLFW_MOUSE_BUTTON_…
};

struct Key {
  int key = 0;        // GLFW_KEY_…
  int modifiers = 0;  // GLFW_MOD_…
  bool repeat = false;
};

// The wall can be zoomed, turned and panned: scene point p is drawn at p * zoom, turned about the
// origin, + offset, but for fixed items.
struct Camera {
  float zoom = 1;
  scene::Point offset{};
  float angle = 0;  // degrees, clockwise
  friend bool operator==(const Camera&, const Camera&) = default;
};

struct FrameInput {
  workshop::StatePtr state;  // null on the home screen
  float width = 1920, height = 1080;
  double seconds = 0;  // the frame clock
  Timestamp now{};     // of day: what a meeting's timer goes by
};

class Screen {
 public:
  virtual ~Screen() = default;
  // Called for every drawn frame; must not block.
  virtual scene::Scene build(const FrameInput& input, scene::TextMeasure& measure) = 0;
  virtual Camera camera() const { return {}; }
  virtual void pointer(const Pointer& pointer) = 0;
  // True if the key was used.
  virtual bool key(const Key& key) = 0;
  virtual void character(char32_t character) = 0;
  // The screen has something of its own that moves (a caret, a timer): draw again within seconds.
  // 0: only on events.
  virtual double redrawWithin() const { return 0; }
};

}  // namespace grappe::kiosk
