// The composers and their tabs, as they stand along the edges.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "scene/table_room.h"
#include "screens/composer_look.h"
#include "screens/composer_tab.h"
#include "screens/table_composers.h"
#include "widgets/text_area.h"

namespace grappe::screens {

namespace {

using widgets::Frame;

constexpr double caretBlink = 0.53;  // seconds lit, and dark
constexpr float hidden = 24;         // of a tab, beyond the edge: it grows out of it
constexpr float tabAbout = 300;      // how wide one is, for what keeps clear of it
constexpr float tabStep = 16;        // by which one moves aside

// The same frame at the size of the composers.
Frame sized(const Frame& frame, float unit) {
  return {frame.width, frame.height, scene::Units(1920 * unit, 1080 * unit), frame.measure,
          frame.words};
}

std::string prefixOf(const TablePlace& place) {
  return "table." + std::to_string(place.number()) + ".";
}

}  // namespace

void TableComposers::plan(float width, float height, float scale) {
  if (m_plan.width == width && m_plan.height == height && m_planned) return;
  m_plan = tablePlan(width, height, scale);
  m_planned = true;
  if (!m_table) {
    std::erase_if(m_plan.places, [](const TablePlace& one) { return one.side != Side::south; });
  }
  // There may be fewer places now: no draft is left at one that is gone.
  for (std::size_t at = 0; at < m_composers.size(); ++at) {
    if (placeOf(static_cast<int>(at)) != nullptr ||
        !(m_composers[at].hasDraft() || m_composers[at].isUnderWay())) {
      continue;
    }
    for (const TablePlace& place : m_plan.places) {
      Composer& kept = m_composers[static_cast<std::size_t>(place.number())];
      if (kept.isOpen() || kept.hasDraft() || kept.isUnderWay()) continue;
      std::swap(kept, m_composers[at]);
      break;
    }
  }
  for (std::size_t at = 0; at < m_composers.size(); ++at) {
    if (!m_composers[at].isOpen()) continue;
    const TablePlace* place = placeOf(static_cast<int>(at));
    m_composers[at].close();
    if (place == nullptr || !isFree(*place)) continue;
    m_composers[at].open(m_composers[at].showsKeys(), m_now);
  }
}

void TableComposers::setTable(bool table) {
  if (table != m_table) m_planned = false;
  m_table = table;
}

std::optional<std::vector<scene::Rect>> TableComposers::taken(float width, float height,
                                                              const workshop::StatePtr& shown,
                                                              double now) {
  if (!m_table) return std::nullopt;
  m_state = shown;
  m_now = now;
  const scene::Units units(width, height);
  plan(width, height, units.scale());
  closeIdle(now);
  std::vector<scene::Rect> rects;
  for (const TablePlace& place : m_plan.places) {
    if (m_composers[static_cast<std::size_t>(place.number())].isOpen()) {
      rects.push_back(coveredBy(place, rectOf(place, composerTall)));
    } else if (showsTab(place)) {
      rects.push_back(coveredBy(
          place, uprightAt(m_plan, place, units.px(tabAbout), units.px(composerTabTall), 0)));
    }
  }
  return rects;
}

void TableComposers::keepClear(const scene::Scene& wall) {
  const float band = composerTabTall * wall.scale;
  const scene::Rect inner{band, band, wall.width - 2 * band, wall.height - 2 * band};
  const auto atEdge = [&](scene::Rect one) {
    return one.x < inner.x || one.y < inner.y || one.x + one.w > inner.x + inner.w ||
           one.y + one.h > inner.y + inner.h;
  };
  m_words.clear();
  for (const scene::Item& item : wall.items) {
    if (!atEdge(item.rect)) continue;
    for (const scene::Shape& shape : item.shapes) {
      scene::Rect own;
      if (const auto* text = std::get_if<scene::Text>(&shape)) own = text->rect;
      if (const auto* mark = std::get_if<scene::Mark>(&shape)) own = mark->rect;
      if (const auto* code = std::get_if<scene::QrCode>(&shape)) own = code->rect;
      if (own.w <= 0) continue;
      const bool over = std::abs(item.angle) > 90;  // upside down
      own.x = item.rect.x + (over ? item.rect.w - own.x - own.w : own.x);
      own.y = item.rect.y + (over ? item.rect.h - own.y - own.h : own.y);
      if (atEdge(own)) m_words.push_back(own);
    }
  }
}

bool TableComposers::showsTab(const TablePlace& place) const {
  const Composer& composer = m_composers[static_cast<std::size_t>(place.number())];
  return (m_table || m_taps.anyFinger()) && (takesNotes() || composer.hasDraft()) && isFree(place);
}

// In the middle of its place, or as near to that as no word of the wall lies under it.
TableComposers::Tab TableComposers::tabAt(const Frame& frame, const TablePlace& place) const {
  const Composer& composer = m_composers[static_cast<std::size_t>(place.number())];
  const bool level = place.side == Side::south || place.side == Side::north;
  const bool alone = std::count_if(m_plan.places.begin(), m_plan.places.end(),
                                   [&](const auto& one) { return one.side == place.side; }) == 1;
  const float length = alone ? (level ? m_plan.width : m_plan.height) : composerWide * m_plan.unit;
  const float step = frame.px(tabStep);
  Tab tab;
  for (const bool words : {true, false}) {
    tab.words = words;
    tab.wide = composerTabWidth(frame, composer, words);
    const float most = length / 2 - tab.wide / 2 - frame.px(tabStep);
    for (float off = 0; off <= most; off += step) {
      for (const float side : {off, -off}) {
        tab.place = place;
        tab.place.along += side;
        const scene::Rect seen = coveredBy(
            tab.place, uprightAt(m_plan, tab.place, tab.wide, frame.px(composerTabSeen), 0));
        if (std::none_of(m_words.begin(), m_words.end(),
                         [&](scene::Rect one) { return scene::reaches(one, seen); })) {
          return tab;
        }
      }
    }
  }
  tab.place = place;
  return tab;
}

void TableComposers::layTexts(const Frame& frame) {
  for (const Touch& touch : std::exchange(m_touches, {})) {
    const TablePlace* place = placeOf(touch.place);
    if (place == nullptr) continue;
    Composer& composer = m_composers[static_cast<std::size_t>(touch.place)];
    const scene::Rect rect = rectOf(*place, composerHeight(composer, *m_state));
    const scene::Point at = unturned(touch.at, rect.centre(), place->angle());
    const scene::Rect text = composerText(frame, rect);
    const widgets::AreaText area = layArea(frame, composer.field(), text.w, text.h);
    composer.caretTo(byteAt(area, {at.x - text.x, at.y - text.y}));
  }
  for (const TablePlace& place : m_plan.places) {
    Composer& composer = m_composers[static_cast<std::size_t>(place.number())];
    const scene::Rect text = composerText(frame, {});
    const std::string& written = composer.field().text();
    if (!composer.isOpen() || composer.lines().knows(written, text.w)) continue;
    composer.lines().lay(written, text.w, layArea(frame, composer.field(), text.w, text.h).lines);
  }
}

std::vector<scene::Item> TableComposers::items(const Frame& frame, const workshop::StatePtr& shown,
                                               const workshop::StatePtr& real, double now) {
  m_now = now;
  m_state = shown;
  std::vector<scene::Item> all;
  if (!shown || !real) return all;
  plan(frame.width, frame.height, frame.units.scale());
  for (Composer& composer : m_composers) composer.follow(*real);
  repeat(now);
  closeIdle(now);
  const Frame sizedFrame = sized(frame, m_plan.unit);
  layTexts(sizedFrame);
  const auto put = [&](std::vector<scene::Item> items, const TablePlace& place, scene::Rect rect) {
    items = turned(std::move(items), rect.centre(), place.angle());
    all.insert(all.end(), std::make_move_iterator(items.begin()),
               std::make_move_iterator(items.end()));
  };
  m_tabs = {};
  for (const TablePlace& place : m_plan.places) {
    const Composer& composer = m_composers[static_cast<std::size_t>(place.number())];
    if (composer.isOpen()) {
      const scene::Rect rect = rectOf(place, composerHeight(composer, *shown));
      const bool lit =
          std::fmod(std::max(0.0, now - composer.caretSince()), 2 * caretBlink) < caretBlink;
      put(composerItems(sizedFrame, composer, *shown, rect, m_pressing, {prefixOf(place), lit}),
          place, rect);
    } else if (showsTab(place)) {
      const Tab tab = tabAt(frame, place);
      scene::Rect rect = uprightAt(m_plan, tab.place, tab.wide, frame.px(composerTabTall + hidden),
                                   -frame.px(hidden));
      if (place.side == Side::south) rect.y -= m_lift;
      m_tabs[static_cast<std::size_t>(place.number())] = coveredBy(tab.place, rect);
      put({composerTab(frame, composer, *shown, rect, m_pressing, prefixOf(place), tab.words)},
          tab.place, rect);
    }
  }
  return all;
}

double TableComposers::until() const {
  double next = 0;
  const auto at = [&](double moment) {
    if (moment > m_now && (next == 0 || moment < next)) next = moment;
  };
  for (const Composer& composer : m_composers) {
    if (!composer.isOpen()) continue;
    at(composer.closesAt());
    const double since = std::max(0.0, m_now - composer.caretSince());
    at(composer.caretSince() + (std::floor(since / caretBlink) + 1) * caretBlink);
  }
  for (const auto& [finger, held] : m_held) at(std::max(held.next, m_now + 0.001));
  return next;
}

Frame TableComposers::above(const Frame& frame, bool tabs) const {
  float foot = 0;
  for (const TablePlace& place : m_plan.places) {
    if (place.side != Side::south || !m_state) continue;
    const Composer& composer = m_composers[static_cast<std::size_t>(place.number())];
    if (composer.isOpen()) {
      foot = std::max(foot, frame.height - rectOf(place, composerHeight(composer, *m_state)).y);
    } else if (tabs && showsTab(place)) {
      foot = std::max(foot, frame.px(composerTabSeen));
    }
  }
  return {frame.width, frame.height - foot, frame.units, frame.measure, frame.words};
}

}  // namespace grappe::screens
