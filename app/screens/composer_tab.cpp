#include "screens/composer_tab.h"

#include <cmath>

#include "scene/setting.h"

namespace grappe::screens {

namespace {

using widgets::Frame;
namespace colour = widgets::colour;

constexpr float size = 26;
constexpr float unseen = composerTabTall - composerTabSeen;
constexpr float pad = 26, gap = 14, sign = 22;

std::string wordsOf(const Frame& frame, const Composer& composer) {
  return frame.words.say(composer.hasDraft() ? "kiosk.table.resume" : "kiosk.table.write");
}

void putPlus(const Frame& frame, scene::Item& item, scene::Rect rect) {
  const scene::Point middle = rect.centre();
  const float half = rect.w / 2;
  const float wide = frame.px(4);
  item.shapes.emplace_back(
      scene::Line{{middle.x - half, middle.y}, {middle.x + half, middle.y}, wide, colour::grape});
  item.shapes.emplace_back(
      scene::Line{{middle.x, middle.y - half}, {middle.x, middle.y + half}, wide, colour::grape});
}

}  // namespace

float composerTabWidth(const Frame& frame, const Composer& composer, bool words) {
  const float bare = 2 * frame.px(pad) + frame.px(sign);
  if (!words) return bare;
  return bare + frame.px(gap) + frame.px(4) +
         widgets::lineWidth(frame, wordsOf(frame, composer), size, scene::Weight::semibold);
}

scene::Item composerTab(const Frame& frame, const Composer& composer, const workshop::State& state,
                        scene::Rect rect, const widgets::Pressing& pressing,
                        const std::string& prefix, bool words) {
  const std::string action = prefix + "open";
  scene::Item tab =
      widgets::panelItem(frame, "button:" + action, rect, 22, colour::paper, widgets::Layers::hand);
  tab.kind = scene::Kind::button;
  tab.action = action;
  if (pressing.isOn(action)) tab.scale = 0.97F;
  const bool draft = composer.hasDraft();
  const scene::CircleLook circle = scene::lookOf(state, composer.circle());
  auto& box = std::get<scene::Box>(tab.shapes.front());
  if (draft) box.fill = circle.tint;
  // Drawn lower than it can be touched: what stands at the edge of the wall can be read.
  box.rect.y += frame.px(unseen);
  box.rect.h -= frame.px(unseen);
  const float side = frame.px(sign);
  const float top = frame.px(unseen);
  const float seen = frame.px(composerTabTall);
  const scene::Rect icon{frame.px(pad), std::round((top + seen - side) / 2), side, side};
  if (draft && !composer.circle().empty()) {
    tab.shapes.emplace_back(scene::Mark{icon, circle.glyph, circle.mark, circle.hollow});
  } else {
    putPlus(frame, tab, icon);
  }
  if (!words) return tab;
  const float left = icon.x + side + frame.px(gap);
  tab.shapes.emplace_back(widgets::label(frame, {left, top, rect.w - left, seen - top},
                                         wordsOf(frame, composer), size, scene::Weight::semibold,
                                         colour::ink));
  return tab;
}

}  // namespace grappe::screens
