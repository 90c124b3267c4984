#include "widgets/focus.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>

namespace grappe::widgets {

namespace {

using scene::Item;

bool coversAll(const Item& item, const scene::Scene& scene) {
  return item.rect.w >= scene.width && item.rect.h >= scene.height;
}

// The buttons of the highest layer that has any, in reading order. What covers the screen (a scrim)
// is no button to go to.
std::vector<const Item*> buttonsOn(const scene::Scene& scene) {
  std::vector<const Item*> buttons;
  int top = 0;
  for (const Item& item : scene.items) {
    if (item.kind != scene::Kind::button || item.action.empty() || coversAll(item, scene)) continue;
    if (item.layer > top) {
      top = item.layer;
      buttons.clear();
    }
    if (item.layer == top) buttons.push_back(&item);
  }
  std::ranges::stable_sort(buttons, [](const Item* a, const Item* b) {
    const float line = std::min(a->rect.h, b->rect.h) / 2;
    const float down = a->rect.centre().y - b->rect.centre().y;
    if (std::abs(down) > line) return down < 0;
    return a->rect.x < b->rect.x;
  });
  return buttons;
}

auto onAction(const std::vector<const Item*>& buttons, const std::string& action) {
  return std::ranges::find_if(buttons,
                              [&](const Item* button) { return button->action == action; });
}

}  // namespace

void Focus::step(const std::vector<const Item*>& buttons, int by) {
  const auto now = onAction(buttons, m_action);
  const auto count = static_cast<std::ptrdiff_t>(buttons.size());
  std::ptrdiff_t at = by > 0 ? 0 : count - 1;
  if (now != buttons.end()) at = ((now - buttons.begin()) + by + count) % count;
  m_action = buttons[static_cast<std::size_t>(at)]->action;
}

void Focus::go(const std::vector<const Item*>& buttons, float x, float y) {
  const auto now = onAction(buttons, m_action);
  if (now == buttons.end()) {
    m_action = buttons.front()->action;
    return;
  }
  const scene::Point from = (*now)->rect.centre();
  const Item* nearest = nullptr;
  float least = 0;
  for (const Item* button : buttons) {
    const scene::Point to = button->rect.centre();
    const float along = (to.x - from.x) * x + (to.y - from.y) * y;
    if (along < 4) continue;
    // What lies straight ahead goes before what is near but aside.
    const float aside = std::abs((to.x - from.x) * y) + std::abs((to.y - from.y) * x);
    const float cost = along + 3 * aside;
    if (nearest == nullptr || cost < least) {
      nearest = button;
      least = cost;
    }
  }
  if (nearest != nullptr) m_action = nearest->action;
}

bool Focus::key(int key, bool shift, const scene::Scene& drawn, std::string& action) {
  const auto buttons = buttonsOn(drawn);
  if (buttons.empty()) return false;
  switch (key) {
    case GLFW_KEY_TAB:
      step(buttons, shift ? -1 : 1);
      return true;
    case GLFW_KEY_LEFT:
      go(buttons, -1, 0);
      return true;
    case GLFW_KEY_RIGHT:
      go(buttons, 1, 0);
      return true;
    case GLFW_KEY_UP:
      go(buttons, 0, -1);
      return true;
    case GLFW_KEY_DOWN:
      go(buttons, 0, 1);
      return true;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
    case GLFW_KEY_SPACE:
      if (!isOn() || onAction(buttons, m_action) == buttons.end()) return false;
      action = m_action;
      return true;
    default:
      return false;
  }
}

std::vector<Item> Focus::ring(const Frame& frame, const scene::Scene& drawn) const {
  if (!isOn()) return {};
  const auto buttons = buttonsOn(drawn);
  const auto now = onAction(buttons, m_action);
  if (now == buttons.end()) return {};
  Item ring = fixedItem("focus.ring", (*now)->rect, static_cast<Layers>((*now)->layer));
  scene::Box outline;
  const float off = frame.px(5);
  outline.rect = {-off, -off, ring.rect.w + 2 * off, ring.rect.h + 2 * off};
  outline.radius = frame.px(22);
  outline.line = colour::grape;
  outline.lineWidth = frame.px(4);
  ring.shapes.emplace_back(outline);
  return {std::move(ring)};
}

}  // namespace grappe::widgets
