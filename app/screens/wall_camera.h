// The wall's zoom, turn and pan (see kiosk::Camera). Zoom 0.5 to 4; it turns by quarters, so that
// what is read is never askew. The field (what lies between header and foot) can never be lost:
// each way that it is longer than its own place it covers that, else it lies within it; at zoom 1,
// upright or upside down, it is where it was. A value; window's thread only.
#pragma once

#include "kiosk/screen.h"
#include "scene/scene.h"

namespace grappe::screens {

class WallCamera {
 public:
  static constexpr float smallest = 0.5F, largest = 4;

  void setField(scene::Rect field);  // window pixels at zoom 1
  void reset() { m_camera = {}; }

  // The scene point under `at` stays under it, as far as the bounds allow.
  void zoomAbout(scene::Point at, float factor);
  void pan(float dx, float dy);
  // Two fingers: the scene points `a` and `b` come to lie under `atA` and `atB`. The wall turns to
  // the quarter that the fingers' line is nearest to, once it is well past the one it has.
  void pinch(scene::Point a, scene::Point b, scene::Point atA, scene::Point atB);
  // Clockwise by a quarter, about the middle of the field.
  void turn();

  scene::Point toScene(scene::Point window) const;
  const kiosk::Camera& camera() const { return m_camera; }
  bool moved() const;      // anything but the whole wall, upright
  bool wholeSeen() const;  // the whole wall, upright or upside down

 private:
  void holdAt(scene::Point onScene, scene::Point window);
  void clamp();

  scene::Rect m_field;
  kiosk::Camera m_camera;
};

scene::Point toScene(const kiosk::Camera& camera, scene::Point window);
scene::Point toWindow(const kiosk::Camera& camera, scene::Point onScene);

// `angle` degrees, or the quarter turn that `to` lies nearest to if it is more than 57° away from
// it: fingers that are no longer at one angle nor yet at the next change nothing.
float quarterFrom(float angle, float to);

}  // namespace grappe::screens
