#include "widgets/paint.h"

#include <algorithm>
#include <cmath>

namespace grappe::widgets {

namespace {
constexpr float buttonPad = 24;
constexpr float glyphSize = 28;
constexpr float glyphGap = 12;
}  // namespace

scene::Shadow cardShadow(const Frame& frame) { return frame.units.shadow(scene::shadows::card); }
scene::Shadow sheetShadow(const Frame& frame) { return frame.units.shadow(scene::shadows::sheet); }
scene::Shadow handShadow(const Frame& frame) { return frame.units.shadow(scene::shadows::hand); }

scene::TextStyle style(const Frame& frame, float size, float line, scene::Weight weight) {
  return frame.units.style({size, line, weight});
}

scene::Text label(const Frame& frame, scene::Rect rect, std::string text, float size,
                  scene::Weight weight, scene::Colour colour, scene::Align align) {
  scene::Text made;
  made.style = style(frame, size, std::round(size * 1.25F), weight);
  made.rect = {rect.x, rect.y + std::round((rect.h - made.style.line) / 2), rect.w,
               made.style.line};
  made.text = std::move(text);
  made.colour = colour;
  made.align = align;
  made.oneLine = true;
  return made;
}

float lineWidth(const Frame& frame, std::string_view text, float size, scene::Weight weight) {
  const auto as = style(frame, size, std::round(size * 1.25F), weight);
  return std::ceil(frame.measure.measure(text, as, 0).width);
}

scene::Item fixedItem(std::string key, scene::Rect rect, Layers layer) {
  scene::Item item;
  item.key = std::move(key);
  item.rect = rect;
  item.fixed = true;
  item.layer = static_cast<int>(layer);
  return item;
}

scene::Item panelItem(const Frame& frame, std::string key, scene::Rect rect, float radius,
                      scene::Colour fill, Layers layer) {
  scene::Item item = fixedItem(std::move(key), rect, layer);
  scene::Box box;
  box.rect = {0, 0, rect.w, rect.h};
  box.radius = frame.px(radius);
  box.fill = fill;
  box.shadow = sheetShadow(frame);
  item.shapes.emplace_back(box);
  return item;
}

float buttonWidth(const Frame& frame, const ButtonLook& look) {
  float width = 2 * frame.px(buttonPad);
  if (!look.label.empty())
    width += lineWidth(frame, look.label, look.size, scene::Weight::semibold);
  if (look.glyph) width += frame.px(glyphSize);
  if (look.glyph && !look.label.empty()) width += frame.px(glyphGap);
  return std::max(width, frame.px(64));
}

scene::Item button(const Frame& frame, const std::string& action, scene::Rect rect,
                   const ButtonLook& look, Layers layer) {
  scene::Item item = fixedItem("button:" + action, rect, layer);
  item.kind = scene::Kind::button;
  if (look.enabled) item.action = action;
  if (look.pressed) item.scale = 0.97F;
  const scene::Colour ink = look.enabled ? look.ink : colour::line;

  scene::Box box;
  box.rect = {0, 0, rect.w, rect.h};
  box.radius = std::min(frame.px(18), rect.h / 2);
  box.fill = look.enabled ? look.fill : colour::none;
  if (look.focused) {
    box.line = colour::grape;
    box.lineWidth = frame.px(4);
  }
  item.shapes.emplace_back(box);

  const float textWidth =
      look.label.empty() ? 0 : lineWidth(frame, look.label, look.size, scene::Weight::semibold);
  const float glyph = look.glyph ? frame.px(glyphSize) : 0;
  const float gap = look.glyph && textWidth > 0 ? frame.px(glyphGap) : 0;
  float x = std::round((rect.w - textWidth - glyph - gap) / 2);
  const auto drawGlyph = [&] {
    if (!look.glyph) return;
    item.shapes.emplace_back(
        scene::Mark{{x, std::round((rect.h - glyph) / 2), glyph, glyph}, *look.glyph, ink, false});
    x += glyph + gap;
  };
  if (!look.glyphAfter) drawGlyph();
  if (textWidth > 0) {
    // A word's measure is rounded up: without a little room the last letter could be ellipsised.
    item.shapes.emplace_back(label(frame, {x, 0, textWidth + frame.px(4), rect.h}, look.label,
                                   look.size, scene::Weight::semibold, ink));
    x += textWidth + gap;
  }
  if (look.glyphAfter) drawGlyph();
  return item;
}

scene::Item scrim(const Frame& frame, const std::string& action, Layers layer) {
  scene::Item item = fixedItem("scrim:" + action, {0, 0, frame.width, frame.height}, layer);
  item.kind = scene::Kind::button;
  item.action = action;
  scene::Box box;
  box.rect = item.rect;
  box.fill = scrimInk;
  item.shapes.emplace_back(box);
  return item;
}

}  // namespace grappe::widgets
