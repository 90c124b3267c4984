#include "screens/table_composers.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "scene/table_room.h"
#include "screens/composer_look.h"

namespace grappe::screens {

namespace {

constexpr std::string_view own = "table.";
constexpr double repeatsAfter = 0.5, repeatsEvery = 0.06;  // seconds
constexpr int mostAtOnce = 4;  // repeats, after a frame that was long in coming

int placeIn(std::string_view action) { return action[own.size()] - '0'; }

std::string nameIn(const std::string& action) { return action.substr(own.size() + 2); }

// A key that writes or rubs out; the others change the keyboard and are not held.
bool repeats(std::string_view name) {
  return name.starts_with("key:") && name != "key:shift" && name != "key:letters" &&
         name != "key:signs" && name != "key:further" && name != "key:smiles";
}

bool isEnter(int key) { return key == GLFW_KEY_ENTER || key == GLFW_KEY_KP_ENTER; }

}  // namespace

bool TableComposers::isOwn(std::string_view action) {
  return action.starts_with(own) && action.size() > own.size() + 2;
}

bool TableComposers::takesNotes() const {
  const workshop::Question* current = m_state ? m_state->currentQuestion() : nullptr;
  return current != nullptr && current->takesNotes();
}

Composer* TableComposers::last() {
  if (!m_last) return nullptr;
  Composer& composer = m_composers[static_cast<std::size_t>(*m_last)];
  return composer.isOpen() ? &composer : nullptr;
}

bool TableComposers::anyOpen() const {
  return std::any_of(m_composers.begin(), m_composers.end(),
                     [](const Composer& one) { return one.isOpen(); });
}

void TableComposers::open(const TablePlace& place, bool keys, double now) {
  m_composers[static_cast<std::size_t>(place.number())].open(keys, now);
  m_last = place.number();
}

void TableComposers::close(int place) {
  m_composers[static_cast<std::size_t>(place)].close();
  if (m_last == place) m_last.reset();
  std::erase_if(m_held, [&](const auto& held) { return placeIn(held.second.action) == place; });
}

void TableComposers::down(const kiosk::Pointer& pointer, const std::string& action) {
  m_pressing.down(pointer.finger, action);
  const int place = placeIn(action);
  const std::string name = nameIn(action);
  if (pointer.finger == 0 && name == "open") m_taps.touched();
  if (name != "open") {
    m_last = place;
    m_composers[static_cast<std::size_t>(place)].touch(pointer.seconds);
  }
  if (name == "field") {
    m_touches.push_back({place, pointer.at});
    if (pointer.finger != 0) m_composers[static_cast<std::size_t>(place)].showKeys();
  }
  // A key writes as it goes down, as keys do: fingers overlap, and letters keep their order.
  if (!name.starts_with("key:")) return;
  perform(place, name, pointer.seconds);
  if (repeats(name)) m_held[pointer.finger] = {action, pointer.seconds + repeatsAfter};
}

bool TableComposers::up(const kiosk::Pointer& pointer, const std::string& action) {
  m_held.erase(pointer.finger);
  if (!m_pressing.holds(pointer.finger)) return false;
  const auto pressed = m_pressing.up(pointer.finger, action);
  if (pressed && !nameIn(*pressed).starts_with("key:")) {
    perform(placeIn(*pressed), nameIn(*pressed), pointer.seconds);
  }
  return true;
}

void TableComposers::cancel(int finger) {
  m_held.erase(finger);
  m_pressing.cancel(finger);
  m_taps.cancel(finger);
}

void TableComposers::perform(int place, const std::string& name, double now) {
  if (name == "open") {
    const TablePlace* at = placeOf(place);
    if (at != nullptr && isFree(*at)) open(*at, true, now);
  } else if (name == "close") {
    close(place);
  } else if (name == "lay") {
    layDown(place);
  } else {
    m_composers[static_cast<std::size_t>(place)].press(name, now);
  }
}

void TableComposers::layDown(int place) {
  if (!m_state) return;
  Composer& composer = m_composers[static_cast<std::size_t>(place)];
  const auto note = composer.noteToLay(*m_state, m_ids);
  if (!note) return;
  if (const auto why = m_lay(*note)) composer.refused(note->id, *why);
}

bool TableComposers::refused(const workshop::NoteId& note, Code code) {
  const auto of = std::find_if(m_composers.begin(), m_composers.end(),
                               [&](const Composer& one) { return one.sent(note); });
  if (of == m_composers.end()) return false;
  of->refused(note, code);
  return true;
}

const TablePlace* TableComposers::placeOf(int number) const {
  const auto found =
      std::find_if(m_plan.places.begin(), m_plan.places.end(),
                   [&](const TablePlace& place) { return place.number() == number; });
  return found == m_plan.places.end() ? nullptr : &*found;
}

scene::Rect TableComposers::rectOf(const TablePlace& place, float tall) const {
  return uprightAt(m_plan, place, std::round(composerWide * m_plan.unit),
                   std::round(tall * m_plan.unit), m_plan.margin);
}

// Room for a whole composer beside those that are open.
bool TableComposers::isFree(const TablePlace& place) const {
  const auto number = static_cast<std::size_t>(place.number());
  if (m_composers[number].isOpen()) return false;
  const scene::Rect wanted = coveredBy(place, rectOf(place, composerTall));
  return std::none_of(m_plan.places.begin(), m_plan.places.end(), [&](const TablePlace& other) {
    return m_composers[static_cast<std::size_t>(other.number())].isOpen() &&
           scene::reaches(wanted, coveredBy(other, rectOf(other, composerTall)));
  });
}

bool TableComposers::covers(scene::Point at) const {
  return std::any_of(m_plan.places.begin(), m_plan.places.end(), [&](const TablePlace& place) {
    const auto number = static_cast<std::size_t>(place.number());
    if (!m_composers[number].isOpen()) return m_tabs[number].contains(at);
    return m_state && coveredBy(place, rectOf(place, composerHeight(m_composers[number], *m_state)))
                          .contains(at);
  });
}

void TableComposers::tapped(scene::Point at, double now) {
  if (!takesNotes()) return;
  const Side side = m_table ? nearestSide(m_plan, at) : Side::south;
  const bool level = side == Side::south || side == Side::north;
  const float along = level ? at.x : at.y;
  const TablePlace* nearest = nullptr;
  for (const TablePlace& place : m_plan.places) {
    if (place.side != side || !isFree(place)) continue;
    if (nearest == nullptr || std::abs(place.along - along) < std::abs(nearest->along - along)) {
      nearest = &place;
    }
  }
  if (nearest != nullptr) open(*nearest, true, now);
}

void TableComposers::openForKeyboard(double now) {
  for (const TablePlace& place : m_plan.places) {
    const Composer& composer = m_composers[static_cast<std::size_t>(place.number())];
    if (place.side == Side::south && composer.isOpen()) {
      m_last = place.number();
      return;
    }
  }
  for (const TablePlace& place : m_plan.places) {
    const Composer& composer = m_composers[static_cast<std::size_t>(place.number())];
    if (!isFree(place) || (!takesNotes() && !composer.hasDraft())) continue;
    open(place, false, now);
    return;
  }
}

bool TableComposers::key(const kiosk::Key& key, double now) {
  Composer* const composer = last();
  if (composer == nullptr || key.key >= GLFW_KEY_F1) return false;
  const bool control = (key.modifiers & GLFW_MOD_CONTROL) != 0;
  const bool choosing = m_state && composer->chooses(*m_state) != Composer::Chooses::nothing;
  if (key.key == GLFW_KEY_ESCAPE) {
    close(*m_last);
  } else if (isEnter(key.key) && (control || !choosing)) {
    composer->touch(now);
    if (!key.repeat) layDown(*m_last);
  } else if (control && (key.key == GLFW_KEY_HOME || key.key == GLFW_KEY_END)) {
    composer->touch(now);
    composer->caretTo(key.key == GLFW_KEY_HOME ? 0 : composer->field().text().size());
  } else if (control) {
    // What was done on the wall is not undone from within a sentence.
    return key.key == GLFW_KEY_Z || key.key == GLFW_KEY_Y;
  } else {
    composer->key(key.key, now);
  }
  return true;
}

bool TableComposers::character(char32_t character, double now) {
  Composer* const composer = last();
  if (composer == nullptr) return false;
  composer->character(character, now);
  return true;
}

void TableComposers::repeat(double now) {
  for (auto& [finger, held] : m_held) {
    for (int i = 0; i < mostAtOnce && now >= held.next; ++i) {
      perform(placeIn(held.action), nameIn(held.action), now);
      held.next += repeatsEvery;
    }
    held.next = std::max(held.next, now);
  }
}

void TableComposers::closeIdle(double now) {
  for (std::size_t place = 0; place < m_composers.size(); ++place) {
    const Composer& composer = m_composers[place];
    if (composer.isOpen() && now >= composer.closesAt()) close(static_cast<int>(place));
  }
}

}  // namespace grappe::screens
