// A theme that two fingers took by its board, made larger and turned towards them, out over its
// neighbours. It stays so until it is brought back to its size, or the whole wall is asked for;
// nobody else's wall changes, and nothing is sent. A value; window's thread only.
#pragma once

#include <optional>

#include "scene/scene.h"
#include "screens/hands.h"
#include "widgets/paint.h"

namespace grappe::screens {

class PulledTheme {
 public:
  static constexpr float smallest = 1, largest = 3;

  const workshop::ThemeId& theme() const { return m_theme; }
  bool isOut() const { return !m_theme.empty(); }
  void back() { *this = {}; }

  // The fingers of one pinch are where `pinch` says, in the scene: the theme follows them. Turns by
  // quarters, as the wall does.
  void follow(const ThemePinch& pinch);
  // The fingers let go: a theme that is as it was goes back to its place.
  void letGo();

  // Draws the theme's board and its notes, and the place that opened on it, where they are pulled
  // to: over the others, whole within `field` as far as it fits. `laidOut`: the wall without hands
  // on it. A theme that is not there any more comes back.
  void pull(scene::Scene& scene, const scene::Scene& laidOut, scene::Rect field,
            const widgets::Frame& frame);

 private:
  struct Pose {
    float zoom = 1;
    float angle = 0;      // degrees, quarters
    scene::Point middle;  // of the board from its own place, in the scene
  };

  workshop::ThemeId m_theme;
  Pose m_pose;
  std::optional<Pose> m_before;  // at the beginning of the pinch
};

}  // namespace grappe::screens
