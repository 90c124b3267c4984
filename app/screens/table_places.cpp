#include "screens/table_places.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace grappe::screens {

namespace {

constexpr float twoFrom = 2560;  // pixels of the long side
constexpr float edge = 12;       // the design's pixels between a composer and its edge
constexpr float apart = 20;      // and between two

bool isLevel(Side side) { return side == Side::south || side == Side::north; }

scene::Point rotated(scene::Point at, scene::Point centre, float degrees) {
  const float angle = degrees * std::numbers::pi_v<float> / 180;
  const float x = at.x - centre.x;
  const float y = at.y - centre.y;
  return {centre.x + x * std::cos(angle) - y * std::sin(angle),
          centre.y + x * std::sin(angle) + y * std::cos(angle)};
}

}  // namespace

float TablePlace::angle() const {
  switch (side) {
    case Side::south:
      return 0;
    case Side::west:
      return 90;
    case Side::north:
      return 180;
    case Side::east:
      return -90;
  }
  return 0;
}

TablePlan tablePlan(float width, float height, float scale) {
  TablePlan plan{width, height, scale, std::round(edge * scale), {}};
  const float longest = std::max(width, height);
  const bool two = longest >= twoFrom;
  const float gap = std::round(apart * scale);
  if (two) {
    // Beside each other, those of the short sides at either end.
    const float all = 2 * composerWide + 2 * composerTall;
    plan.unit = std::min(scale, (longest - 3 * gap - 2 * plan.margin) / all);
  }
  const float off = (std::round(composerWide * plan.unit) + gap) / 2;
  for (const Side side : {Side::south, Side::west, Side::north, Side::east}) {
    const float length = isLevel(side) ? width : height;
    if (two && length == longest) {
      plan.places.push_back({side, 0, length / 2 - off});
      plan.places.push_back({side, 1, length / 2 + off});
    } else {
      plan.places.push_back({side, 0, length / 2});
    }
  }
  return plan;
}

scene::Rect uprightAt(const TablePlan& plan, const TablePlace& place, float wide, float tall,
                      float margin) {
  scene::Point centre;
  const float in = margin + tall / 2;
  switch (place.side) {
    case Side::south:
      centre = {place.along, plan.height - in};
      break;
    case Side::north:
      centre = {place.along, in};
      break;
    case Side::west:
      centre = {in, place.along};
      break;
    case Side::east:
      centre = {plan.width - in, place.along};
      break;
  }
  // Upright, its corner lies on a whole pixel, and with it every letter.
  return {std::round(centre.x - wide / 2), std::round(centre.y - tall / 2), wide, tall};
}

scene::Rect coveredBy(const TablePlace& place, scene::Rect upright) {
  if (isLevel(place.side)) return upright;
  const scene::Point centre = upright.centre();
  return {centre.x - upright.h / 2, centre.y - upright.w / 2, upright.h, upright.w};
}

std::vector<scene::Item> turned(std::vector<scene::Item> items, scene::Point centre, float angle) {
  if (angle == 0) return items;
  for (scene::Item& item : items) {
    const scene::Point middle = rotated(item.rect.centre(), centre, angle);
    item.rect.x = middle.x - item.rect.w / 2;
    item.rect.y = middle.y - item.rect.h / 2;
    item.angle += angle;
  }
  return items;
}

scene::Point unturned(scene::Point at, scene::Point centre, float angle) {
  return angle == 0 ? at : rotated(at, centre, -angle);
}

Side nearestSide(const TablePlan& plan, scene::Point at) {
  const std::array<float, 4> away{plan.height - at.y, at.x, at.y, plan.width - at.x};
  return static_cast<Side>(std::min_element(away.begin(), away.end()) - away.begin());
}

}  // namespace grappe::screens
