// The composers and their tabs, as they stand along the edges.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "screens/composer_look.h"
#include "screens/composer_tab.h"
#include "screens/table_composers.h"
#include "widgets/text_area.h"

namespace grappe::screens {

namespace {

using widgets::Frame;

constexpr double caretBlink = 0.53;  // seconds lit, and dark
constexpr float hidden = 24;         // of a tab, beyond the edge: it grows out of it

// The same frame at the size of the composers.
Frame sized(const Frame& frame, float unit) {
  return {frame.width, frame.height, scene::Units(1920 * unit, 1080 * unit), frame.measure,
          frame.words};
}

std::string prefixOf(const TablePlace& place) {
  return "table." + std::to_string(place.number()) + ".";
}

}  // namespace

void TableComposers::plan(const Frame& frame) {
  if (m_plan.width == frame.width && m_plan.height == frame.height) return;
  m_plan = tablePlan(frame.width, frame.height, frame.units.scale());
  // On another screen there may be fewer places: no draft is left at one that is gone.
  for (std::size_t at = 0; at < m_composers.size(); at += 2) {
    Composer& kept = m_composers[at];
    Composer& gone = m_composers[at + 1];
    if (placeOf(static_cast<int>(at) + 1) == nullptr && gone.hasDraft() && !kept.hasDraft()) {
      std::swap(kept, gone);
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
  plan(frame);
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
  for (const TablePlace& place : m_plan.places) {
    const Composer& composer = m_composers[static_cast<std::size_t>(place.number())];
    if (composer.isOpen()) {
      const scene::Rect rect = rectOf(place, composerHeight(composer, *shown));
      const bool lit =
          std::fmod(std::max(0.0, now - composer.caretSince()), 2 * caretBlink) < caretBlink;
      put(composerItems(sizedFrame, composer, *shown, rect, m_pressing, {prefixOf(place), lit}),
          place, rect);
    } else if (m_taps.anyFinger() && (takesNotes() || composer.hasDraft()) && isFree(place)) {
      const float wide = composerTabWidth(frame, composer);
      const scene::Rect rect =
          uprightAt(m_plan, place, wide, frame.px(composerTabTall + hidden), -frame.px(hidden));
      put({composerTab(frame, composer, *shown, rect, m_pressing, prefixOf(place))}, place, rect);
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

float TableComposers::bottom(float wanted) const {
  for (const TablePlace& place : m_plan.places) {
    const Composer& composer = m_composers[static_cast<std::size_t>(place.number())];
    if (place.side != Side::south || !composer.isOpen() || !m_state) continue;
    const scene::Rect rect = rectOf(place, composerHeight(composer, *m_state));
    wanted = std::min(wanted, rect.y - m_plan.margin);
  }
  return wanted;
}

}  // namespace grappe::screens
