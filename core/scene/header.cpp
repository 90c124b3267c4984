#include "scene/header.h"

#include <algorithm>
#include <array>

#include "scene/join_card.h"
#include "workshop/voting.h"

namespace grappe::scene {

namespace {

using workshop::Phase;

struct PhaseWord {
  Phase phase;
  const char* key;
};
constexpr std::array<PhaseWord, 5> phaseWords{{{Phase::waiting, "wall.phase.waiting"},
                                               {Phase::writing, "wall.phase.writing"},
                                               {Phase::sharing, "wall.phase.sharing"},
                                               {Phase::voting, "wall.phase.voting"},
                                               {Phase::closed, "wall.phase.closed"}}};

// A question on its way shows where it is between writing and sharing; before and after that there
// is one word to say.
bool isShown(Phase phase, Phase current) {
  if (phase == current) return true;
  const bool onItsWay =
      current == Phase::writing || current == Phase::sharing || current == Phase::voting;
  return onItsWay && (phase == Phase::writing || phase == Phase::sharing);
}

float putPhases(const Setting& setting, std::vector<Shape>& shapes, Phase current, Point at,
                const Role& role) {
  const TextStyle plain = setting.units.style(role);
  TextStyle strong = plain;
  strong.weight = Weight::semibold;
  const float height = std::max(setting.px(43), plain.line + setting.px(8));
  const float pad = setting.px(20);
  float x = at.x;
  bool afterPill = true;
  for (const PhaseWord& one : phaseWords) {
    if (!isShown(one.phase, current)) continue;
    const std::string word = setting.words.say(one.key);
    if (one.phase != current) {
      x = putLine(setting, shapes, {x + (afterPill ? 0 : setting.px(24)), at.y - plain.line / 2},
                  word, plain, colours::ink2) +
          setting.px(20);
      afterPill = true;
      continue;
    }
    const float width = widthOf(setting, word, strong) + 2 * pad;
    shapes.emplace_back(Box{{x, std::round(at.y - height / 2), width, height},
                            height / 2,
                            colours::grape,
                            colours::none,
                            0,
                            false,
                            {}});
    putLine(setting, shapes, {x + pad, at.y - strong.line / 2}, word, strong, colours::paper);
    x += width + setting.px(20);
  }
  return x - setting.px(20);
}

struct Counts {
  std::vector<Shape> shapes;  // from (0, 0), y the middle of the row
  float width = 0;
  float timer = 0;  // width of its place at the front
};

Counts countsOf(const Setting& setting, const WallContent& content) {
  Counts counts;
  const TextStyle number = setting.units.style(roles::countNumber);
  const TextStyle word = setting.units.style(roles::count);
  if (setting.input.state.timer && setting.input.chrome) {
    counts.timer = counts.width = timerWidth(setting);
  }
  const auto put = [&](long count, const char* key) {
    if (counts.width > 0) counts.width += setting.px(29);
    counts.width = putLine(setting, counts.shapes, {counts.width, -number.line / 2},
                           std::to_string(count), number, colours::ink) +
                   setting.px(7);
    counts.width = putLine(setting, counts.shapes, {counts.width, -word.line / 2},
                           setting.words.count(key, count), word, colours::ink2);
  };
  if (content.question->phase == Phase::voting && content.question->vote) {
    const workshop::SoFar so = workshop::votesSoFar(*content.question);
    put(so.points, "wall.vote.points");
    put(so.voters, "wall.vote.voters");
    if (content.question->vote->counted) {
      counts.width += setting.px(29);
      counts.width = putLine(setting, counts.shapes, {counts.width, -number.line / 2},
                             setting.words.say("wall.vote.over"), number, colours::ink);
    }
    return counts;
  }
  put(static_cast<long>(content.all.size()), "wall.notes");
  if (setting.input.devices > 0) put(setting.input.devices, "wall.devices");
  return counts;
}

// `header`: that of the items, their first.
void putCounts(const Setting& setting, Items& items, Item& header, const Counts& counts, Point at) {
  if (counts.timer > 0) {
    const float tall = setting.px(48);
    items.push_back(
        chromeItem("timer", {std::round(at.x), std::round(at.y - tall / 2), counts.timer, tall}));
  }
  for (Shape shape : counts.shapes) {
    Text& text = std::get<Text>(shape);
    text.rect.x += std::round(at.x);
    text.rect.y += std::round(at.y);
    header.shapes.push_back(std::move(shape));
  }
}

}  // namespace

float timerWidth(const Setting& setting) {
  TextStyle figures = setting.units.style(roles::countNumber);
  return setting.px(34) + widthOf(setting, "00:00", figures) + setting.px(6);
}

float putWhere(const Setting& setting, std::vector<Shape>& shapes, const WallContent& content,
               Point at, bool large) {
  const TextStyle label =
      setting.units.style(large ? Role{28, 34, Weight::semibold} : roles::label);
  const float end =
      putLine(setting, shapes, {at.x, at.y - label.line / 2},
              setting.words.say("wall.question", {{"n", std::to_string(content.number)},
                                                  {"m", std::to_string(content.questions)}}),
              label, colours::ink2);
  if (!setting.input.chrome) return end;
  const float divider = end + setting.px(29);
  const float half = setting.px(13);
  shapes.emplace_back(Line{{divider, at.y - half},
                           {divider, at.y + half},
                           std::max(1.0F, setting.px(2)),
                           colours::line});
  return putPhases(setting, shapes, content.question->phase, {divider + setting.px(32), at.y},
                   large ? Role{27, 34, Weight::medium} : roles::phase);
}

Header sharingHeader(const Setting& setting, const WallContent& content, bool compact) {
  Header header;
  const float margin = setting.px(space::margin);
  const float right = setting.width - margin;
  const float middle = setting.px(56);
  const float gap = setting.px(35);
  auto join = compact ? joinLine(setting, {right, setting.px(30)})
                      : joinCard(setting, {right, setting.px(26)});

  Item item = chromeItem("header", {0, 0, setting.width, 0});
  const float whereEnd = putWhere(setting, item.shapes, content, {margin, middle}, false);

  const TextStyle row = setting.units.style(roles::count);
  float top = std::max(setting.px(88), middle + row.line / 2 + setting.px(8));
  // On a narrow wall the first row is full: how to join stands below it.
  const bool joinInRow = !join.has_value() || whereEnd + gap <= join->rect.x;
  if (!joinInRow && !compact) join->rect.y = top;
  const float rowRight = join.has_value() && joinInRow ? join->rect.x - gap : right;
  // The line of the join words takes the row only; the card stands beside the question too.
  const float questionRight = join.has_value() && !compact ? join->rect.x - gap : right;
  if (compact && join.has_value() && joinInRow) {
    top = std::max(top, join->rect.y + join->rect.h + setting.px(4));
  }

  const Counts counts = countsOf(setting, content);
  const bool countsInRow = whereEnd + gap + counts.width <= rowRight;
  if (countsInRow)
    putCounts(setting, header.items, item, counts, {rowRight - counts.width, middle});

  const std::vector<Role> sizes =
      compact ? std::vector<Role>{roles::questionSmall}
              : std::vector<Role>{roles::questionSharing, Role{40, 47, Weight::bold, -20},
                                  roles::questionSmall, Role{28, 34, Weight::bold, -15}};
  const TextStyle largest = setting.units.style(sizes.front());
  const float limit = compact ? largest.line : 2 * largest.line + 1;
  const Paragraph question =
      largestThatFits(setting, content.question->title, sizes, questionRight - margin, limit);
  putParagraph(item.shapes, question, {margin - setting.px(compact ? 1 : 2), top}, colours::ink);
  float bottom = top + question.height;
  if (compact && !joinInRow) {
    join->rect.y = bottom + setting.px(8);
    const float joinMiddle = join->rect.y + join->rect.h / 2;
    const bool beside = margin + counts.width + gap <= join->rect.x;
    if (beside && !countsInRow)
      putCounts(setting, header.items, item, counts, {margin, joinMiddle});
    bottom = join->rect.y + join->rect.h;
    if (!beside && !countsInRow) {
      putCounts(setting, header.items, item, counts,
                {margin, bottom + setting.px(8) + row.line / 2});
      bottom += setting.px(8) + row.line;
    }
  } else if (!countsInRow) {
    bottom += setting.px(8);
    putCounts(setting, header.items, item, counts, {margin, bottom + row.line / 2});
    bottom += row.line;
  }
  const float joinBottom = join.has_value() ? join->rect.y + join->rect.h : 0;
  item.rect.h = std::max(bottom, setting.px(compact ? 136 : 212));
  header.bottom = std::max(
      {setting.px(compact ? 150 : 226), bottom + setting.px(22), joinBottom + setting.px(18)});
  header.items.push_back(std::move(item));
  if (join.has_value()) header.items.push_back(*join);
  return header;
}

}  // namespace grappe::scene
