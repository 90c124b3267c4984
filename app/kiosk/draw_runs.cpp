#include "kiosk/draw_runs.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace grappe::kiosk {

namespace {

constexpr float cell = 4;  // device pixels

// Of each cell of the screen what was drawn there last: layer · brushes + brush.
class Canvas {
 public:
  explicit Canvas(ViewSize view)
      : m_wide(static_cast<int>(std::ceil(view.width / cell))),
        m_tall(static_cast<int>(std::ceil(view.height / cell))),
        m_keys(static_cast<std::size_t>(std::max(m_wide * m_tall, 0)), 0) {}

  // The earliest place in the order that is not below anything it overlaps.
  std::uint32_t put(const ShapeInstance& shape) {
    const auto brush = static_cast<std::uint32_t>(brushOf(shape));
    const Cells cells = cellsOf(shape);
    std::uint32_t highest = 0;
    for (int y = cells.top; y < cells.bottom; ++y) {
      const auto row = m_keys.begin() + y * m_wide;
      for (auto at = row + cells.left; at < row + cells.right; ++at)
        highest = std::max(highest, *at);
    }
    const auto layer = highest / brushes + (highest % brushes > brush ? 1 : 0);
    const auto key = static_cast<std::uint32_t>(layer * brushes + brush);
    for (int y = cells.top; y < cells.bottom; ++y) {
      const auto row = m_keys.begin() + y * m_wide;
      std::fill(row + cells.left, row + cells.right, key);
    }
    return key;
  }

 private:
  struct Cells {
    int left = 0, top = 0, right = 0, bottom = 0;
  };

  Cells cellsOf(const ShapeInstance& shape) const {
    float wide = shape.halfWidth;
    float tall = shape.halfHeight;
    if (shape.angle != 0) wide = tall = std::hypot(wide, tall);
    float left = shape.centreX - wide;
    float right = shape.centreX + wide;
    float top = shape.centreY - tall;
    float bottom = shape.centreY + tall;
    if (shape.kind == static_cast<std::uint32_t>(ShapeKind::box)) {
      const float edge = shape.edge();
      switch (static_cast<BoxPart>(shape.detail)) {
        case BoxPart::middle:
        case BoxPart::whole:
          break;
        case BoxPart::top:
          bottom = top + edge;
          break;
        case BoxPart::bottom:
          top = bottom - edge;
          break;
        case BoxPart::left:
          right = left + edge;
          break;
        case BoxPart::right:
          left = right - edge;
          break;
      }
    }
    const auto within = [](float at, int most) {
      return std::clamp(static_cast<int>(std::clamp(at, -1e6F, 1e6F)), 0, most);
    };
    return {within(std::floor(left / cell), m_wide), within(std::floor(top / cell), m_tall),
            within(std::ceil(right / cell), m_wide), within(std::ceil(bottom / cell), m_tall)};
  }

  int m_wide, m_tall;
  std::vector<std::uint32_t> m_keys;
};

bool standsOnPixels(const ShapeInstance& text) {
  const auto isWhole = [](float at) { return std::abs(at - std::round(at)) < 1e-3F; };
  const auto& texels = text.extra;
  return text.angle == 0 && std::abs(2 * text.halfWidth - (texels[2] - texels[0])) < 1e-3F &&
         std::abs(2 * text.halfHeight - (texels[3] - texels[1])) < 1e-3F &&
         isWhole(text.centreX - text.halfWidth) && isWhole(text.centreY - text.halfHeight) &&
         isWhole(texels[0]) && isWhole(texels[1]);
}

}  // namespace

Brush brushOf(const ShapeInstance& shape) {
  switch (static_cast<ShapeKind>(shape.kind)) {
    case ShapeKind::box:
      if (static_cast<BoxPart>(shape.detail) == BoxPart::middle) return Brush::plain;
      return shape.extra[3] > 0 ? Brush::dashes : Brush::edge;
    case ShapeKind::mark:
      return Brush::mark;
    case ShapeKind::text:
      if (standsOnPixels(shape)) return Brush::texels;
      break;
    case ShapeKind::qr:
      break;
  }
  return Brush::picture;
}

std::vector<DrawRun> drawRuns(std::vector<ShapeInstance>& shapes, ViewSize view) {
  Canvas canvas(view);
  std::vector<std::uint32_t> keys;
  keys.reserve(shapes.size());
  std::uint32_t last = 0;
  for (const ShapeInstance& shape : shapes) {
    keys.push_back(canvas.put(shape));
    last = std::max(last, keys.back());
  }
  std::vector<std::size_t> starts(last + 2, 0);
  for (const std::uint32_t key : keys) ++starts[key + 1];
  std::vector<DrawRun> runs;
  for (std::size_t key = 0; key + 1 < starts.size(); ++key) {
    if (starts[key + 1] > 0) {
      runs.push_back({static_cast<Brush>(key % brushes), starts[key], starts[key + 1]});
    }
    starts[key + 1] += starts[key];
  }
  std::vector<ShapeInstance> ordered(shapes.size());
  for (std::size_t at = 0; at < shapes.size(); ++at) ordered[starts[keys[at]]++] = shapes[at];
  shapes = std::move(ordered);
  return runs;
}

}  // namespace grappe::kiosk
