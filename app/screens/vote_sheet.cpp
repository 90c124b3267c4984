#include "screens/vote_sheet.h"

#include <algorithm>
#include <cmath>

#include "screens/theme_sheet_look.h"

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
using workshop::Choice;
using workshop::ChoiceId;
namespace colour = widgets::colour;

constexpr std::string_view fewer = "vote.fewer:";
constexpr std::string_view more = "vote.more:";
constexpr std::string_view tens = "vote.tens:";
constexpr float gap = 14;
constexpr float step = 80;  // of − and +

struct Row {
  Choice choice;
  scene::Rect rect;
};

scene::TextStyle wordStyle(const Frame& frame) {
  return widgets::style(frame, 27, 34, scene::Weight::semibold);
}

float wordsRoom(const Frame& frame, float wide, bool hands) {
  return wide - frame.px(24) - frame.px(hands ? 3 * step + 96 : 2 * step + 92);
}

// Rows in columns, as many pages as they need; no row is cut.
std::vector<std::vector<Row>> pagesOf(const Frame& frame, const std::vector<Choice>& choices,
                                      scene::Rect room, bool hands) {
  const float widest = frame.px(1120);
  const auto many = static_cast<float>(choices.size());
  const bool one = room.w < widest || many * frame.px(step + 16 + gap) <= room.h;
  const int columns = one ? 1 : 2;
  if (one && room.w > widest) {
    room.x += std::round((room.w - widest) / 2);
    room.w = widest;
  }
  const float space = frame.px(gap);
  const float wide =
      (room.w - space * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  std::vector<std::vector<Row>> pages(1);
  int column = 0;
  float y = room.y;
  for (const Choice& choice : choices) {
    const float words =
        frame.measure.measure(choice.words.text, wordStyle(frame), wordsRoom(frame, wide, hands))
            .height;
    const float tall = std::max(frame.px(step + 16), words + frame.px(28));
    if (y + tall > room.y + room.h && y > room.y) {
      y = room.y;
      if (++column == columns) {
        column = 0;
        pages.emplace_back();
      }
    }
    pages.back().push_back(
        {choice, {room.x + static_cast<float>(column) * (wide + space), y, wide, tall}});
    y += tall + space;
  }
  return pages;
}

ChoiceId named(std::string_view action, std::string_view prefix) {
  return ChoiceId::of(std::string(action.substr(prefix.size())));
}

}  // namespace

void VoteSheet::open(For what) {
  m_open = what;
  m_dots.clear();
  m_page = 0;
  m_thanks = false;
}

void VoteSheet::close() { m_open.reset(); }

void VoteSheet::sent() {
  m_dots.clear();
  m_page = 0;
  m_thanks = true;
}

int VoteSheet::pointsOf(const ChoiceId& choice) const {
  for (const workshop::Dots& one : m_dots) {
    if (one.choice == choice) return one.points;
  }
  return 0;
}

int VoteSheet::left(const workshop::Question& question) const {
  int given = 0;
  for (const workshop::Dots& one : m_dots) given += one.points;
  return question.vote ? question.vote->rules.dots - given : 0;
}

VoteSheet::Outcome VoteSheet::press(std::string_view action, const workshop::Question& question,
                                    IdSource& ids) {
  Outcome outcome;
  if (!m_open || !question.vote) return outcome;
  if (action == "vote.close") {
    close();
    outcome.close = true;
  } else if (action == "vote.page") {
    ++m_page;
  } else if (action == "vote.cast") {
    if (m_dots.empty()) return outcome;
    workshop::CastBallot ballot{question.id, workshop::BallotId::of(ids.next()), m_dots};
    outcome.command = std::move(ballot);
    outcome.cast = true;
  } else if (*m_open == For::hands) {
    const bool up = action.starts_with(more);
    const bool ten = action.starts_with(tens);
    if (!up && !ten && !action.starts_with(fewer)) return outcome;
    const ChoiceId choice = named(action, up ? more : ten ? tens : fewer);
    const int points = workshop::byHand(*question.vote, choice) + (up ? 1 : ten ? 10 : -1);
    if (points >= 0) outcome.command = workshop::SetHandCount{question.id, choice, points};
  } else if (action.starts_with(more) && left(question) > 0) {
    m_thanks = false;
    const ChoiceId choice = named(action, more);
    const auto had = std::ranges::find(m_dots, choice, &workshop::Dots::choice);
    if (had == m_dots.end()) {
      m_dots.push_back({choice, 1});
    } else {
      ++had->points;
    }
  } else if (action.starts_with(fewer)) {
    const ChoiceId choice = named(action, fewer);
    for (workshop::Dots& one : m_dots) {
      if (one.choice == choice) --one.points;
    }
    std::erase_if(m_dots, [](const workshop::Dots& one) { return one.points <= 0; });
  }
  return outcome;
}

