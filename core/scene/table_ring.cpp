#include "scene/table_ring.h"

#include <algorithm>

#include "scene/join_card.h"
#include "scene/piles.h"
#include "scene/table_room.h"
#include "scene/table_words.h"

namespace grappe::scene {

namespace {

constexpr Point wanted{900, 470};  // room for four piles around the time
constexpr float widest = 300;      // of the disc in the middle
constexpr float least = 96;        // in pixels of the screen: its figures are to be read
constexpr float beside = 26;       // between the disc and a pile
constexpr float turn = 8;          // degrees that a card is turned, at most
constexpr float apart = 6;         // that it lies aside
// What a card takes with all that: of its width and height.
constexpr float reachWide = 1.14F, reachTall = 1.24F;
constexpr float named = 0.6F;  // smaller piles have no names, the marks tell them apart
constexpr float bulge = 70;    // that the middle one of three piles lies further out
constexpr float loose = 1.4F;  // the rows of a ring that has room
constexpr float joinTall = 76;
constexpr float question = 150;  // the least height worth its while

// The piles on either side of the disc, in rows; lengths in pixels of the screen.
struct Ring {
  Rect area;
  Point middle;
  float disc = 0, scale = 1;
  float wide = 0, tall = 0;  // a pile's card with what it reaches
  float name = 0;            // height of a name, with the gap before it; 0: none
  float pitch = 0;           // from row to row
  int rows = 1;
  float out = 0;     // of the middle rows
  float column = 0;  // half the room between the piles

