#include "screens/control_strip.h"

#include <algorithm>
#include <cmath>

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
namespace colour = widgets::colour;

struct Control {
  std::string action;
  ButtonLook look;
  float gapAfter = 8;
};

bool canUndo(const workshop::State& state) {
  const auto found = state.history.find(workshop::Role::wall);
  return found != state.history.end() && found->second && !found->second->undo.empty();
}

bool canRedo(const workshop::State& state) {
  const auto found = state.history.find(workshop::Role::wall);
  return found != state.history.end() && found->second && !found->second->redo.empty();
}

std::string phaseWords(const widgets::Frame& frame, const char* key, workshop::Phase phase) {
  return frame.words.say(std::string(key) + std::string(workshop::phaseName(phase)));
}

std::vector<Control> controls(const widgets::Frame& frame, const workshop::State& state,
                              const workshop::Question& question, const ControlStrip::View& view) {
  using scene::Glyph;
  const int number = state.numberOf(question.id);
  const auto before = phaseBack(question);
  const auto after = phaseAfter(question.phase);
  std::vector<Control> all;
  const auto add = [&](std::string action, std::string words, std::optional<Glyph> glyph,
                       bool enabled, float gap) -> ButtonLook& {
    Control control;
    control.action = std::move(action);
    control.look.label = std::move(words);
    control.look.glyph = glyph;
    control.look.enabled = enabled;
    control.look.fill = colour::ground;
    control.look.size = 24;
    control.gapAfter = gap;
    all.push_back(std::move(control));
    return all.back().look;
  };
  const auto count = static_cast<int>(state.questions.size());
  add("question.previous", {}, Glyph::back, number > 1, 4);
  add("question.next", frame.words.say("kiosk.strip.question"), Glyph::forward, number < count, 24)
      .glyphAfter = true;
  const std::string backWords = question.phase == workshop::Phase::voting
                                    ? frame.words.say("kiosk.strip.back.from_vote")
                                : before ? phaseWords(frame, "kiosk.strip.back.", *before)
                                         : std::string();
  add("phase.back", backWords, Glyph::back, before.has_value(), 4);
  ButtonLook& forward =
      add("phase.forward",
          question.votes() ? frame.words.say("kiosk.strip.count")
          : after          ? phaseWords(frame, "kiosk.strip.forward.", *after)
                           : frame.words.say("kiosk.strip.end"),
          after ? std::optional<Glyph>(Glyph::forward) : std::nullopt, after.has_value(), 24);
  forward.glyphAfter = true;
  if (after) {
    forward.fill = colour::grape;
    forward.ink = colour::paper;
  }
  if (question.phase == workshop::Phase::sharing) {
    add("phase.voting", frame.words.say("kiosk.strip.vote"), std::nullopt, true, 24);
  }
  if (question.votes()) {
    add("vote.here", frame.words.say("kiosk.strip.vote_here"), std::nullopt, true, 4);
    add("vote.hands", frame.words.say("kiosk.strip.hands"), std::nullopt, true, 24);
  } else if (question.phase == workshop::Phase::voting) {
    add("vote.again", frame.words.say("kiosk.strip.vote_again"), std::nullopt, true, 24);
  }
  add("undo", {}, Glyph::undo, canUndo(state), 4);
  add("redo", {}, Glyph::redo, canRedo(state), 24);
  if (view.regroups) {
    add("preview.ask", frame.words.say("grouping.strip"), std::nullopt, true, 24);
  }
  if (view.pages > 1) {
    add("page.back", {}, Glyph::back, true, 4);
    add("page.forward", frame.words.say("kiosk.strip.page"), Glyph::forward, true, 24).glyphAfter =
        true;
  }
  if (view.hidden > 0) {
    add("hidden", frame.words.count("kiosk.hidden", view.hidden), std::nullopt, true, 24);
  }
  if (view.zoomed) add("zoom.whole", frame.words.say("kiosk.strip.whole"), std::nullopt, true, 24);
  if (view.gaveWay) add("tidy", frame.words.say("kiosk.strip.tidy"), std::nullopt, true, 24);
  add("timer", frame.words.say("kiosk.strip.timer"), Glyph::clock, true, 4);
  add("tools", frame.words.say("kiosk.strip.tools"), std::nullopt, true, 24);
  if (view.monitors)
    add("monitor.next", frame.words.say("kiosk.strip.monitor"), std::nullopt, true, 24);
  if (view.searches) add("search", {}, std::nullopt, true, 4);
  add("help", "?", std::nullopt, true, 0).size = 28;
  return all;
}

float wideOf(const widgets::Frame& frame, const std::vector<Control>& all) {
  float wide = 0;
  for (const Control& control : all) {
    wide += widgets::buttonWidth(frame, control.look) + frame.px(control.gapAfter);
  }
  return wide;
}

