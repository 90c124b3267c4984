#include "kiosk/shape_batch.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "scene/tokens.h"

namespace grappe::kiosk {
namespace {

constexpr float lowestCardWithText = 18;
constexpr float lowestWithShadow = 11;
constexpr float lowestMark = 3;     // pixels; below, its shape cannot be told
constexpr float lowestLine = 4;     // pixels; below, text is a grey haze
constexpr float dashLength = 9;     // at 1920x1080
constexpr float leastMiddle = 800;  // pixels
constexpr float radians = 3.14159265F / 180;

// From an item's own pixels to the screen's: turned and scaled about its centre, then the camera.
class ItemView {
 public:
  ItemView(const scene::Item& item, const Camera& camera, float sceneScale)
      : m_item(item),
        m_scale(item.scale * (item.fixed ? 1 : camera.zoom)),
        m_degrees(item.angle + (item.fixed ? 0 : camera.angle)),
        m_angle(m_degrees * radians),
        m_dash(dashLength * sceneScale * m_scale) {
    const scene::Point middle = item.rect.centre();
    m_middle = middle;
    if (!item.fixed) {
      const float c = std::cos(camera.angle * radians) * camera.zoom;
      const float s = std::sin(camera.angle * radians) * camera.zoom;
      m_middle = {c * middle.x - s * middle.y + camera.offset.x,
                  s * middle.x + c * middle.y + camera.offset.y};
    }
    m_cos = std::cos(m_angle);
    m_sin = std::sin(m_angle);
  }

  float scale() const { return m_scale; }
  float dash() const { return m_dash; }
  float height() const { return m_item.rect.h * m_scale; }

  // How far from the middle any shape of the item can reach, its shadow and tags included.
  bool seenIn(ViewSize view) const {
    float reach = std::hypot(m_item.rect.w, m_item.rect.h) / 2;
    for (const scene::Shape& shape : m_item.shapes) {
      if (const auto* box = std::get_if<scene::Box>(&shape)) {
        reach =
            std::max(reach, farthest(box->rect) + std::abs(box->shadow.y) + 2 * box->shadow.blur);
      } else if (const auto* text = std::get_if<scene::Text>(&shape)) {
        // Glyphs may stand out of a text's rectangle: by a line at most.
        reach = std::max(reach, farthest(text->rect) + text->style.line);
      } else if (const auto* mark = std::get_if<scene::Mark>(&shape)) {
        reach = std::max(reach, farthest(mark->rect));
      } else if (const auto* line = std::get_if<scene::Line>(&shape)) {
        reach = std::max({reach, farthest({line->from.x, line->from.y, 0, 0}),
                          farthest({line->to.x, line->to.y, 0, 0})});
      }
    }
    reach = reach * m_scale + 2;
    return m_middle.x + reach > 0 && m_middle.y + reach > 0 && m_middle.x - reach < view.width &&
           m_middle.y - reach < view.height;
  }

  ShapeInstance place(const scene::Rect& rect) const {
    const scene::Point local = rect.centre();
    const float x = (local.x - m_item.rect.w / 2) * m_scale * m_item.turn;
    const float y = (local.y - m_item.rect.h / 2) * m_scale;
    ShapeInstance shape;
    shape.centreX = m_middle.x + m_cos * x - m_sin * y;
    shape.centreY = m_middle.y + m_sin * x + m_cos * y;
    shape.halfWidth = rect.w / 2 * m_scale * std::abs(m_item.turn);
    shape.halfHeight = rect.h / 2 * m_scale;
    shape.angle = m_angle;
    shape.opacity = m_item.opacity;
    return shape;
  }

  bool upright() const { return m_degrees == 0 && m_item.turn == 1; }

  // A bitmap that was made for this very scale, on an item that is upright or lies on a side.
  bool fits(const AtlasPicture& picture) const {
    return std::fmod(m_degrees, 90.0F) == 0 && m_item.turn == 1 &&
           std::abs(picture.scale - m_scale) < 1e-4F;
  }
  bool onSide() const { return std::fmod(m_degrees, 180.0F) != 0; }

  // Where such a bitmap begins within the item: texel on pixel, so that it moves as the item does.
  scene::Rect onTexels(const scene::Rect& corner, const AtlasPicture& picture) const {
    scene::Point at{corner.x, corner.y};
    if (fits(picture)) {
      at = {std::round(at.x * m_scale) / m_scale, std::round(at.y * m_scale) / m_scale};
    }
    return {at.x + picture.rect.x, at.y + picture.rect.y, picture.rect.w, picture.rect.h};
  }

  // Layouts seat things on whole pixels, motion does not; so what is seated stands still and may be
  // moved onto the pixels of the screen, where a camera has put it between them.
  bool seated() const {
    // On a table the one half of the things that stay put begin between two pixels.
    if (m_item.fixed && m_angle != 0) return true;
    return std::floor(m_item.rect.x) == m_item.rect.x && std::floor(m_item.rect.y) == m_item.rect.y;
  }

 private:
  float farthest(const scene::Rect& rect) const {
    const float x = std::max(std::abs(rect.x - m_item.rect.w / 2),
                             std::abs(rect.x + rect.w - m_item.rect.w / 2));
    const float y = std::max(std::abs(rect.y - m_item.rect.h / 2),
                             std::abs(rect.y + rect.h - m_item.rect.h / 2));
    return std::hypot(x, y);
  }

  const scene::Item& m_item;
  float m_scale;
  float m_degrees;
  float m_angle;
  float m_dash;
  scene::Point m_middle;
  float m_cos = 1, m_sin = 0;
};

class ShapeAppender {
 public:
  ShapeAppender(const scene::Item& item, const ItemView& view, PictureSource& pictures,
                std::vector<ShapeInstance>& out)
      : m_view(view), m_pictures(pictures), m_out(out) {
    const bool card = item.kind == scene::Kind::note || item.kind == scene::Kind::pile;
    m_showsText = !card || view.height() >= lowestCardWithText;
    m_showsShadow = view.height() >= lowestWithShadow;
  }

