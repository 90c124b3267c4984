#include "screens/picking.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "screens/grouping_words.h"
#include "screens/wall_look.h"

namespace grappe::screens {

namespace {

using workshop::Tie;
namespace colour = widgets::colour;

constexpr std::size_t titleStart = 36;  // graphemes that tell which theme or note it is
constexpr float textSize = 27;

std::string titleOf(const workshop::State& state, const workshop::ThemeId& id) {
  const workshop::ThemePtr theme = state.theme(id);
  return theme ? startOf(theme->title.text, titleStart) : std::string();
}

std::string wordsFor(const widgets::Frame& frame, const workshop::State& state,
                     const workshop::ThemeId& theme, const workshop::NoteId& note, Tie tie) {
  if (!theme.empty()) {
    return frame.words.say("grouping.pick.merge", {{"theme", titleOf(state, theme)}});
  }
  const workshop::NotePtr of = state.note(note);
  return frame.words.say(tie == Tie::none ? "grouping.pick.place"
                                          : "grouping.pick." + std::string(workshop::tieName(tie)),
                         {{"note", of ? startOf(of->text.text, titleStart) : std::string()}});
}

}  // namespace

void Picking::merge(workshop::ThemeId theme) {
  stop();
  m_theme = std::move(theme);
}

void Picking::place(workshop::NoteId note) { tie(std::move(note), Tie::none); }

void Picking::tie(workshop::NoteId note, Tie tie) {
  stop();
  m_note = std::move(note);
  m_tie = tie;
}

bool Picking::stands(const workshop::State& state) const {
  if (!m_theme.empty()) return state.theme(m_theme) != nullptr;
  const workshop::NotePtr note = state.note(m_note);
  return note && note->counts();
}

std::optional<workshop::Command> Picking::placed(const Gesture& tap,
                                                 const workshop::NotePtr& touched,
                                                 const workshop::State& state) const {
  using Kind = Gesture::Kind;
  const workshop::NotePtr note = state.note(m_note);
  const bool onTheme = tap.kind == Kind::tapTheme || tap.kind == Kind::tapPin;
  if (!note || !(onTheme || touched || tap.kind == Kind::tapUnsorted)) return std::nullopt;
  std::optional<workshop::ThemeId> into;
  if (onTheme) into = tap.theme;
  if (touched) into = touched->place.theme;
  if (into == note->place.theme) return std::nullopt;
  return workshop::MoveNote{m_note, into};
}

std::optional<workshop::Command> Picking::answer(const Gesture& tap,
                                                 const workshop::State& state) const {
  using Kind = Gesture::Kind;
  const workshop::NotePtr touched = tap.kind == Kind::tapNote ? state.note(tap.note) : nullptr;
  if (m_theme.empty() && m_tie == Tie::none) return placed(tap, touched, state);
  if (m_theme.empty()) {
    if (!touched || touched->id == m_note) return std::nullopt;
    return workshop::TieNotes{m_note, touched->id, m_tie};
  }
  // The notes of a theme are as good as its title.
  std::optional<workshop::ThemeId> into;
  if (tap.kind == Kind::tapTheme || tap.kind == Kind::tapPin) into = tap.theme;
  if (touched) into = touched->place.theme;
  if (!into || *into == m_theme) return std::nullopt;
  return workshop::MergeThemes{m_theme, *into};
}

void Picking::mark(scene::Scene& scene, const widgets::Frame& frame) const {
  if (!m_theme.empty()) {
    ring(scene, m_theme, frame);
  } else {
    ring(scene, m_note, frame);
  }
}

std::vector<scene::Item> Picking::items(const widgets::Frame& frame, const workshop::State& state,
                                        const widgets::Pressing& pressing) const {
  const std::string said = wordsFor(frame, state, m_theme, m_note, m_tie);
  widgets::ButtonLook stop;
  stop.label = frame.words.say("grouping.pick.stop");
  stop.fill = colour::key2;
  stop.pressed = pressing.isOn("pick.stop");
  const float pad = frame.px(12);
  const float tall = frame.px(64);
  const float stopWide = widgets::buttonWidth(frame, stop);
  const float most = frame.width - stopWide - frame.px(120);
  const float textWide = std::min(
      widgets::lineWidth(frame, said, textSize, scene::Weight::semibold) + frame.px(8), most);
  const float wide = textWide + stopWide + frame.px(24) + 3 * pad;
  const float high = tall + 2 * pad;
  const float x = std::round((frame.width - wide) / 2);
  const float y = frame.px(24);
  std::vector<scene::Item> items{widgets::panelItem(frame, "pick", {x, y, wide, high}, 24,
                                                    colour::panel, widgets::Layers::hand)};
  items.front().shapes.emplace_back(widgets::label(frame, {pad + frame.px(12), pad, textWide, tall},
                                                   said, textSize, scene::Weight::semibold,
                                                   colour::ink));
  items.push_back(widgets::button(frame, "pick.stop",
                                  {x + wide - stopWide - pad, y + pad, stopWide, tall}, stop,
                                  widgets::Layers::hand));
  return items;
}

std::string pickedWords(const words::Phrasebook& words, const workshop::State& before,
                        const workshop::Command& command) {
  if (const auto* merged = std::get_if<workshop::MergeThemes>(&command)) {
    return words.say("grouping.picked.merge", {{"from", titleOf(before, merged->from)},
                                               {"into", titleOf(before, merged->into)}});
  }
  if (const auto* moved = std::get_if<workshop::MoveNote>(&command)) {
    if (!moved->theme) return words.say("grouping.picked.unsorted");
    return words.say("grouping.picked.place", {{"theme", titleOf(before, *moved->theme)}});
  }
  const auto& tied = std::get<workshop::TieNotes>(command);
  return words.say("grouping.picked." + std::string(workshop::tieName(tied.tie)));
}

}  // namespace grappe::screens
