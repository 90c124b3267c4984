#include "screens/pulled_theme.h"

#include <algorithm>
#include <cmath>

#include "screens/wall_camera.h"

namespace grappe::screens {

namespace {

// Less than this and not turned: it was only touched.
constexpr float kept = 1.12F;

scene::Point between(scene::Point a, scene::Point b) { return {(a.x + b.x) / 2, (a.y + b.y) / 2}; }

// A note in the hand is where the hand is.
bool isOf(const scene::Item& item, const workshop::ThemeId& theme) {
  const bool stands = item.kind == scene::Kind::theme || item.kind == scene::Kind::note ||
                      item.kind == scene::Kind::dropPlace;
  return stands && item.theme == theme && item.layer < static_cast<int>(widgets::Layers::hand);
}

// The offset nearest to `at` that keeps [middle ± half] within [low, high], centred where it is
// longer.
float within(float at, float middle, float half, float low, float high) {
  if (2 * half >= high - low) return (low + high) / 2 - middle;
  return std::clamp(at, low + half - middle, high - half - middle);
}

}  // namespace

void PulledTheme::follow(const ThemePinch& pinch) {
  if (pinch.theme != m_theme) {
    back();
    m_theme = pinch.theme;
  }
  if (!m_before) m_before = m_pose;
  const auto along = [](scene::Point a, scene::Point b) {
    return std::hypot(b.x - a.x, b.y - a.y);
  };
  const auto turn = [](scene::Point a, scene::Point b) {
    return std::atan2(b.y - a.y, b.x - a.x) * 180 / 3.14159265F;
  };
  const float before = std::max(along(pinch.from[0], pinch.from[1]), 1.0F);
  m_pose.zoom =
      std::clamp(m_before->zoom * along(pinch.to[0], pinch.to[1]) / before, smallest, largest);
  m_pose.angle = quarterFrom(m_pose.angle, m_before->angle + turn(pinch.to[0], pinch.to[1]) -
                                               turn(pinch.from[0], pinch.from[1]));
  const scene::Point was = between(pinch.from[0], pinch.from[1]);
  const scene::Point is = between(pinch.to[0], pinch.to[1]);
  m_pose.middle = {m_before->middle.x + is.x - was.x, m_before->middle.y + is.y - was.y};
}

void PulledTheme::letGo() {
  m_before.reset();
  if (m_pose.zoom < kept && m_pose.angle == 0) back();
}

void PulledTheme::pull(scene::Scene& scene, const scene::Scene& laidOut, scene::Rect field,
                       const widgets::Frame& frame) {
  if (!isOut()) return;
  const scene::Items& items = laidOut.items;
  const auto board = std::find_if(items.begin(), items.end(), [&](const scene::Item& item) {
    return item.kind == scene::Kind::theme && item.theme == m_theme;
  });
  if (board == items.end()) return back();
  const scene::Rect rect = board->rect;
  const scene::Point middle = rect.centre();
  const kiosk::Camera turn{m_pose.zoom, {}, m_pose.angle};
  const bool onSide = m_pose.angle == 90 || m_pose.angle == 270;
  const float halfWide = (onSide ? rect.h : rect.w) * m_pose.zoom / 2;
  const float halfTall = (onSide ? rect.w : rect.h) * m_pose.zoom / 2;
  m_pose.middle = {within(m_pose.middle.x, middle.x, halfWide, field.x, field.x + field.w),
                   within(m_pose.middle.y, middle.y, halfTall, field.y, field.y + field.h)};
  for (std::size_t at = 0; at < scene.items.size(); ++at) {
    if (!isOf(scene.items[at], m_theme)) continue;
    scene::Item& item = scene.items.edit(at);
    const scene::Point was = item.rect.centre();
    const scene::Point now = toWindow(turn, {was.x - middle.x, was.y - middle.y});
    item.rect.x += middle.x + m_pose.middle.x + now.x - was.x;
    item.rect.y += middle.y + m_pose.middle.y + now.y - was.y;
    item.scale *= m_pose.zoom;
    item.angle += m_pose.angle;
    item.layer = std::max(item.layer, static_cast<int>(widgets::Layers::travelling));
    if (m_before) item.move = scene::Move::follow;
    if (item.kind != scene::Kind::theme || item.shapes.empty()) continue;
    // What lies under a proposed theme does not show through.
    if (auto* panel = std::get_if<scene::Box>(&item.shapes.front())) {
      panel->fill = widgets::colour::panel;
      panel->shadow = widgets::sheetShadow(frame);
    }
  }
}

}  // namespace grappe::screens
