#include "screens/wall_camera.h"

#include <algorithm>
#include <cmath>

namespace grappe::screens {

namespace {

constexpr float quarter = 90;
constexpr float reluctance = 57;  // degrees: past the half of a quarter

// Exact at quarters, where the sine of a float is not quite 0 or 1.
scene::Point turned(scene::Point at, float degrees) {
  if (degrees == 0) return at;
  if (degrees == 90) return {-at.y, at.x};
  if (degrees == 180) return {-at.x, -at.y};
  if (degrees == 270) return {at.y, -at.x};
  const float angle = degrees * 3.14159265F / 180;
  return {std::cos(angle) * at.x - std::sin(angle) * at.y,
          std::sin(angle) * at.x + std::cos(angle) * at.y};
}

float within360(float degrees) {
  const float rest = std::fmod(degrees, 360.0F);
  return rest < 0 ? rest + 360 : rest;
}

// What is drawn on [from, to] covers [low, high] or lies within it.
float bounded(float offset, float from, float to, float low, float high) {
  const float a = low - from;
  const float b = high - to;
  return std::clamp(offset, std::min(a, b), std::max(a, b));
}

float distance(scene::Point a, scene::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

float direction(scene::Point from, scene::Point to) {
  return std::atan2(to.y - from.y, to.x - from.x) * 180 / 3.14159265F;
}

}  // namespace

scene::Point toScene(const kiosk::Camera& camera, scene::Point window) {
  const scene::Point at =
      turned({window.x - camera.offset.x, window.y - camera.offset.y}, within360(-camera.angle));
  return {at.x / camera.zoom, at.y / camera.zoom};
}

scene::Point toWindow(const kiosk::Camera& camera, scene::Point onScene) {
  const scene::Point at = turned({onScene.x * camera.zoom, onScene.y * camera.zoom}, camera.angle);
  return {at.x + camera.offset.x, at.y + camera.offset.y};
}

float quarterFrom(float angle, float to) {
  const float away = std::abs(std::remainder(to - angle, 360.0F));
  return away <= reluctance ? angle : within360(std::round(to / quarter) * quarter);
}

void WallCamera::setField(scene::Rect field) {
  if (field == m_field) return;
  m_field = field;
  clamp();
}

scene::Point WallCamera::toScene(scene::Point window) const {
  return screens::toScene(m_camera, window);
}

bool WallCamera::moved() const { return m_camera != kiosk::Camera{}; }

bool WallCamera::wholeSeen() const {
  return m_camera.zoom == 1 && (m_camera.angle == 0 || m_camera.angle == 180);
}

void WallCamera::holdAt(scene::Point onScene, scene::Point window) {
  m_camera.offset = {};
  const scene::Point at = toWindow(m_camera, onScene);
  m_camera.offset = {window.x - at.x, window.y - at.y};
  clamp();
}

void WallCamera::zoomAbout(scene::Point at, float factor) {
  const scene::Point under = toScene(at);
  m_camera.zoom = std::clamp(m_camera.zoom * factor, smallest, largest);
  // So that as many notches back as there were forth end at the whole wall.
  if (std::abs(m_camera.zoom - 1) < 0.02F) m_camera.zoom = 1;
  holdAt(under, at);
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
  m_camera.angle = quarterFrom(m_camera.angle, direction(atA, atB) - direction(a, b));
  holdAt({(a.x + b.x) / 2, (a.y + b.y) / 2}, {(atA.x + atB.x) / 2, (atA.y + atB.y) / 2});
}

void WallCamera::turn() {
  const scene::Point middle = m_field.centre();
  const scene::Point under = toScene(middle);
  m_camera.angle = within360(m_camera.angle + quarter);
  holdAt(under, middle);
}

void WallCamera::clamp() {
  kiosk::Camera drawn = m_camera;
  drawn.offset = {};
  const scene::Point a = toWindow(drawn, {m_field.x, m_field.y});
  const scene::Point b = toWindow(drawn, {m_field.x + m_field.w, m_field.y + m_field.h});
  m_camera.offset.x = bounded(m_camera.offset.x, std::min(a.x, b.x), std::max(a.x, b.x), m_field.x,
                              m_field.x + m_field.w);
  m_camera.offset.y = bounded(m_camera.offset.y, std::min(a.y, b.y), std::max(a.y, b.y), m_field.y,
                              m_field.y + m_field.h);
}

}  // namespace grappe::screens
