#include "scene/table_words.h"

#include <algorithm>

#include "scene/join_card.h"
#include "scene/table_room.h"

namespace grappe::scene {

namespace {

// As wide as its longest line: what stands beside it may come near.
Paragraph tight(const Setting& setting, Paragraph words) {
  const TextSize size = setting.measure.measure(words.text, words.style, words.width);
  words.width = std::min(words.width, std::ceil(size.width) + 1);
  return words;
}

// A card that is turned reaches a little further than its rect.
bool isFree(Rect rect, float around, const Items& items, const std::vector<Rect>& taken) {
  rect = {rect.x - around, rect.y - around, rect.w + 2 * around, rect.h + 2 * around};
  return std::none_of(taken.begin(), taken.end(), [&](Rect one) { return reaches(one, rect); }) &&
         std::none_of(items.begin(), items.end(),
                      [&](const Item& one) { return reaches(one.rect, rect); });
}

}  // namespace

Item turnedRound(Item item, Point middle, std::string key) {
  item.key = std::move(key);
  item.rect.x = 2 * middle.x - item.rect.x - item.rect.w;
  item.rect.y = 2 * middle.y - item.rect.y - item.rect.h;
  item.angle = 180;
  return item;
}

void putTableQuestion(const Setting& setting, Items& items, const WallContent& content,
                      Point middle, Rect room) {
  static const std::vector<Role> sizes{{60, 68, Weight::bold, -24},
                                       roles::questionSharing,
                                       {40, 47, Weight::bold, -20},
                                       roles::questionSmall,
                                       {28, 34, Weight::bold, -15}};
  const TextStyle label = setting.units.style(roles::label);
  const TextStyle hintStyle = setting.units.style(Role{24, 32, Weight::medium});
  const float gap = setting.px(8);
  const float most = room.h - label.line - gap;
  const Paragraph asked =
      tight(setting, largestThatFits(setting, content.question->title, sizes, room.w, most));
  if (asked.height > most) return;
  const Paragraph hint =
      tight(setting, paragraph(setting, setting.words.say("wall.writing.hint"), hintStyle, room.w));
  const float told = setting.px(12) + hint.height;
  const bool tells = asked.height + told <= most;
  const float high = label.line + gap + asked.height + (tells ? told : 0);
  const std::string where = setting.words.say(
      "wall.question",
      {{"n", std::to_string(content.number)}, {"m", std::to_string(content.questions)}});
  const float wide =
      std::max({widthOf(setting, where, label), asked.width, tells ? hint.width : 0});
  Item item = chromeItem("header", {std::round(room.centre().x - wide / 2), room.y, wide, high});
  putLineCentred(setting, item.shapes, {wide / 2, 0}, where, label, colours::ink2);
  const auto put = [&](const Paragraph& words, float y, Colour colour) {
    putParagraph(item.shapes, words, {std::round((wide - words.width) / 2), y}, colour,
                 Align::centre);
  };
  put(asked, label.line + gap, colours::ink);
  if (tells) put(hint, label.line + gap + asked.height + setting.px(12), colours::ink2);
  items.push_back(item);
  items.push_back(turnedRound(std::move(item), middle, "header:turned"));
}

void putTableJoins(const Setting& setting, Items& items, const std::vector<Rect>& taken) {
  const float margin = setting.px(space::margin);
  const Point middle{setting.width / 2, setting.height / 2};
  const auto put = [&](bool upper) {
    for (const auto& form : {joinCard, joinLine}) {
      std::optional<Item> join = form(setting, {setting.width - margin, 0});
      if (!join) return;
      // Above what stands at the edge, where that leaves no room beside it.
      for (const float above : {margin, 2 * margin + setting.px(12)}) {
        for (const bool left : {false, true}) {
          Item one = *join;
          one.rect.y = setting.height - above - one.rect.h;
          if (left) one.rect.x = margin;
          if (upper) one = turnedRound(std::move(one), middle, "join:turned");
          if (!isFree(one.rect, setting.px(20), items, taken)) continue;
          items.push_back(std::move(one));
          return;
        }
      }
    }
  };
  put(false);
  put(true);
}

}  // namespace grappe::scene
