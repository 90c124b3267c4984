#include "screens/composer_choice.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/text.h"
#include "scene/setting.h"
#include "widgets/key_layouts.h"

namespace grappe::screens {

namespace {

using widgets::Frame;
namespace colour = widgets::colour;

constexpr float titleTall = 56;
constexpr float gap = 12;
constexpr float tallest = 150;
constexpr std::size_t fewForTwoColumns = 8;

struct Choice {
  std::string action, words;
  std::optional<scene::CircleLook> circle;
  bool chosen = false, focused = false;
};

std::vector<Choice> choices(const Frame& frame, const Composer& composer,
                            const workshop::State& state) {
  std::vector<Choice> all;
  if (composer.chooses(state) == Composer::Chooses::language) {
    for (const widgets::KeyLayout& layout : widgets::keyLayouts()) {
      const std::string code(layout.code);
      all.push_back({"language:" + code, frame.words.say("kiosk.keys." + code), std::nullopt,
                     layout.code == composer.keyboard().language(), false});
    }
    return all;
  }
  for (const workshop::Circle& circle : state.circles) {
    const bool focused = static_cast<int>(all.size()) == composer.focused();
    all.push_back({"circle:" + circle.id.text(), circle.name, scene::lookOf(state, circle.id),
                   circle.id == composer.circle(), focused});
  }
  return all;
}

scene::Item choiceItem(const Frame& frame, const Choice& choice, const std::string& action,
                       scene::Rect rect, const widgets::Pressing& pressing) {
  scene::Item item = widgets::fixedItem("button:" + action, rect, widgets::Layers::sheet);
  item.kind = scene::Kind::button;
  item.action = action;
  if (pressing.isOn(action)) item.scale = 0.97F;
  scene::Box box;
  box.rect = {0, 0, rect.w, rect.h};
  box.radius = frame.px(16);
  box.fill = choice.circle ? choice.circle->tint : colour::paper;
  if (choice.chosen || choice.focused) {
    box.line = choice.focused ? colour::grape : colour::ink;
    box.lineWidth = frame.px(4);
  }
  item.shapes.emplace_back(box);
  float left = frame.px(24);
  if (choice.circle) {
    const float mark = frame.px(30);
    item.shapes.emplace_back(scene::Mark{{left, std::round((rect.h - mark) / 2), mark, mark},
                                         choice.circle->glyph,
                                         choice.circle->mark,
                                         choice.circle->hollow});
    left += mark + frame.px(16);
  }
  const float room = rect.w - left - frame.px(14);
  float size = 28;
  while (size > 22 &&
         widgets::lineWidth(frame, choice.words, size, scene::Weight::semibold) > room) {
    size -= 2;
  }
  item.shapes.emplace_back(widgets::label(
      frame, {left, 0, room, rect.h}, choice.words, size, scene::Weight::semibold, colour::ink,
      // Beside the others, whichever way it reads.
      readsRightToLeft(choice.words) ? scene::Align::end : scene::Align::start));
  return item;
}

}  // namespace

void putChoice(const Frame& frame, const Composer& composer, const workshop::State& state,
               scene::Rect rect, const widgets::Pressing& pressing, const std::string& prefix,
               std::vector<scene::Item>& items) {
  const bool language = composer.chooses(state) == Composer::Chooses::language;
  const float title = frame.px(titleTall);
  scene::Item head =
      widgets::fixedItem(prefix + "asks", {rect.x, rect.y, rect.w, title}, widgets::Layers::sheet);
  head.kind = scene::Kind::button;
  head.shapes.emplace_back(
      widgets::label(frame, {0, 0, rect.w, title - frame.px(gap)},
                     frame.words.say(language ? "kiosk.table.language" : "kiosk.table.circle"), 30,
                     scene::Weight::bold, colour::ink));
  items.push_back(std::move(head));

  const auto all = choices(frame, composer, state);
  const std::size_t columns = all.size() <= fewForTwoColumns ? 2 : 3;
  const std::size_t rows = (all.size() + columns - 1) / columns;
  const float between = frame.px(gap);
  const auto share = [&](float length, std::size_t parts) {
    const auto count = static_cast<float>(parts);
    return (length - (count - 1) * between) / count;
  };
  const float wide = share(rect.w, columns);
  const float tall = std::min(frame.px(tallest), std::floor(share(rect.h - title, rows)));
  for (std::size_t at = 0; at < all.size(); ++at) {
    const std::size_t row = at / columns;
    const std::size_t column = at % columns;
    const float x = rect.x + static_cast<float>(column) * (wide + between);
    const float y = rect.y + title + static_cast<float>(row) * (tall + between);
    const float left = std::round(x);
    items.push_back(choiceItem(frame, all[at], prefix + all[at].action,
                               {left, y, std::round(x + wide) - left, tall}, pressing));
  }
}

}  // namespace grappe::screens