void putGlass(const widgets::Frame& frame, scene::Item& button) {
  const scene::Point middle{button.rect.w / 2 - frame.px(4), button.rect.h / 2 - frame.px(4)};
  const float reach = frame.px(12);
  scene::Box ring;
  ring.rect = {middle.x - reach, middle.y - reach, 2 * reach, 2 * reach};
  ring.radius = reach;
  ring.line = colour::ink;
  ring.lineWidth = frame.px(4);
  button.shapes.emplace_back(ring);
  const float near = frame.px(8);
  const float far = frame.px(18);
  button.shapes.emplace_back(scene::Line{{middle.x + near, middle.y + near},
                                         {middle.x + far, middle.y + far},
                                         frame.px(5),
                                         colour::ink});
}

}  // namespace

std::optional<workshop::Phase> phaseAfter(workshop::Phase phase) {
  using workshop::Phase;
  switch (phase) {
    case Phase::waiting:
      return Phase::writing;
    case Phase::writing:
      return Phase::sharing;
    case Phase::sharing:
    case Phase::voting:
      return Phase::closed;
    case Phase::closed:
      break;
  }
  return std::nullopt;
}

std::optional<workshop::Phase> phaseBefore(workshop::Phase phase) {
  using workshop::Phase;
  switch (phase) {
    case Phase::closed:
    case Phase::voting:
      return Phase::sharing;
    case Phase::sharing:
      return Phase::writing;
    case Phase::writing:
      return Phase::waiting;
    case Phase::waiting:
      break;
  }
  return std::nullopt;
}

std::optional<workshop::Phase> phaseBack(const workshop::Question& question) {
  if (question.phase == workshop::Phase::closed && question.vote) return workshop::Phase::voting;
  return phaseBefore(question.phase);
}

void ControlStrip::focusNext(bool back) {
  const int count = static_cast<int>(m_actions.size());
  if (count == 0) {
    m_focus = 0;
    return;
  }
  if (m_focus == none) {
    m_focus = back ? count - 1 : 0;
  } else {
    m_focus = (m_focus + (back ? count - 1 : 1)) % count;
  }
  for (int i = 0; i < count && m_actions[static_cast<std::size_t>(m_focus)].empty(); ++i) {
    m_focus = (m_focus + (back ? count - 1 : 1)) % count;
  }
}

std::string ControlStrip::focusedAction() const {
  const auto at = static_cast<std::size_t>(m_focus);
  return m_focus != none && at < m_actions.size() ? m_actions[at] : std::string();
}

std::vector<scene::Item> ControlStrip::items(const widgets::Frame& frame,
                                             const workshop::State& state,
                                             const workshop::Question& question, const View& view,
                                             const widgets::Pressing& pressing, double now) {
  std::vector<Control> all = controls(frame, state, question, view);
  const float pad = frame.px(8);
  // The sheet of tools has them too, where there is no room.
  for (const char* spared : {"monitor.next", "search", "tidy", "hidden"}) {
    if (wideOf(frame, all) + 4 * pad <= frame.width) break;
    std::erase_if(all, [&](const Control& control) { return control.action == spared; });
  }
  m_actions.clear();
  for (const Control& control : all) {
    m_actions.push_back(control.look.enabled ? control.action : std::string());
  }
  if (m_focus >= static_cast<int>(m_actions.size())) m_focus = 0;
  if (!shown(now)) return {};

  const float tall = frame.px(64);
  float wide = 2 * pad + wideOf(frame, all);
  if (wide > frame.width) {  // all of its controls at once are rare
    for (Control& control : all) {
      control.look.size = std::min(control.look.size, 22.0F);
      control.gapAfter = std::min(control.gapAfter, 4.0F);
    }
    wide = 2 * pad + wideOf(frame, all);
  }
  const float high = tall + 2 * pad;
  float x = std::round((frame.width - wide) / 2);
  const float y = frame.height - height(frame);
  std::vector<scene::Item> items{widgets::panelItem(frame, "strip", {x, y, wide, high}, 26,
                                                    colour::panel, widgets::Layers::hand)};
  x += pad;
  for (std::size_t i = 0; i < all.size(); ++i) {
    Control& control = all[i];
    const float w = widgets::buttonWidth(frame, control.look);
    control.look.pressed = pressing.isOn(control.action);
    control.look.focused = m_focus == static_cast<int>(i);
    items.push_back(widgets::button(frame, control.action, {x, y + pad, w, tall}, control.look,
                                    widgets::Layers::hand));
    if (control.action == "search") putGlass(frame, items.back());
    x += w + frame.px(control.gapAfter);
  }
  return items;
}

}  // namespace grappe::screens
