#include "screens/wall_camera.h"

#include <algorithm>
#include <cmath>

namespace grappe::screens {

namespace {

// The offset that keeps [low, high], scaled, over its place (zoom > 1) or within it (zoom < 1).
float bounded(float offset, float low, float high, float zoom) {
  const float a = low - low * zoom;
  const float b = high - high * zoom;
  return std::clamp(offset, std::min(a, b), std::max(a, b));
}

float distance(scene::Point a, scene::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

scene::Point toScene(const kiosk::Camera& camera, scene::Point window) {
  return {(window.x - camera.offset.x) / camera.zoom, (window.y - camera.offset.y) / camera.zoom};
}

void WallCamera::setField(scene::Rect field) {
  if (field == m_field) return;
  m_field = field;
  clamp();
}

scene::Point WallCamera::toScene(scene::Point window) const {
  return screens::toScene(m_camera, window);
}

bool WallCamera::moved() const { return m_camera.zoom != 1 || m_camera.offset != scene::Point{}; }

void WallCamera::zoomAbout(scene::Point at, float factor) {
  const scene::Point under = toScene(at);
  float zoom = std::clamp(m_camera.zoom * factor, smallest, largest);
  // So that as many notches back as there were forth end at the whole wall.
  if (std::abs(zoom - 1) < 0.02F) zoom = 1;
  m_camera.zoom = zoom;
  m_camera.offset = {at.x - under.x * zoom, at.y - under.y * zoom};
  clamp();
}

void WallCamera::pan(float dx, float dy) {
  m_camera.offset.x += dx;
  m_camera.offset.y += dy;
  clamp();
}

void WallCamera::pinch(scene::Point a, scene::Point b, scene::Point atA, scene::Point atB) {
  const float before = distance(a, b);
  if (before < 1) return;
  m_camera.zoom = std::clamp(distance(atA, atB) / before, smallest, largest);
  const scene::Point middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
  m_camera.offset = {(atA.x + atB.x) / 2 - middle.x * m_camera.zoom,
                     (atA.y + atB.y) / 2 - middle.y * m_camera.zoom};
  clamp();
}

void WallCamera::clamp() {
  m_camera.offset.x = bounded(m_camera.offset.x, m_field.x, m_field.x + m_field.w, m_camera.zoom);
  m_camera.offset.y = bounded(m_camera.offset.y, m_field.y, m_field.y + m_field.h, m_camera.zoom);
}

}  // namespace grappe::screens
