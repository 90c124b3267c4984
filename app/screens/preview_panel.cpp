#include "screens/preview_panel.h"

#include <algorithm>
#include <cmath>

#include "screens/grouping_words.h"
#include "themes/engine.h"
#include "workshop/apply.h"
#include "workshop/decide.h"

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

constexpr std::size_t mostLines = 5;
constexpr float lineTall = 40;
constexpr int step = 15;

std::string titleOf(const Frame& frame, const workshop::Question& question) {
  if (question.preview->split) {
    for (const workshop::ThemePtr& theme : question.themes) {
      if (theme->id != question.preview->split) continue;
      return frame.words.say("grouping.title.split", {{"theme", theme->title.text}});
    }
  }
  return frame.words.say("grouping.title");
}

}  // namespace

std::vector<std::string> previewLines(const words::Phrasebook& words,
                                      const workshop::Question& before,
                                      const workshop::Question& after) {
  if (!before.preview->made) return {words.say("grouping.working")};
  return changeLines(words, themes::describe(themes::boardOf(before), themes::boardOf(after)),
                     mostLines);
}

workshop::StatePtr withPreview(const workshop::StatePtr& state,
                               const workshop::QuestionId& question) {
  const workshop::Question* of = state->question(question);
  if (of == nullptr || !of->preview || !of->preview->made) return state;
  workshop::Order order;
  order.command = workshop::AcceptPreview{question, of->preview->asked};
  order.by = workshop::Role::wall;
  const auto decision = workshop::decide(*state, order);
  if (!decision) return state;
  auto after = std::make_shared<workshop::State>(*state);
  for (const workshop::Recorded& recorded : workshop::record(*state, *decision, order)) {
    workshop::apply(*after, recorded);
  }
  return after;
}

std::optional<int> granularityStep(int granularity, int direction) {
  const int next = std::clamp(granularity + direction * step, 0, 100);
  if (next == granularity) return std::nullopt;
  return next;
}

std::vector<scene::Item> previewPanel(const Frame& frame, const workshop::Question& question,
                                      const std::vector<std::string>& lines,
                                      const widgets::Pressing& pressing) {
  const scene::TextStyle said = widgets::style(frame, 27, lineTall, scene::Weight::medium);
  const bool split = question.preview->split.has_value();
  const float pad = frame.px(36);
  const float buttonTall = frame.px(72);
  const float wide = std::min(frame.px(1480), frame.width - frame.px(48));
  const float inner = wide - 2 * pad;
  float linesTall = 0;
  std::vector<float> talls;
  for (const std::string& line : lines) {
    talls.push_back(frame.measure.measure(line, said, inner).height);
    linesTall += talls.back();
  }
  const float tall = 2 * frame.px(28) + frame.px(56) + linesTall + frame.px(20) + buttonTall;
  const scene::Rect panel{std::round((frame.width - wide) / 2), frame.height - tall - frame.px(12),
                          wide, tall};
  scene::Item sheet = widgets::panelItem(frame, "preview", panel, 30, colour::panel, Layers::hand);
  sheet.shapes.emplace_back(widgets::label(frame, {pad, frame.px(28), inner, frame.px(48)},
                                           titleOf(frame, question), 34, scene::Weight::bold,
                                           colour::ink));
  float y = frame.px(28 + 56);
  for (std::size_t at = 0; at < lines.size(); ++at) {
    scene::Text text;
    text.rect = {pad, y, inner, talls[at]};
    text.text = lines[at];
    text.style = said;
    text.colour = colour::ink;
    sheet.shapes.emplace_back(std::move(text));
    y += talls[at];
  }
  std::vector<scene::Item> items;
  items.push_back(std::move(sheet));

  const float top = panel.y + y + frame.px(20);
  const auto put = [&](const std::string& action, const std::string& key, float x, bool enabled,
                       bool strong) {
    ButtonLook look;
    look.label = frame.words.say(key);
    look.fill = strong ? colour::grape : colour::key2;
    look.ink = strong ? colour::paper : colour::ink;
    look.enabled = enabled;
    look.pressed = pressing.isOn(action);
    const float w = widgets::buttonWidth(frame, look);
    const float left = x < 0 ? -x - w : x;
    items.push_back(widgets::button(frame, action, {left, top, w, buttonTall}, look, Layers::hand));
    return w;
  };
  const bool made = question.preview->made;
  if (!split) {
    const int now = question.preview->granularity;
    const float first = panel.x + pad;
    const float w =
        put("preview.fewer", "grouping.fewer", first, granularityStep(now, -1).has_value(), false);
    put("preview.finer", "grouping.finer", first + w + frame.px(12),
        granularityStep(now, 1).has_value(), false);
  }
  const float right = panel.x + wide - pad;
  const bool changes =
      made && (!question.preview->placements.empty() || !question.preview->themes.empty() ||
               question.preview->granularity != question.grouping.granularity);
  const float w = put("preview.accept", "grouping.accept", -right, changes, true);
  put("preview.refuse", "grouping.refuse", -(right - w - frame.px(12)), true, false);
  return items;
}

}  // namespace grappe::screens