void VoteSheet::putRow(const Frame& frame, const workshop::Question& question, const Choice& choice,
                       scene::Rect rect, const widgets::Pressing& pressing,
                       std::vector<scene::Item>& items) const {
  const bool hands = m_open == For::hands;
  const int points = hands ? workshop::byHand(*question.vote, choice.id) : pointsOf(choice.id);
  scene::Item row = widgets::fixedItem("vote.row:" + choice.id.text(), rect, Layers::sheet);
  scene::Box box;
  box.rect = {0, 0, rect.w, rect.h};
  box.radius = frame.px(18);
  box.fill = colour::paper;
  box.line = points > 0 ? colour::grape : colour::none;
  box.lineWidth = points > 0 ? frame.px(3) : 0;
  row.shapes.emplace_back(box);
  const float pad = frame.px(24);
  scene::Text words;
  words.text = choice.words.text;
  words.style = wordStyle(frame);
  const float room = wordsRoom(frame, rect.w, hands);
  const float tall = frame.measure.measure(words.text, words.style, room).height;
  words.rect = {pad, std::round((rect.h - tall) / 2), room, tall};
  words.colour = colour::ink;
  row.shapes.emplace_back(std::move(words));
  const float key = frame.px(step);
  const float number = frame.px(72);
  const float keys = hands ? 3 * key + frame.px(8) : 2 * key;
  const float left = rect.w - frame.px(8) - keys - number;
  scene::Text count = widgets::label(frame, {left + key, 0, number, rect.h}, std::to_string(points),
                                     36, scene::Weight::bold, colour::ink, scene::Align::centre);
  count.style.tabular = true;
  row.shapes.emplace_back(std::move(count));
  items.push_back(std::move(row));
  const float y = rect.y + std::round((rect.h - key) / 2);
  const auto put = [&](std::string_view prefix, const char* sign, float x, bool enabled) {
    const std::string action = std::string(prefix) + choice.id.text();
    ButtonLook look;
    look.label = sign;
    look.fill = colour::ground;
    look.size = 36;
    look.enabled = enabled;
    look.pressed = pressing.isOn(action);
    items.push_back(widgets::button(frame, action, {rect.x + x, y, key, key}, look, Layers::sheet));
  };
  put(fewer, "−", left, points > 0);
  put(more, "+", left + key + number, hands || this->left(question) > 0);
  if (hands) put(tens, "+10", left + 2 * key + number + frame.px(8), true);
}

std::vector<scene::Item> VoteSheet::items(const Frame& frame, const workshop::Question& question,
                                          const widgets::Pressing& pressing) const {
  std::vector<scene::Item> items;
  if (!m_open || !question.vote) return items;
  const bool hands = *m_open == For::hands;
  const SheetPlan plan = sheetPlan(frame, false);
  items.push_back(widgets::scrim(frame, "vote.close", Layers::sheet));
  items.push_back(sheetPanel(frame, plan, false));
  putTitleHead(frame, plan, frame.words.say(hands ? "kiosk.vote.hands.title" : "kiosk.vote.title"),
               "vote", pressing, items);
  const auto pages = pagesOf(frame, workshop::choicesOf(question), plan.notes, hands);
  for (const Row& row : pages[m_page % pages.size()]) {
    putRow(frame, question, row.choice, row.rect, pressing, items);
  }
  scene::Item foot = widgets::fixedItem("vote.foot", plan.foot, Layers::sheet);
  const std::string said = hands      ? frame.words.say("kiosk.vote.hands.hint")
                           : m_thanks ? frame.words.say("kiosk.vote.thanks")
                                      : frame.words.count("kiosk.vote.left", left(question));
  const float tall = frame.px(80);
  foot.shapes.emplace_back(widgets::label(frame, {0, frame.px(20), plan.foot.w * 0.6F, tall}, said,
                                          30, scene::Weight::semibold, colour::ink));
  items.push_back(std::move(foot));
  float right = plan.foot.x + plan.foot.w;
  const auto put = [&](const std::string& action, const char* key, bool strong, bool enabled) {
    ButtonLook look;
    look.label = frame.words.say(key);
    look.fill = strong ? colour::grape : colour::key2;
    look.ink = strong ? colour::paper : colour::ink;
    look.enabled = enabled;
    look.pressed = pressing.isOn(action);
    const float wide = widgets::buttonWidth(frame, look);
    right -= wide;
    items.push_back(widgets::button(frame, action, {right, plan.foot.y + frame.px(20), wide, tall},
                                    look, Layers::sheet));
    right -= frame.px(gap);
  };
  if (hands) {
    put("vote.close", "kiosk.vote.done", true, true);
  } else {
    put("vote.cast", "kiosk.vote.cast", true, !m_dots.empty());
  }
  if (pages.size() > 1) put("vote.page", "kiosk.vote.page", false, true);
  return items;
}

}  // namespace grappe::screens
