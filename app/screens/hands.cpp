#include "screens/hands.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace grappe::screens {

namespace {
float distance(scene::Point a, scene::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

bool onBoard(const Under& on) {
  return on.what == Under::What::theme || on.what == Under::What::pin;
}
}  // namespace

bool Hands::isThrown(const Finger& finger, const kiosk::Pointer& lifted, float scale) {
  constexpr float shortest = 120;  // design's pixels: no throw, a jerk
  for (const auto& [seconds, at] : finger.trail) {
    const double lasted = lifted.seconds - seconds;
    if (lasted > throwLasts || lasted <= 0) continue;
    const float way = distance(lifted.at, at);
    return way >= shortest * scale && way / static_cast<float>(lasted) >= throwSpeed * scale;
  }
  return false;
}

bool Hands::isTaken(const workshop::NoteId& note) const {
  return std::any_of(m_fingers.begin(), m_fingers.end(), [&](const auto& entry) {
    return entry.second.on.what == Under::What::note && entry.second.on.note == note;
  });
}

std::vector<const Hands::Finger*> Hands::onWall() const {
  std::vector<const Finger*> found;
  for (const auto& [number, finger] : m_fingers) {
    if (finger.on.what == Under::What::wall && !finger.pans) found.push_back(&finger);
  }
  return found;
}

void Hands::anchorAgain(const WallCamera& camera) {
  for (auto& [number, finger] : m_fingers) finger.anchor = camera.toScene(finger.at);
}

void Hands::down(const kiosk::Pointer& pointer, const Under& on, const WallCamera& camera) {
  if (on.what == Under::What::button || on.what == Under::What::chrome) return;
  if (m_fingers.count(pointer.finger) != 0) return;
  Finger finger;
  finger.on = on;
  finger.button = pointer.button;
  finger.downAt = finger.at = pointer.at;
  finger.trail.emplace_back(pointer.seconds, pointer.at);
  const scene::Point onScene = camera.toScene(pointer.at);
  if (pointer.button != 0) {
    finger.on = {};
    finger.pans = true;
  } else if (on.what == Under::What::note) {
    if (isTaken(on.note)) return;
    // A card that is drawn larger than it is (on a theme pulled out) is held within its own size.
    finger.grab = {std::clamp(onScene.x - on.rect.x, 0.0F, on.rect.w),
                   std::clamp(onScene.y - on.rect.y, 0.0F, on.rect.h)};
  }
  m_fingers[pointer.finger] = finger;
  anchorAgain(camera);
}

void Hands::move(const kiosk::Pointer& pointer, WallCamera& camera, float scale) {
  const auto found = m_fingers.find(pointer.finger);
  if (found == m_fingers.end()) return;
  Finger& finger = found->second;
  const scene::Point before = finger.at;
  finger.at = pointer.at;
  finger.trail.emplace_back(pointer.seconds, pointer.at);
  std::erase_if(finger.trail,
                [&](const auto& one) { return one.first < pointer.seconds - throwLasts; });
  if (!finger.moved && distance(finger.at, finger.downAt) < slack * scale) return;
  const scene::Point from = finger.moved ? before : finger.downAt;
  finger.moved = true;
  if (finger.pans) {
    camera.pan(finger.at.x - from.x, finger.at.y - from.y);
    return;
  }
  if (finger.on.what != Under::What::wall) return;
  const auto fingers = onWall();
  if (fingers.size() >= 2) {
    camera.pinch(fingers[0]->anchor, fingers[1]->anchor, fingers[0]->at, fingers[1]->at);
  } else if (pointer.finger == 0 && camera.moved()) {
    // Alone on an enlarged wall, the mouse takes hold of it; a stray palm does not.
    camera.pan(finger.at.x - from.x, finger.at.y - from.y);
  }
}

std::optional<Gesture> Hands::up(const kiosk::Pointer& pointer, float scale) {
  const auto found = m_fingers.find(pointer.finger);
  if (found == m_fingers.end() || found->second.button != pointer.button) return std::nullopt;
  const Finger finger = found->second;
  const bool alone = onWall().size() == 1;
  m_fingers.erase(found);

  Gesture gesture;
  gesture.finger = pointer.finger;
  gesture.at = pointer.at;
  gesture.note = finger.on.note;
  gesture.theme = finger.on.theme;
  const bool dragged = finger.moved || distance(pointer.at, finger.downAt) >= slack * scale;
  if (dragged) {
    if (finger.on.what != Under::What::note) return std::nullopt;
    gesture.kind = Gesture::Kind::drop;
    gesture.thrown = isThrown(finger, pointer, scale);
    return gesture;
  }
  switch (finger.on.what) {
    case Under::What::note:
      gesture.kind = Gesture::Kind::tapNote;
      return gesture;
    case Under::What::theme:
      gesture.kind = Gesture::Kind::tapTheme;
      return gesture;
    case Under::What::pin:
      gesture.kind = Gesture::Kind::tapPin;
      return gesture;
    case Under::What::unsorted:
      gesture.kind = Gesture::Kind::tapUnsorted;
      return gesture;
    case Under::What::wall:
      break;
    case Under::What::chrome:
    case Under::What::button:
      return std::nullopt;
  }
  if (finger.pans || !alone) return std::nullopt;
  const bool twice = m_lastTap >= 0 && pointer.seconds - m_lastTap <= doubleTap &&
                     distance(pointer.at, m_lastTapAt) < 3 * slack * scale;
  m_lastTap = twice ? -1 : pointer.seconds;
  m_lastTapAt = pointer.at;
  if (!twice) return std::nullopt;
  gesture.kind = Gesture::Kind::wholeWall;
  return gesture;
}

std::vector<Held> Hands::held() const {
  std::vector<Held> all;
  for (const auto& [number, finger] : m_fingers) {
    if (finger.on.what == Under::What::note && finger.moved) {
      all.push_back({number, finger.on.note, finger.grab, finger.at});
    }
  }
  return all;
}

std::vector<workshop::NoteId> Hands::heldNotes() const {
  std::vector<workshop::NoteId> notes;
  for (const Held& held : held()) notes.push_back(held.note);
  return notes;
}

std::optional<ThemePinch> Hands::themePinch(const WallCamera& camera) const {
  for (auto one = m_fingers.begin(); one != m_fingers.end(); ++one) {
    if (!onBoard(one->second.on)) continue;
    for (auto other = std::next(one); other != m_fingers.end(); ++other) {
      const Finger& a = one->second;
      const Finger& b = other->second;
      if (!onBoard(b.on) || b.on.theme != a.on.theme || !(a.moved || b.moved)) continue;
      return ThemePinch{
          a.on.theme, {a.anchor, b.anchor}, {camera.toScene(a.at), camera.toScene(b.at)}};
    }
  }
  return std::nullopt;
}

bool Hands::presses(const workshop::NoteId& note) const {
  return std::any_of(m_fingers.begin(), m_fingers.end(), [&](const auto& entry) {
    return !entry.second.moved && entry.second.on.what == Under::What::note &&
           entry.second.on.note == note;
  });
}

void Hands::keepOnly(const scene::Scene& scene) {
  std::erase_if(m_fingers, [&](const auto& entry) {
    const Under& on = entry.second.on;
    if (on.what != Under::What::note) return false;
    return std::none_of(scene.items.begin(), scene.items.end(), [&](const scene::Item& item) {
      return item.kind == scene::Kind::note && item.note == on.note;
    });
  });
}

}  // namespace grappe::screens
