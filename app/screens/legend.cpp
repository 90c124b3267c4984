#include "screens/legend.h"

#include <algorithm>

namespace grappe::screens {

namespace {

constexpr float rowTall = 64;
constexpr float aside = 10;

// Each circle's entry, in the order of the workshop: its mark, then its name. A pin is no circle's.
std::vector<scene::Rect> entriesOf(const scene::Item& foot, const widgets::Frame& frame) {
  std::vector<scene::Rect> entries;
  const scene::Mark* mark = nullptr;
  for (const scene::Shape& shape : foot.shapes) {
    if (const auto* one = std::get_if<scene::Mark>(&shape)) {
      mark = one->glyph == scene::Glyph::pin ? nullptr : one;
    }
    const auto* name = std::get_if<scene::Text>(&shape);
    if (name == nullptr || mark == nullptr) continue;
    const float tall = frame.px(rowTall);
    const float left = mark->rect.x - frame.px(aside + 9);
    entries.push_back({foot.rect.x + left, foot.rect.y + mark->rect.centre().y - tall / 2,
                       name->rect.x + name->rect.w + frame.px(aside) - left, tall});
    mark = nullptr;
  }
  return entries;
}

}  // namespace

std::vector<scene::Item> legendButtons(const scene::Scene& wall, const workshop::State& state,
                                       const workshop::CircleId& chosen,
                                       const widgets::Frame& frame) {
  const auto foot = std::find_if(wall.items.begin(), wall.items.end(),
                                 [](const scene::Item& item) { return item.key == "foot"; });
  if (foot == wall.items.end()) return {};
  const std::vector<scene::Rect> entries = entriesOf(*foot, frame);
  if (entries.size() != state.circles.size()) return {};
  std::vector<scene::Item> items;
  for (std::size_t at = 0; at < entries.size(); ++at) {
    const workshop::CircleId& circle = state.circles[at].id;
    const std::string action = legendAction + circle.text();
    scene::Item item = widgets::fixedItem(action, entries[at], widgets::Layers::board);
    item.kind = scene::Kind::button;
    item.action = action;
    if (circle == chosen) {
      scene::Box around;
      around.rect = {0, 0, item.rect.w, item.rect.h};
      around.radius = frame.px(16);
      around.line = widgets::colour::grape;
      around.lineWidth = frame.px(4);
      item.shapes.emplace_back(around);
    }
    items.push_back(std::move(item));
  }
  return items;
}

workshop::CircleId nextCircle(const workshop::State& state, const workshop::CircleId& chosen,
                              bool back) {
  std::vector<workshop::CircleId> ring{{}};
  for (const workshop::Circle& circle : state.circles) ring.push_back(circle.id);
  const auto found = std::find(ring.begin(), ring.end(), chosen);
  const std::size_t at = found == ring.end() ? 0 : static_cast<std::size_t>(found - ring.begin());
  return ring[(at + (back ? ring.size() - 1 : 1)) % ring.size()];
}

}  // namespace grappe::screens
