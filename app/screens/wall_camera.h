// The wall's zoom and pan: scene point p is drawn at p * zoom + offset. Zoom 0.5 to 4. The field
// (what lies between header and foot) can never be lost: zoomed in it always covers its own place,
// zoomed out it always lies within it; at zoom 1 it is where it was. A value; window's thread only.
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
  // Two fingers: the scene points `a` and `b` come to lie under `atA` and `atB`, turned never.
  void pinch(scene::Point a, scene::Point b, scene::Point atA, scene::Point atB);

  scene::Point toScene(scene::Point window) const;
  const kiosk::Camera& camera() const { return m_camera; }
  bool moved() const;  // anything but the whole wall

 private:
  void clamp();

  scene::Rect m_field;
  kiosk::Camera m_camera;
};

scene::Point toScene(const kiosk::Camera& camera, scene::Point window);

}  // namespace grappe::screens
