// The fingers on the wall and the mouse: which note each of them holds, and what it means when they
// move and lift. Each finger holds its own note; no note is held by two. A value; window's thread.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "kiosk/screen.h"
#include "scene/scene.h"
#include "screens/under.h"
#include "screens/wall_camera.h"

namespace grappe::screens {

// A note in the hand.
struct Held {
  int finger = 0;
  workshop::NoteId note;
  scene::Point grab;  // from the note's corner to the finger, in the scene
  scene::Point at;    // the finger, in the window
};

// Two fingers that came down on the board of one theme: where, and where they are. In the scene.
struct ThemePinch {
  workshop::ThemeId theme;
  std::array<scene::Point, 2> from, to;
};

struct Gesture {
  enum class Kind { tapNote, tapTheme, tapPin, tapUnsorted, wholeWall, drop };
  Kind kind = Kind::tapNote;
  int finger = 0;
  workshop::NoteId note;
  workshop::ThemeId theme;
  scene::Point at;      // window
  bool thrown = false;  // a drop: the finger left while it moved fast
};

class Hands {
 public:
  // Less than this is a tap, not a drag (design's pixels).
  static constexpr float slack = 12;
  static constexpr double doubleTap = 0.4;  // seconds
  // A throw: this fast (design's pixels a second) over the last moments before the finger left. A
  // hand that puts a note somewhere slows down before it lets go.
  static constexpr float throwSpeed = 1800;
  static constexpr double throwLasts = 0.12;  // seconds

  // `on`: what lies there. Buttons are not the hands' affair.
  void down(const kiosk::Pointer& pointer, const Under& on, const WallCamera& camera);
  // Pans and zooms the camera itself.
  void move(const kiosk::Pointer& pointer, WallCamera& camera, float scale);
  // Of a button that is not the one it came down with: nothing.
  std::optional<Gesture> up(const kiosk::Pointer& pointer, float scale);
  void cancel(int finger) { m_fingers.erase(finger); }
  void clear() { m_fingers.clear(); }

  // The notes in hands, each once.
  std::vector<Held> held() const;
  std::vector<workshop::NoteId> heldNotes() const;
  // The first two fingers on the board of a theme, once one of them has moved.
  std::optional<ThemePinch> themePinch(const WallCamera& camera) const;
  // The note under a resting finger, not lifted yet.
  bool presses(const workshop::NoteId& note) const;
  // Notes that are not on the wall any more fall out of the hand.
  void keepOnly(const scene::Scene& scene);

 private:
  struct Finger {
    Under on;
    scene::Point downAt, at;  // window
    scene::Point grab;        // scene: from a note's corner
    scene::Point anchor;      // scene: where it was when the last finger came
    int button = 0;
    bool moved = false;
    bool pans = false;                                   // a mouse's other button: moves the wall
    std::vector<std::pair<double, scene::Point>> trail;  // the last moves, with their times
  };

  static bool isThrown(const Finger& finger, const kiosk::Pointer& lifted, float scale);
  bool isTaken(const workshop::NoteId& note) const;
  std::vector<const Finger*> onWall() const;
  void anchorAgain(const WallCamera& camera);

  std::map<int, Finger> m_fingers;
  double m_lastTap = -1;
  scene::Point m_lastTapAt;
};

}  // namespace grappe::screens
