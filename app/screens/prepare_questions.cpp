#include "screens/prepare_questions.h"

#include <algorithm>
#include <cmath>

#include "workshop/questions.h"

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
using workshop::Question;
using Drawer = PrepareDrawer;
namespace colour = widgets::colour;

constexpr float gap = 16;
constexpr float questionTall = 152;
constexpr float key = 64;

void putQuestion(const Drawer& draw, const workshop::State& state, const Question& question,
                 scene::Rect rect) {
  const Frame& frame = draw.frame;
  const std::string id = question.id.text();
  const float pad = frame.px(28);
  const float square = frame.px(key);
  const float keys = 3 * square + frame.px(16);
  const float room = rect.w - 2 * pad - frame.px(70) - keys;
  scene::Item card = draw.face("edit:title:" + id, rect, colour::paper);
  draw.words(card, {pad, frame.px(14), frame.px(60), frame.px(44)},
             std::to_string(state.numberOf(question.id)), 33, scene::Weight::bold, colour::grape);
  draw.words(card, {pad + frame.px(60), frame.px(14), room, frame.px(44)}, question.title, 28,
             scene::Weight::bold, colour::ink);
  draw.items.push_back(std::move(card));
  const int last = static_cast<int>(state.questions.size());
  const int number = state.numberOf(question.id);
  float x = rect.x + rect.w - frame.px(14) - keys;
  const float top = rect.y + frame.px(10);
  draw.sign("question.up:" + id, {x, top, square, square}, "↑", number > 1);
  draw.sign("question.down:" + id, {x + square + frame.px(8), top, square, square}, "↓",
            number < last);
  draw.glyph("question.drop:" + id, {x + 2 * (square + frame.px(8)), top, square, square},
             scene::Glyph::close, workshop::isBare(question));

  // Below: the guide, the headings, the time.
  const float low = rect.y + frame.px(80);
  const float lowTall = frame.px(62);
  const float minutesWide = 2 * square + frame.px(156);
  x = rect.x + rect.w - frame.px(14) - minutesWide;
  draw.sign("question.less:" + id, {x, low, square, lowTall}, "−", question.minutes > 0);
  scene::Item time =
      widgets::fixedItem("minutes:" + id, {x + square, low, frame.px(156), lowTall}, Layers::board);
  time.shapes.emplace_back(widgets::label(
      frame, {0, 0, frame.px(156), lowTall},
      question.minutes > 0 ? frame.words.count("kiosk.timer.minutes", question.minutes)
                           : frame.words.say("kiosk.prepare.no_time"),
      24, scene::Weight::semibold, colour::ink, scene::Align::centre));
  draw.items.push_back(std::move(time));
  draw.sign("question.more:" + id, {x + square + frame.px(156), low, square, lowTall}, "+", true);
  const auto headings = std::ranges::count_if(
      question.themes, [](const workshop::ThemePtr& theme) { return theme->heading; });
  ButtonLook lens;
  lens.label = headings > 0
                   ? frame.words.count("kiosk.prepare.headings", static_cast<long>(headings))
                   : frame.words.say("kiosk.tools.headings");
  lens.fill = colour::ground;
  lens.size = 24;
  const float lensWide = widgets::buttonWidth(frame, lens);
  draw.button("headings:" + id, {x - lensWide - frame.px(12), low, lensWide, lowTall}, lens);
  const float guideWide = x - lensWide - frame.px(24) - (rect.x + pad + frame.px(44));
  scene::Item guide = draw.face(
      "edit:guide:" + id, {rect.x + pad + frame.px(44), low, guideWide, lowTall}, colour::ground);
  draw.words(guide, {frame.px(16), 0, guideWide - frame.px(32), lowTall},
             question.guide.empty() ? frame.words.say("kiosk.prepare.guide.add") : question.guide,
             24, scene::Weight::medium, colour::ink2);
  draw.items.push_back(std::move(guide));
}

}  // namespace

void putQuestions(const Drawer& draw, const PrepareView& view, scene::Rect area) {
  const Frame& frame = draw.frame;
  const auto& questions = view.state.questions;
  scene::Item title =
      widgets::fixedItem("questions.title", {area.x, area.y, area.w, frame.px(44)}, Layers::board);
  draw.words(title, {0, 0, area.w, frame.px(44)}, frame.words.say("kiosk.prepare.questions"), 26,
             scene::Weight::bold, colour::ink);
  draw.items.push_back(std::move(title));
  const float foot = frame.px(76);
  const float step = frame.px(questionTall + gap);
  const float top = area.y + frame.px(52);
  const auto fit =
      static_cast<std::size_t>(std::max(1.0F, std::floor((area.y + area.h - foot - top) / step)));
  const std::size_t pages = std::max<std::size_t>(1, (questions.size() + fit - 1) / fit);
  // Past the last by one turn: the first again; far past: the last, where a new question stands.
  const std::size_t page = view.page == pages ? 0 : std::min(view.page, pages - 1);
  const std::size_t last = std::min(questions.size(), (page + 1) * fit);
  float y = top;
  for (std::size_t at = page * fit; at < last; ++at) {
    putQuestion(draw, view.state, *questions[at], {area.x, y, area.w, frame.px(questionTall)});
    y += step;
  }
  ButtonLook add;
  add.label = frame.words.say("kiosk.prepare.question.add");
  add.fill = colour::grapeSoft;
  add.ink = colour::grape;
  const float addWide = widgets::buttonWidth(frame, add);
  draw.button("edit:question", {area.x, y, addWide, foot - frame.px(8)}, add);
  if (pages < 2) return;
  ButtonLook more;
  more.label = frame.words.say("kiosk.page",
                               {{"n", std::to_string(page + 1)}, {"m", std::to_string(pages)}});
  more.glyph = scene::Glyph::forward;
  more.glyphAfter = true;
  more.fill = colour::tray;
  const float moreWide = widgets::buttonWidth(frame, more);
  draw.button("page", {area.x + area.w - moreWide, y, moreWide, foot - frame.px(8)}, more);
}

}  // namespace grappe::screens
