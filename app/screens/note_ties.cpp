#include "screens/note_ties.h"

#include <algorithm>
#include <cmath>

#include "screens/grouping_words.h"
#include "workshop/twins.h"
#include "workshop/visibility.h"

namespace grappe::screens {

namespace {

using widgets::Frame;
using workshop::Tie;
namespace colour = widgets::colour;

constexpr std::string_view untie = "note.untie:";
constexpr char between = '\n';  // in no id
constexpr std::size_t mostRows = 4;
constexpr std::size_t noteStart = 48;  // graphemes
constexpr float rowTall = 60;
constexpr float asksTall = 72;
constexpr float gap = 14;

bool asks(const workshop::State& state, const workshop::Note& note) {
  const workshop::Question* question = state.question(note.question);
  return question != nullptr && workshop::faceUp(*question);
}

// A note alone has none to be tied to.
bool mayTie(const workshop::State& state, const workshop::Note& note) {
  return state.question(note.question)->counting > 1;
}

void putInARow(const Frame& frame, float top, float tall,
               const std::vector<std::pair<std::string, widgets::ButtonLook>>& buttons,
               std::vector<scene::Item>& items) {
  float wide = frame.px(gap) * static_cast<float>(buttons.size() - 1);
  for (const auto& [action, look] : buttons) wide += widgets::buttonWidth(frame, look);
  float x = std::max(std::round((frame.width - wide) / 2), 0.0F);
  for (const auto& [action, look] : buttons) {
    const float w = std::min(widgets::buttonWidth(frame, look), frame.width);
    items.push_back(
        widgets::button(frame, action, {x, top, w, tall}, look, widgets::Layers::sheet));
    x += w + frame.px(gap);
  }
}

}  // namespace

std::vector<workshop::NoteTie> tiesOf(const workshop::State& state, const workshop::Note& note) {
  const workshop::Question* question = state.question(note.question);
  if (question == nullptr || question->ties.empty()) return {};
  const workshop::SaidAlike group = workshop::saidLike(*question, note);
  const auto isAmong = [&](const workshop::NoteId& id) {
    return group.first->id == id || std::any_of(group.others.begin(), group.others.end(),
                                                [&](const auto* one) { return one->id == id; });
  };
  std::vector<workshop::NoteTie> ties;
  for (workshop::NoteTie tie : question->ties) {
    if (tie.other == note.id || (tie.one != note.id && isAmong(tie.other))) {
      std::swap(tie.one, tie.other);
    }
    const workshop::NotePtr other = state.note(tie.other);
    if (isAmong(tie.one) && other && other->counts()) ties.push_back(tie);
  }
  return ties;
}

float tiesHeight(const Frame& frame, const workshop::State& state, const workshop::Note& note) {
  const auto rows = static_cast<float>(std::min(tiesOf(state, note).size(), mostRows));
  const float asked = asks(state, note) ? frame.px(gap + asksTall) : 0;
  return rows * frame.px(rowTall + gap) + asked;
}

void putTies(const Frame& frame, const workshop::State& state, const workshop::Note& note,
             float top, const widgets::Pressing& pressing, std::vector<scene::Item>& items) {
  auto ties = tiesOf(state, note);
  // The latest say most.
  if (ties.size() > mostRows) {
    ties.erase(ties.begin(), ties.end() - static_cast<std::ptrdiff_t>(mostRows));
  }
  float y = top + frame.px(gap);
  for (const workshop::NoteTie& tie : ties) {
    const std::string action = untieAction(tie);
    widgets::ButtonLook row;
    row.label = frame.words.say("grouping.tied." + std::string(workshop::tieName(tie.tie)),
                                {{"note", startOf(state.note(tie.other)->text.text, noteStart)}});
    row.glyph = scene::Glyph::close;
    row.glyphAfter = true;
    row.size = 24;
    row.fill = colour::panel;
    row.pressed = pressing.isOn(action);
    putInARow(frame, y, frame.px(rowTall), {{action, row}}, items);
    y += frame.px(rowTall + gap);
  }
  if (!asks(state, note)) return;
  std::vector<std::pair<std::string, widgets::ButtonLook>> buttons;
  const auto add = [&](const std::string& action, const std::string& words) {
    widgets::ButtonLook look;
    look.label = frame.words.say(words);
    look.fill = colour::panel;
    look.pressed = pressing.isOn(action);
    buttons.emplace_back(action, look);
  };
  if (!state.question(note.question)->themes.empty()) add("note.place", "grouping.place");
  if (mayTie(state, note)) {
    add("note.together", "grouping.tie.together");
    add("note.apart", "grouping.tie.apart");
  }
  add("note.hide", "kiosk.hidden.hide");
  putInARow(frame, y, frame.px(asksTall), buttons, items);
}

std::string untieAction(const workshop::NoteTie& tie) {
  return std::string(untie) + tie.one.text() + between + tie.other.text();
}

workshop::NoteTie tieOfAction(std::string_view action) {
  if (!action.starts_with(untie)) return {};
  const std::string_view ids = action.substr(untie.size());
  const std::size_t at = ids.find(between);
  if (at == std::string_view::npos) return {};
  return {workshop::NoteId::of(std::string(ids.substr(0, at))),
          workshop::NoteId::of(std::string(ids.substr(at + 1))), Tie::none};
}

}  // namespace grappe::screens
