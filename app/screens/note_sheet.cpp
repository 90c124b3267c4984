#include "screens/note_sheet.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "scene/setting.h"
#include "screens/alike_list.h"
#include "screens/note_ties.h"
#include "widgets/note_card.h"
#include "workshop/twins.h"

namespace grappe::screens {

namespace {
namespace colour = widgets::colour;
constexpr float cardWide = 1160;
constexpr float cardTall = 820;
constexpr float padX = 64;
constexpr float padTop = 56;
constexpr float footTall = 104;
constexpr float leastBeforeRows = 40;
constexpr float whyTall = 200;  // the reasons at the foot of the screen, three lines

// The other notes that say the same.
std::vector<const workshop::Note*> saidToo(const workshop::State& state,
                                           const workshop::Note& note) {
  const workshop::Question* const question = state.question(note.question);
  if (question == nullptr) return {};
  workshop::SaidAlike group = workshop::saidLike(*question, note);
  group.others.insert(group.others.begin(), group.first);
  std::erase_if(group.others, [&](const workshop::Note* one) { return one->id == note.id; });
  return std::move(group.others);
}
}  // namespace

std::vector<scene::Item> noteSheet(const widgets::Frame& frame, const workshop::State& state,
                                   const workshop::Note& note, const widgets::Pressing& pressing) {
  const std::string said = widgets::noteText(frame, note);
  const scene::CircleLook circle = scene::lookOf(state, note.circle);
  const float wide = std::min(frame.px(cardWide), frame.width - frame.px(80));
  const float textWide = wide - 2 * frame.px(padX);
  const float ties = tiesHeight(frame, state, note);
  const float room = frame.height - frame.px(whyTall) - ties;
  const float most =
      std::min(frame.px(cardTall), room - frame.px(48)) - frame.px(padTop + footTall);
  const auto others = saidToo(state, note);
  scene::Text text;
  AlikeList alike;
  for (const auto& [size, line] :
       {std::pair(60.0F, 74.0F), std::pair(50.0F, 62.0F), std::pair(40.0F, 50.0F),
        std::pair(32.0F, 40.0F), std::pair(26.0F, 33.0F)}) {
    text.style = widgets::style(frame, size, line, scene::Weight::medium);
    text.rect.h = frame.measure.measure(said, text.style, textWide).height;
    alike =
        alikeList(frame, state, others,
                  {frame.px(padX), frame.px(padTop) + text.rect.h, textWide, most - text.rect.h});
    // Large words first: of a long list the last rows may only be counted.
    const bool enough = alike.whole || size <= leastBeforeRows;
    if (enough && text.rect.h + alike.height <= most) break;
  }
  const float tall = frame.px(padTop + footTall) + text.rect.h + alike.height;
  // In the middle, but never over the reasons at the foot.
  const float top = std::round(std::min((frame.height - tall - ties) / 2, room - tall));
  scene::Item item = widgets::fixedItem("focus:" + note.id.text(),
                                        {std::round((frame.width - wide) / 2), top, wide, tall},
                                        widgets::Layers::sheet);
  scene::Box card;
  card.rect = {0, 0, wide, tall};
  card.radius = frame.px(28);
  card.fill = note.text.erased ? colour::panel : circle.tint;
  card.shadow = widgets::handShadow(frame);
  item.shapes.emplace_back(card);
  text.rect = {frame.px(padX), frame.px(padTop), textWide, text.rect.h};
  text.text = said;
  text.colour = note.text.erased ? colour::ink2 : colour::ink;
  item.shapes.emplace_back(text);
  std::move(alike.shapes.begin(), alike.shapes.end(), std::back_inserter(item.shapes));

  const float foot = tall - frame.px(72);
  float x = frame.px(padX);
  if (const workshop::Circle* who = state.circle(note.circle)) {
    const float mark = frame.px(28);
    item.shapes.emplace_back(scene::Mark{{x, foot + (frame.px(40) - mark) / 2, mark, mark},
                                         circle.glyph,
                                         circle.mark,
                                         circle.hollow});
    x += mark + frame.px(14);
    const float nameWide = widgets::lineWidth(frame, who->name, 26, scene::Weight::semibold);
    item.shapes.emplace_back(widgets::label(frame, {x, foot, nameWide + frame.px(4), frame.px(40)},
                                            who->name, 26, scene::Weight::semibold, colour::ink));
  }
  if (note.place.by == workshop::Hand::person) {
    const std::string placed = frame.words.say("kiosk.note.placed");
    const float placedWide =
        widgets::lineWidth(frame, placed, 24, scene::Weight::medium) + frame.px(4);
    const float left = wide - frame.px(padX) - placedWide;
    item.shapes.emplace_back(widgets::label(frame, {left, foot, placedWide, frame.px(40)}, placed,
                                            24, scene::Weight::medium, colour::ink));
    const float pin = frame.px(36);
    scene::putPin(item.shapes, {left - pin - frame.px(12), foot + frame.px(2), pin, pin});
  }
  std::vector<scene::Item> items;
  items.push_back(widgets::scrim(frame, "note.close", widgets::Layers::sheet));
  item.kind = scene::Kind::button;
  item.action = "note.close";
  items.push_back(std::move(item));
  putTies(frame, state, note, top + tall, pressing, items);
  return items;
}

}  // namespace grappe::screens