  float height() const { return static_cast<float>(rows - 1) * pitch + tall + 2 * name; }
  float away() const { return column + wide / 2; }
};

TextStyle nameStyle(const Setting& setting, float scale) {
  return setting.units.style(scale < 0.8F ? Role{24, 29, Weight::semibold}
                                          : Role{29, 36, Weight::semibold});
}

float nameRoom(const Setting& setting, const Ring& ring) { return ring.wide + setting.px(24); }

float tallestName(const Setting& setting, const std::vector<Pile>& piles, const Ring& ring) {
  float tall = 0;
  for (const Pile& pile : piles) {
    const Item name =
        pileName(setting, pile, nameStyle(setting, ring.scale), nameRoom(setting, ring));
    tall = std::max(tall, name.rect.h);
  }
  return tall + setting.px(8);
}

Ring ringOf(const Setting& setting, const std::vector<Pile>& piles, Rect area, float scale) {
  Ring ring;
  ring.area = area;
  ring.middle = {std::round(area.centre().x), std::round(area.centre().y)};
  ring.scale = scale;
  ring.rows = static_cast<int>((piles.size() + 1) / 2);
  ring.wide = setting.px(pileCardWidth * scale * reachWide);
  ring.tall = setting.px(pileCardHeight * scale * reachTall);
  ring.name = scale >= named ? tallestName(setting, piles, ring) : 0;
  ring.pitch = ring.tall + setting.px(14 * scale) + (ring.rows > 2 ? ring.name : 0);
  ring.out = ring.rows > 2 ? setting.px(bulge * scale) : 0;
  const float disc = setting.px(widest * std::min(1.0F, scale * 1.25F));
  ring.disc = std::min({std::max(disc, least), area.w, area.h});
  ring.column = std::round(ring.disc / 2 + setting.px(beside * std::max(scale, 0.5F)));
  return ring;
}

bool fits(const Ring& ring) {
  return ring.height() <= ring.area.h && 2 * (ring.column + ring.wide + ring.out) <= ring.area.w;
}

// The largest that fits.
Ring fitted(const Setting& setting, const std::vector<Pile>& piles, Rect area) {
  constexpr float step = 0.05F, smallest = 0.25F;
  float scale = 1;
  Ring ring = ringOf(setting, piles, area, scale);
  while (scale > smallest && !fits(ring)) {
    scale -= step;
    ring = ringOf(setting, piles, area, scale);
  }
  return ring;
}

void putPiles(const Setting& setting, Items& items, const std::vector<Pile>& piles,
              const Ring& ring) {
  const float width = setting.px(pileCardWidth * ring.scale);
  const float height = setting.px(pileCardHeight * ring.scale);
  const auto last = static_cast<float>(ring.rows - 1);
  for (std::size_t at = 0; at < piles.size(); ++at) {
    const Pile& pile = piles[at];
    const bool right = at % 2 == 1;
    const std::size_t row = at / 2;
    const std::size_t count = (piles.size() + (right ? 0 : 1)) / 2;
    const float level = static_cast<float>(row) - (static_cast<float>(count) - 1) / 2;
    const float bent = last > 0 ? 2 * level / last : 0;
    const float aside = ring.away() + std::round(ring.out * (1 - bent * bent));
    const Point middle{ring.middle.x + (right ? aside : -aside),
                       ring.middle.y + std::round(level * ring.pitch)};
    const Rect place{std::round(middle.x - width / 2), std::round(middle.y - height / 2), width,
                     height};
    if (ring.name > 0) {
      Item name = pileName(setting, pile, nameStyle(setting, ring.scale), nameRoom(setting, ring));
      name.rect.x = std::round(middle.x - name.rect.w / 2);
      const bool upper = level < 0;
      name.rect.y = upper ? middle.y - ring.tall / 2 - setting.px(4) - name.rect.h
                          : middle.y + ring.tall / 2 + setting.px(4);
      if (upper) name.angle = 180;
      items.push_back(std::move(name));
    }
    if (pile.notes.empty()) items.push_back(emptyPlace(setting, pile, place, ring.scale));
    for (const PiledNote& one : piled(pile)) {
      Rect rect = place;
      rect.x += std::round(scatter(one.note->id, 1) * setting.px(apart * ring.scale));
      rect.y += std::round(scatter(one.note->id, 2) * setting.px(apart * ring.scale));
      items.push_back(faceDown(setting, pile, *one.note, rect, ring.scale));
      items.edit(items.size() - 1).angle = scatter(one.note->id, 0) * turn;
    }
  }
}

// How many notes there are, below the middle of the disc.
void putCount(const Setting& setting, Item& item, const WallContent& content, float disc) {
  const auto notes = static_cast<long>(content.all.size());
  const float share = disc / setting.px(widest);
  const TextStyle number = setting.units.style(
      share < 0.7F ? Role{34, 36, Weight::bold, -15, true} : Role{72, 76, Weight::bold, -15, true});
  putLineCentred(setting, item.shapes, {disc / 2, disc / 2 + setting.px(4)}, std::to_string(notes),
                 number, colours::ink);
  if (share < 0.7F) return;
  const TextStyle word = setting.units.style(Role{24, 30, Weight::medium});
  putLineCentred(setting, item.shapes, {disc / 2, disc / 2 + setting.px(2) + number.line},
                 setting.words.count("wall.notes", notes), word, colours::ink2);
}

void putDisc(const Setting& setting, Items& items, const WallContent& content, const Ring& ring) {
  const float disc = ring.disc;
  const Rect rect{ring.middle.x - std::round(disc / 2), ring.middle.y - std::round(disc / 2), disc,
                  disc};
  const float half = std::round(disc * 0.15F);
  Item counts = chromeItem("counts", rect);
  counts.shapes.emplace_back(Box{{0, 0, disc, disc},
                                 disc / 2,
                                 colours::panel,
                                 colours::none,
                                 0,
                                 false,
                                 setting.units.shadow(shadows::sheet)});
  counts.shapes.emplace_back(Line{{disc / 2 - half, disc / 2},
                                  {disc / 2 + half, disc / 2},
                                  std::max(1.0F, setting.px(2)),
                                  colours::hair});
  if (!setting.input.state.timer.has_value()) {
    Item other = chromeItem({}, rect);
    putCount(setting, other, content, disc);
    counts.shapes.insert(counts.shapes.end(), other.shapes.begin(), other.shapes.end());
    items.push_back(std::move(counts));
    items.push_back(turnedRound(std::move(other), rect.centre(), "counts:turned"));
    return;
  }
  items.push_back(std::move(counts));
  const float inset = std::round(disc * 0.05F);
  const Item timer = chromeItem(
      "timer:table", {rect.x + inset, rect.y + inset, disc - 2 * inset, disc - 2 * inset});
  items.push_back(timer);
  items.push_back(turnedRound(timer, rect.centre(), "timer:table:turned"));
}

// Between the piles where they leave a column wide enough, else beyond them.
void putQuestionBy(const Setting& setting, Items& items, const WallContent& content, Ring& ring) {
  const float gap = setting.px(30);
  // Below it a line says how to join.
  const float half = ring.area.h / 2 - (joinable(setting) ? setting.px(joinTall) : 0);
  const float end = ring.middle.y + half;
  const float column = std::min(setting.px(560), ring.area.w / 2 - ring.wide - ring.out - gap);
  if (half - ring.disc / 2 - gap >= setting.px(question) && column >= setting.px(360)) {
    ring.column = std::round(column);
    if (ring.rows > 1) {
      const float most =
          (ring.area.h - ring.tall - 2 * ring.name) / static_cast<float>(ring.rows - 1);
      ring.pitch = std::round(std::min(ring.pitch * loose, most));
    }
    const float top = ring.middle.y + std::round(ring.disc / 2) + gap;
    const float wide = 2 * (ring.column - gap);
    putTableQuestion(setting, items, content, ring.middle,
                     {std::round(ring.middle.x - wide / 2), top, wide, end - top});
    return;
  }
  const float top = ring.middle.y + std::round(std::max(ring.height(), ring.disc) / 2) + gap;
  const float left = end - top;
  if (left < setting.px(question)) return;
  const float wide = std::min(setting.px(1200), ring.area.w - 2 * gap);
  putTableQuestion(setting, items, content, ring.middle,
                   {std::round(ring.middle.x - wide / 2), top, wide, left});
}

}  // namespace

void putTableRing(const Setting& setting, Items& items, const WallContent& content,
                  const std::vector<Rect>& taken) {
  const float margin = setting.px(20);
  std::vector<Rect> kept;
  for (const Rect& one : taken) {
    kept.push_back({one.x - margin, one.y - margin, one.w + 2 * margin, one.h + 2 * margin});
  }
  const Rect table{margin, margin, setting.width - 2 * margin, setting.height - 2 * margin};
  const Rect area = freeRoom(table, kept, {setting.px(wanted.x), setting.px(wanted.y)});
  const std::vector<Pile> piles = pilesOf(setting, content);
  Ring ring = fitted(setting, piles, area);
  // Where there is no room for the piles either, the time alone is worth it.
  if (fits(ring)) {
    putQuestionBy(setting, items, content, ring);
    putPiles(setting, items, piles, ring);
  }
  putDisc(setting, items, content, ring);
  putTableJoins(setting, items, taken);
}

}  // namespace grappe::scene
