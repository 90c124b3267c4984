#include "widgets/toast.h"

#include <cmath>

namespace grappe::widgets {

namespace {
constexpr float textSize = 28;
constexpr float high = 68;
constexpr float pad = 28;
}  // namespace

void Toast::show(std::string text, bool undo, double now) {
  m_text = std::move(text);
  m_undo = undo;
  m_until = now + stays;
}

void Toast::forgetUndo() {
  if (m_undo) dismiss();
}

std::vector<scene::Item> Toast::items(const Frame& frame, float bottom, double now,
                                      const Pressing& pressing) const {
  if (!shown(now)) return {};
  const std::string undo = m_undo ? frame.words.say("kiosk.undo") : std::string();
  const auto weight = scene::Weight::semibold;
  const float words = lineWidth(frame, m_text, textSize, weight) + frame.px(4);
  const float undoWide = m_undo ? lineWidth(frame, undo, textSize, weight) + 2 * frame.px(pad) : 0;
  const float wide = words + 2 * frame.px(pad) + undoWide;
  const float tall = frame.px(high);
  const float left = std::round((frame.width - wide) / 2);

  scene::Item item =
      panelItem(frame, "toast", {left, bottom - tall, wide, tall}, 20, colour::ink, Layers::above);
  item.shapes.emplace_back(
      label(frame, {frame.px(pad), 0, words, tall}, m_text, textSize, weight, colour::paper));
  std::vector<scene::Item> items{std::move(item)};
  if (!m_undo) return items;

  const float split = wide - undoWide;
  items.front().shapes.emplace_back(
      scene::Line{{split, frame.px(20)}, {split, tall - frame.px(20)}, frame.px(2), colour::line});
  scene::Item offer =
      fixedItem("button:toast.undo", {left + split, bottom - tall, undoWide, tall}, Layers::above);
  offer.kind = scene::Kind::button;
  offer.action = "toast.undo";
  if (pressing.isOn(offer.action)) offer.scale = 0.97F;
  offer.shapes.emplace_back(label(frame, {0, 0, undoWide, tall}, undo, textSize, weight,
                                  colour::grapePale, scene::Align::centre));
  items.push_back(std::move(offer));
  return items;
}

}  // namespace grappe::widgets
