#include "screens/recap_screen.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "screens/screenful.h"

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

constexpr float closingTall = 190;    // two lines of words and a button
constexpr float rightWide = 620;      // what is chosen and saved
constexpr float aboutLeast = 380;     // beside the page
constexpr float portraitBelow = 820;  // of a screen that stands upright
constexpr float gap = 32;
constexpr float pageRatio = 1.41428F;  // A4

}  // namespace

RecapScreen::RecapScreen(const words::Phrasebook& words, Doors doors)
    : m_words(words), m_doors(std::move(doors)) {}

void RecapScreen::refresh(const kiosk::FrameInput& input) {
  if (input.state && input.state != m_of) {
    m_of = input.state;
    m_recap = recap::recapOf(*m_of, m_words);
  }
  if (m_lookedAt < 0 || input.seconds - m_lookedAt >= lookEvery) {
    m_places = m_doors.places();
    m_lookedAt = input.seconds;
  }
  m_saved = m_doors.saving();
}

scene::Scene RecapScreen::build(const kiosk::FrameInput& input, scene::TextMeasure& measure) {
  const Frame frame{input.width, input.height, scene::Units(input.width, input.height), measure,
                    m_words};
  m_scene = blankScene(frame);
  refresh(input);
  const float margin = frame.px(72);
  const float top = frame.px(56);
  const float key = frame.px(80);
  const scene::Rect closeRect{frame.width - margin - key, top, key, key};
  putTitle(frame, m_scene, m_words.say("kiosk.recap.title"), "recap.close", m_pressing);
  putCopies(frame, closeRect);
  scene::Rect area{margin, top + frame.px(112), frame.width - 2 * margin, 0};
  area.h = frame.height - frame.px(56) - area.y;
  const bool upright = frame.width < frame.height;
  const scene::Rect left{area.x, area.y, upright ? area.w : area.w - frame.px(rightWide + gap),
                         upright ? area.h - frame.px(portraitBelow + gap) : area.h};
  const scene::Rect right =
      upright
          ? scene::Rect{area.x, left.y + left.h + frame.px(gap), area.w, frame.px(portraitBelow)}
          : scene::Rect{left.x + left.w + frame.px(gap), area.y, frame.px(rightWide), area.h};
  const float most = std::min(left.w - frame.px(aboutLeast + gap), left.h / pageRatio);
  const float wide = std::floor(most);
  putPage(frame, {left.x, left.y, wide, std::round(wide * pageRatio)});
  const float beside = left.x + wide + frame.px(gap);
  putAbout(frame, {beside, left.y, left.x + left.w - beside, left.h});
  if (m_choosing) {
    putChoices(frame, right);
  } else {
    const float closing = m_doors.closeMeeting ? frame.px(closingTall) : 0;
    putSaving(frame, {right.x, right.y, right.w, right.h - closing});
    putClosing(frame, {right.x, right.y + right.h - closing, right.w, closing});
  }
  if (m_large) putLarge(frame);
  for (scene::Item& ring : m_focus.ring(frame, m_scene)) m_scene.items.push_back(std::move(ring));
  return m_scene;
}

void RecapScreen::pointer(const kiosk::Pointer& pointer) {
  using Kind = kiosk::Pointer::Kind;
  constexpr float notch = 120;  // pixels
  constexpr float slack = 12;   // a tap may slide so far
  if (m_large && pointer.kind == Kind::scroll) {
    m_scrolled = std::clamp(m_scrolled - pointer.wheel * notch, 0.F, m_mostScrolled);
    return;
  }
  const Under on = under(m_scene, {}, pointer.at, {});
  if (m_large && pointer.kind == Kind::down) {
    m_heldAt = on.action == "recap.large" ? pointer.at.y + m_scrolled : -1;
    m_pulled = false;
  } else if (m_large && pointer.kind == Kind::move && m_heldAt >= 0) {
    const float to = std::clamp(m_heldAt - pointer.at.y, 0.F, m_mostScrolled);
    m_pulled = m_pulled || std::abs(to - m_scrolled) > slack;
    if (m_pulled) m_scrolled = to;
  }
  const auto action = pressedOn(m_pressing, pointer, on);
  const bool pulled = m_pulled && pointer.kind == Kind::up;
  if (pointer.kind == Kind::up || pointer.kind == Kind::cancel) {
    m_heldAt = -1;
    m_pulled = false;
  }
  if (action && !pulled) perform(*action);
}

void RecapScreen::turn(int by) {
  if (m_shown.count == 0) return;
  const auto last = static_cast<int>(m_shown.count) - 1;
  m_page = static_cast<std::size_t>(
      std::clamp(static_cast<int>(std::min(m_page, m_shown.count - 1)) + by, 0, last));
  m_scrolled = 0;
}

void RecapScreen::perform(const std::string& action) {
  const auto number = [&] {
    return static_cast<std::size_t>(std::stoul(action.substr(action.find(':') + 1)));
  };
  const bool sure = std::exchange(m_sure, false);
  if (action == "recap.close") {
    m_doors.close();
  } else if (action == "recap.copies") {
    m_doors.copies();
  } else if (action == "recap.end") {
    m_sure = !sure;
    if (sure) m_doors.closeMeeting(true);
  } else if (action == "recap.reopen") {
    m_doors.closeMeeting(false);
  } else if (action == "recap.before" || action == "recap.after") {
    turn(action == "recap.after" ? 1 : -1);
  } else if (action == "recap.large" || action == "recap.large.close") {
    m_large = !m_large;
    m_scrolled = 0;
  } else if (action == "recap.choose") {
    m_choosing = !m_choosing;
  } else if (action == "recap.stop") {
    m_doors.stopSaving();
  } else if (action.starts_with("recap.part:") && m_of) {
    workshop::RecapChoices choices = m_of->recap;
    bool& chosen = choices.*workshop::recapParts.at(number()).wanted;
    chosen = !chosen;
    m_doors.choose(choices);
  } else if (action.starts_with("recap.format:")) {
    const auto format = static_cast<OfferedFormat>(number());
    const auto had = std::ranges::find(m_formats, format);
    if (had == m_formats.end()) {
      m_formats.push_back(format);
    } else {
      m_formats.erase(had);
    }
  } else if (action.starts_with("recap.save:")) {
    save(number());
  }
}

void RecapScreen::save(std::size_t place) {
  if (place >= m_places.size() || m_saved.going || m_formats.empty()) return;
  m_doors.save(m_places[place], m_formats);
  m_saved = m_doors.saving();
}

bool RecapScreen::keyOfPages(int key) {
  if (key == GLFW_KEY_PAGE_DOWN || key == GLFW_KEY_PAGE_UP) {
    turn(key == GLFW_KEY_PAGE_DOWN ? 1 : -1);
    return true;
  }
  if (key != GLFW_KEY_ESCAPE) return false;
  if (m_large) {
    m_large = false;
  } else if (m_choosing) {
    m_choosing = false;
  } else {
    m_doors.close();
  }
  return true;
}

bool RecapScreen::key(const kiosk::Key& key) {
  if (keyOfPages(key.key)) return true;
  std::string action;
  if (m_focus.key(key.key, (key.modifiers & GLFW_MOD_SHIFT) != 0, m_scene, action)) {
    if (!action.empty() && !key.repeat) perform(action);
    return true;
  }
  if (key.key == GLFW_KEY_ENTER || key.key == GLFW_KEY_KP_ENTER) {
    if (!key.repeat && !m_recap.sections.empty()) save(0);
    return true;
  }
  return false;
}

}  // namespace grappe::screens
