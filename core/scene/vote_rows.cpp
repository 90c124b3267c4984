#include "scene/vote_rows.h"

#include <algorithm>
#include <array>

#include "scene/field.h"
#include "scene/header.h"
#include "scene/vote_points.h"
#include "workshop/voting.h"

namespace grappe::scene {

namespace {

using workshop::Tally;

constexpr int shownRanks = 3;

struct Row {
  ChoiceShown choice;
  std::string words;
  std::string below;  // how many notes, how many raised hands
  bool held = true;   // by a person, or a note: drawn solid
  int rank = 0;
  bool tied = false;
};

// How rows give way to many choices, in this order; then pages.
struct Step {
  int columns;
  Role title;
  float tall;  // of a row, at least
};
constexpr std::array<Step, 5> steps{{{1, {34, 40, Weight::bold, -10}, 108},
                                     {2, {34, 40, Weight::bold, -10}, 108},
                                     {2, {29, 34, Weight::bold}, 88},
                                     {3, {26, 32, Weight::bold}, 84},
                                     {4, {24, 30, Weight::bold}, 80}}};

std::string belowOf(const Setting& setting, const ChoiceShown& choice, std::size_t notes,
                    bool ofThemes) {
  std::string below;
  const auto count = static_cast<long>(notes);
  if (ofThemes) below = std::to_string(notes) + " " + setting.words.count("wall.notes", count);
  if (!ofThemes && notes > 1)
    below = setting.words.say("wall.alike", {{"n", std::to_string(notes)}});
  if (choice.hands > 0) {
    if (!below.empty()) below += " · ";
    below += setting.words.count("wall.vote.hands", choice.hands);
  }
  return below;
}

std::vector<Row> rowsOf(const Setting& setting, const WallContent& content) {
  const workshop::Question& question = *content.question;
  const workshop::Vote& vote = *question.vote;
  const bool ofThemes = vote.rules.on == workshop::VoteOn::themes;
  std::vector<Row> rows;
  std::vector<int> points;
  for (const workshop::Choice& choice : workshop::choicesOf(question)) {
    Row row;
    row.choice.id = choice.id;
    row.choice.hands = workshop::byHand(vote, choice.id);
    for (const Tally& tally : vote.tallies) {
      if (tally.choice == choice.id) row.choice.points = tally.points;
    }
    row.words = choice.words.erased ? setting.words.say("wall.erased") : choice.words.text;
    row.below = belowOf(setting, row.choice, choice.notes, ofThemes);
    for (const ThemeContent& theme : content.themes) {
      if (theme.theme->id.text() == choice.id.text()) row.held = theme.theme->held;
    }
    points.push_back(row.choice.points + row.choice.hands);
    rows.push_back(std::move(row));
  }
  const std::vector<int> ranks = ranksOf(points);
  for (std::size_t at = 0; at < rows.size(); ++at) {
    rows[at].rank = ranks[at];
    rows[at].tied = std::ranges::count(ranks, ranks[at]) > 1;
  }
  return rows;
}

std::string rankWords(const Setting& setting, const Row& row) {
  if (row.rank < 1 || row.rank > shownRanks) return {};
  const std::string rank = setting.words.say("wall.vote.rank." + std::to_string(row.rank));
  return row.tied ? setting.words.say("wall.vote.tied", {{"rank", rank}}) : rank;
}

struct Plan {
  Columns columns;
  Step step{};
  float title = 0;   // its width
  float points = 0;  // where the dots begin, from the row's left
  float room = 0;    // for the dots
};

Plan planOf(const Setting& setting, const Field& field, const Step& step, bool counted) {
  Plan plan;
  plan.step = step;
  plan.columns = columnsIn(step.columns, field.rect.x, field.rect.w, setting.px(20));
  const float pad = setting.px(32);
  const float inner = plan.columns.width - 2 * pad;
  plan.title = inner;
  if (!counted) return plan;
  const float number = setting.px(150);  // with the rank below it
  plan.room = std::round(inner * (step.columns == 1 ? 0.66F : 0.46F));
  plan.title = inner - plan.room - number;
  plan.points = pad + inner - plan.room;
  return plan;
}

float tallOf(const Setting& setting, const Row& row, const Plan& plan) {
  const TextStyle title = setting.reading(plan.step.title);
  const TextStyle below = setting.units.style(roles::legend);
  float tall = paragraph(setting, row.words, title, plan.title).height;
  if (!row.below.empty()) tall += below.line;
  return std::max(setting.px(plan.step.tall), tall + 2 * setting.px(16));
}

// Rows one below the other, column by column; false where they need more columns than there are.
bool place(const Setting& setting, const std::vector<Row>& rows, const Plan& plan,
           const Field& field, std::vector<Rect>& places) {
  const float gap = setting.px(plan.step.columns == 1 ? 18 : 14);
  int column = 0;
  float y = field.rect.y;
  // Even columns read better than a full one and a rest.
  const std::size_t each = (rows.size() + static_cast<std::size_t>(plan.step.columns) - 1) /
                           static_cast<std::size_t>(plan.step.columns);
  std::size_t inColumn = 0;
  places.clear();
  for (const Row& row : rows) {
    const float tall = tallOf(setting, row, plan);
    const bool full = y + tall > field.rect.y + field.rect.h;
    if (inColumn > 0 && (full || inColumn >= each)) {
      if (++column >= plan.step.columns) return false;
      y = field.rect.y;
      inColumn = 0;
    }
    places.push_back({plan.columns.x(column), y, plan.columns.width, tall});
    if (inColumn == 0 && full) return false;
    y += tall + gap;
    ++inColumn;
  }
  return true;
}

Item rowItem(const Setting& setting, const Row& row, const Plan& plan, Rect rect, bool ofThemes,
             bool counted) {
  Item item;
  item.key = (ofThemes ? "theme:" : "choice:") + row.choice.id.text();
  item.kind = ofThemes ? Kind::theme : Kind::chrome;
  item.rect = rect;
  if (ofThemes) item.theme = workshop::ThemeId::of(row.choice.id.text());
  item.shapes.emplace_back(Box{{0, 0, rect.w, rect.h},
                               setting.px(space::themeRadius),
                               colours::panel,
                               colours::none,
                               0,
                               false,
                               setting.units.shadow(shadows::card)});
  const float pad = setting.px(32);
  const TextStyle title = setting.reading(plan.step.title);
  const TextStyle below = setting.units.style(roles::legend);
  const Paragraph words = paragraph(setting, row.words, title, plan.title);
  const float tall = words.height + (row.below.empty() ? 0 : below.line);
  const float top = std::round((rect.h - tall) / 2);
  putParagraph(item.shapes, words, {pad, top}, colours::ink);
  if (!row.below.empty()) {
    putLine(setting, item.shapes, {pad, top + words.height}, row.below, below, colours::ink2);
  }
  if (!counted) return item;
  const float right = plan.points - setting.px(40);
  const TextStyle number = setting.units.style(
      plan.step.columns < 3 ? Role{48, 52, Weight::bold, -10, true} : roles::viewCount);
  const TextStyle rank = setting.units.style(roles::tag);
  const std::string ranked = rankWords(setting, row);
  const float numberTall = number.line + (ranked.empty() ? 0 : rank.line);
  const float numberTop = std::round((rect.h - numberTall) / 2);
  putLineEnding(setting, item.shapes, {right, numberTop},
                std::to_string(row.choice.points + row.choice.hands), number, colours::ink);
  if (!ranked.empty()) {
    putLineEnding(setting, item.shapes, {right, numberTop + number.line}, ranked, rank,
                  colours::grape);
  }
  return item;
}

Item footItem(const Setting& setting, const WallContent& content) {
  const workshop::Question& question = *content.question;
  const workshop::Vote& vote = *question.vote;
  const float margin = setting.px(space::margin);
  const TextStyle style = setting.units.style(roles::legend);
  const float middle = setting.height - setting.px(44);
  Item item = chromeItem("foot", {0, middle - style.line, setting.width, 2 * style.line});
  const float y = std::round(item.rect.h / 2 - style.line / 2);
  const std::string rules = setting.words.count("wall.vote.rules", vote.rules.dots);
  const float wide = widthOf(setting, rules, style);
  putLineEnding(setting, item.shapes, {setting.width - margin, y}, rules, style, colours::ink2);
  std::string order = setting.words.say(vote.counted ? "wall.vote.order" : "wall.vote.secret");
  const auto unsorted = static_cast<long>(content.unsorted.size());
  if (unsorted > 0 && vote.rules.on == workshop::VoteOn::themes) {
    order += " " + setting.words.count("wall.vote.unsorted", unsorted);
  }
  if (widthOf(setting, order, style) + wide + setting.px(60) > setting.width - 2 * margin) {
    order = setting.words.say(vote.counted ? "wall.vote.order" : "wall.vote.secret");
  }
  if (widthOf(setting, order, style) + wide + setting.px(60) <= setting.width - 2 * margin) {
    putLine(setting, item.shapes, {margin, y}, order, style, colours::ink2);
  }
  return item;
}

}  // namespace

std::vector<int> ranksOf(const std::vector<int>& points) {
  std::vector<int> ranks;
  ranks.reserve(points.size());
  for (const int own : points) {
    const auto better = std::ranges::count_if(points, [&](int other) { return other > own; });
    ranks.push_back(own > 0 ? static_cast<int>(better) + 1 : 0);
  }
  return ranks;
}

void putVoting(const Setting& setting, Scene& scene, const WallContent& content) {
  const workshop::Question& question = *content.question;
  Header header = sharingHeader(setting, content, false);
  Item foot = footItem(setting, content);
  Field field = fieldBetween(setting, header.bottom, foot.rect.y - setting.px(4));
  scene.items.append(header.items);
  scene.items.push_back(std::move(foot));
  if (!question.vote) return;
  const bool counted = question.vote->counted;
  const bool ofThemes = question.vote->rules.on == workshop::VoteOn::themes;
  std::vector<Row> rows = rowsOf(setting, content);
  const int most = wallColumns(setting.units, setting.width).count;
  Plan plan;
  std::vector<Rect> places;
  bool fits = false;
  for (const Step& step : steps) {
    if (step.columns > most) break;
    plan = planOf(setting, field, step, counted);
    fits = place(setting, rows, plan, field, places);
    if (fits) break;
  }
  if (!fits) {  // pages of as many as fit
    std::vector<std::vector<Row>> pages;
    std::size_t from = 0;
    while (from < rows.size()) {
      std::size_t upTo = rows.size();
      for (; upTo > from + 1; --upTo) {
        const std::vector<Row> some(rows.begin() + static_cast<std::ptrdiff_t>(from),
                                    rows.begin() + static_cast<std::ptrdiff_t>(upTo));
        if (place(setting, some, plan, field, places)) break;
      }
      pages.emplace_back(rows.begin() + static_cast<std::ptrdiff_t>(from),
                         rows.begin() + static_cast<std::ptrdiff_t>(upTo));
      from = upTo;
    }
    scene.pages = static_cast<int>(pages.size());
    rows = pages[static_cast<std::size_t>(std::max(setting.input.page, 0)) % pages.size()];
    place(setting, rows, plan, field, places);
  }
  std::vector<ChoiceShown> choices;
  for (const Row& row : rows) choices.push_back(row.choice);
  const PointLook look = counted ? pointLook(setting, choices, plan.room) : PointLook();
  for (std::size_t at = 0; at < rows.size() && at < places.size(); ++at) {
    Item item = rowItem(setting, rows[at], plan, places[at], ofThemes, counted);
    if (counted) {
      putPoints(setting, item.shapes, rows[at].choice, look,
                {plan.points, 0, plan.room, places[at].h});
    }
    scene.items.push_back(std::move(item));
  }
}

}  // namespace grappe::scene
