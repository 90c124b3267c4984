#include "screens/misfit_remark.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
namespace colour = widgets::colour;

long standing(const workshop::State& state, const workshop::Question& question,
              const workshop::Misfit& misfit) {
  return std::count_if(misfit.notes.begin(), misfit.notes.end(), [&](const auto& id) {
    const workshop::NotePtr note = state.note(id);
    return note && note->counts() && note->question == question.id;
  });
}

}  // namespace

const workshop::Misfit* openMisfit(const workshop::Question& question) {
  for (const workshop::Misfit& misfit : question.misfits) {
    if (!misfit.settled) return &misfit;
  }
  return nullptr;
}

std::vector<scene::Item> misfitRemark(const widgets::Frame& frame, const workshop::State& state,
                                      const workshop::Question& question,
                                      const widgets::Pressing& pressing) {
  const workshop::Misfit* misfit = openMisfit(question);
  const long count = misfit == nullptr ? 0 : standing(state, question, *misfit);
  if (count == 0) return {};
  const std::string said = frame.words.count("grouping.misfit", count,
                                             {{"q", std::to_string(state.numberOf(misfit->to))}});
  constexpr std::array<const char*, 3> answers{"move", "copy", "leave"};
  const float pad = frame.px(20);
  const float tall = frame.px(56);
  const float textWide = widgets::lineWidth(frame, said, 25, scene::Weight::medium) + frame.px(8);
  std::vector<ButtonLook> looks;
  float wide = 2 * pad + textWide;
  for (const char* answer : answers) {
    ButtonLook look;
    look.label = frame.words.say("grouping.misfit." + std::string(answer));
    look.fill = colour::ground;
    look.size = 24;
    look.pressed = pressing.isOn("misfit." + std::string(answer));
    wide += widgets::buttonWidth(frame, look) + frame.px(12);
    looks.push_back(std::move(look));
  }
  const float high = tall + 2 * frame.px(8);
  // Above the strip of controls.
  const float y = frame.height - high - frame.px(104);
  float x = std::round((frame.width - wide) / 2);
  std::vector<scene::Item> items{widgets::panelItem(frame, "misfit", {x, y, wide, high}, 22,
                                                    colour::panel, widgets::Layers::hand)};
  items.front().shapes.emplace_back(widgets::label(frame, {pad, frame.px(8), textWide, tall}, said,
                                                   25, scene::Weight::medium, colour::ink));
  x += pad + textWide + frame.px(12);
  for (std::size_t at = 0; at < looks.size(); ++at) {
    const float w = widgets::buttonWidth(frame, looks[at]);
    items.push_back(widgets::button(frame, "misfit." + std::string(answers.at(at)),
                                    {x, y + frame.px(8), w, tall}, looks[at],
                                    widgets::Layers::hand));
    x += w + frame.px(12);
  }
  return items;
}

}  // namespace grappe::screens