  void operator()(const scene::Box& box) const {
    ShapeInstance shape = m_view.place(box.rect);
    const float k = m_view.scale();
    shape.radius = std::min({box.radius * k, shape.halfWidth, shape.halfHeight});
    shape.lineWidth = box.lineWidth * k;
    if (m_showsShadow && !box.dashed) {
      const float solid = static_cast<float>(box.fill.a) / 255;
      shape.extra = {box.shadow.y * k, box.shadow.blur * k, box.shadow.opacity * solid, 0};
    }
    if (box.dashed && box.lineWidth > 0) shape.extra[3] = m_view.dash();
    shape.fill = packed(box.fill);
    shape.line = packed(box.line);
    shape.kind = static_cast<std::uint32_t>(ShapeKind::box);
    const bool shadowShowsThrough = box.fill.a < 255 && shape.extra[2] > 0;
    if (!m_view.upright() || shadowShowsThrough || !isLarge(shape)) {
      m_out.push_back(shape);
      return;
    }
    for (const BoxPart part :
         {BoxPart::middle, BoxPart::top, BoxPart::bottom, BoxPart::left, BoxPart::right}) {
      if (part == BoxPart::middle && box.fill.a == 0) continue;
      shape.detail = static_cast<std::uint32_t>(part);
      m_out.push_back(shape);
    }
  }

  void operator()(const scene::Mark& mark) const {
    if (mark.rect.h * m_view.scale() < lowestMark) return;
    ShapeInstance shape = m_view.place(mark.rect);
    shape.fill = packed(mark.colour);
    shape.line = packed(scene::colours::good);  // the stem of the grapes
    shape.kind = static_cast<std::uint32_t>(ShapeKind::mark);
    shape.detail = static_cast<std::uint32_t>(mark.glyph) + (mark.hollow ? 256U : 0U);
    m_out.push_back(shape);
  }

  void operator()(const scene::Line& line) const {
    const float dx = line.to.x - line.from.x;
    const float dy = line.to.y - line.from.y;
    const float length = std::hypot(dx, dy);
    const scene::Point middle{(line.from.x + line.to.x) / 2, (line.from.y + line.to.y) / 2};
    const float round = line.width / 2;
    ShapeInstance shape = m_view.place(
        {middle.x - length / 2 - round, middle.y - round, length + line.width, line.width});
    shape.angle += std::atan2(dy, dx);
    shape.radius = shape.halfHeight;
    shape.fill = packed(line.colour);
    shape.kind = static_cast<std::uint32_t>(ShapeKind::box);
    m_out.push_back(shape);
  }

  void operator()(const scene::Text& text) const {
    if (!m_showsText || text.text.empty()) return;
    if (text.style.line * m_view.scale() < lowestLine) return;
    for (const AtlasPicture& picture : m_pictures.text(text, m_view.scale())) {
      appendPicture(picture, m_view.onTexels(text.rect, picture), ShapeKind::text);
    }
  }

  void operator()(const scene::QrCode& code) const {
    for (const AtlasPicture& picture : m_pictures.qr(code)) {
      appendPicture(picture, code.rect, ShapeKind::qr);
    }
  }

  void operator()(const scene::Picture& picture) const {
    for (const AtlasPicture& tile : m_pictures.picture(picture)) {
      appendPicture(tile, m_view.onTexels(picture.rect, tile), ShapeKind::text);
    }
  }

 private:
  // Its middle is worth a quad of its own.
  static bool isLarge(const ShapeInstance& box) {
    const float wide = 2 * (box.halfWidth - box.edge());
    const float tall = 2 * (box.halfHeight - box.edge());
    return wide > 8 && tall > 8 && wide * tall > leastMiddle;
  }

  void appendPicture(const AtlasPicture& picture, const scene::Rect& rect, ShapeKind kind) const {
    ShapeInstance shape = m_view.place(rect);
    if (kind == ShapeKind::text && m_view.seated() && m_view.fits(picture)) {
      const float halfX = m_view.onSide() ? shape.halfHeight : shape.halfWidth;
      const float halfY = m_view.onSide() ? shape.halfWidth : shape.halfHeight;
      shape.centreX = std::round(shape.centreX - halfX) + halfX;
      shape.centreY = std::round(shape.centreY - halfY) + halfY;
    }
    shape.extra = picture.texels;
    shape.kind = static_cast<std::uint32_t>(kind);
    shape.detail = static_cast<std::uint32_t>(picture.page);
    m_out.push_back(shape);
  }

  const ItemView& m_view;
  PictureSource& m_pictures;
  std::vector<ShapeInstance>& m_out;
  bool m_showsText = true;
  bool m_showsShadow = true;
};

}  // namespace

void appendShapes(const scene::Scene& scene, const Camera& camera, ViewSize view,
                  PictureSource& pictures, std::vector<ShapeInstance>& out) {
  std::vector<std::size_t> order(scene.items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return scene.items[a].layer < scene.items[b].layer;
  });
  for (const std::size_t at : order) {
    const scene::Item& item = scene.items[at];
    const ItemView itemView(item, camera, scene.scale);
    const bool edgeOn = std::abs(item.scale * item.turn) < 0.001F;
    if (item.opacity <= 0 || edgeOn || !itemView.seenIn(view)) continue;
    const ShapeAppender append(item, itemView, pictures, out);
    for (const scene::Shape& shape : item.shapes) std::visit(append, shape);
  }
}

}  // namespace grappe::kiosk
