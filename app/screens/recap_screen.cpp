#include "screens/recap_screen.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "screens/screenful.h"

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

constexpr std::array<std::pair<RecapFormat, const char*>, 3> formats{
    {{RecapFormat::word, "kiosk.recap.word"},
     {RecapFormat::pdf, "kiosk.recap.pdf"},
     {RecapFormat::text, "kiosk.recap.text"}}};

constexpr float closingTall = 190;  // two lines of words and a button

// One under the other in an item; `y` goes on. False, and nothing put, where there is no room.
struct Lines {
  const Frame& frame;
  scene::Item& item;
  float wide;
  float bottom;
  float y = 0;

  bool put(const std::string& words, float size, float line, scene::Weight weight,
           scene::Colour ink, float indent = 0) {
    scene::Text text;
    text.text = words;
    text.style = widgets::style(frame, size, line, weight);
    text.rect = {indent, y, wide - indent, 0};
    text.rect.h = frame.measure.measure(words, text.style, text.rect.w).height;
    if (y + text.rect.h > bottom) return false;
    y += text.rect.h;
    text.colour = ink;
    item.shapes.emplace_back(std::move(text));
    return true;
  }
};

}  // namespace

RecapScreen::RecapScreen(const words::Phrasebook& words, Doors doors)
    : m_words(words), m_doors(std::move(doors)) {}

void RecapScreen::told(const std::string& words, bool good) {
  m_saving = false;
  m_good = good;
  m_told = words;
}

scene::Scene RecapScreen::build(const kiosk::FrameInput& input, scene::TextMeasure& measure) {
  const Frame frame{input.width, input.height, scene::Units(input.width, input.height), measure,
                    m_words};
  m_scene = blankScene(frame);
  if (input.state && input.state != m_of) {
    m_of = input.state;
    m_recap = recap::recapOf(*m_of, m_words);
  }
  if (m_lookedAt < 0 || input.seconds - m_lookedAt >= lookEvery) {
    m_places = m_doors.places();
    m_lookedAt = input.seconds;
  }
  const float margin = frame.px(72);
  const float top = frame.px(56);
  scene::Item head = widgets::fixedItem(
      "head", {margin, top, frame.width - 2 * margin, frame.px(80)}, Layers::board);
  head.shapes.emplace_back(widgets::label(frame, {0, 0, head.rect.w - frame.px(120), frame.px(80)},
                                          m_words.say("kiosk.recap.title"), 56, scene::Weight::bold,
                                          colour::ink));
  m_scene.items.push_back(std::move(head));
  ButtonLook close;
  close.glyph = scene::Glyph::close;
  close.fill = colour::paper;
  close.pressed = m_pressing.isOn("recap.close");
  const float key = frame.px(80);
  const scene::Rect closeRect{frame.width - margin - key, top, key, key};
  m_scene.items.push_back(widgets::button(frame, "recap.close", closeRect, close, Layers::board));
  putCopies(frame, closeRect);
  scene::Rect area{margin, top + frame.px(112), frame.width - 2 * margin, 0};
  area.h = frame.height - frame.px(56) - area.y;
  const float closing = m_doors.closeMeeting ? frame.px(closingTall) : 0;
  if (frame.width >= frame.height) {
    const float right = std::min(frame.px(640), std::round(area.w * 0.45F));
    putContents(frame, {area.x, area.y, area.w - right - frame.px(48), area.h});
    putSaving(frame, {area.x + area.w - right, area.y, right, area.h - closing});
    putClosing(frame, {area.x + area.w - right, area.y + area.h - closing, right, closing});
  } else {
    const float below = frame.px(820);
    putContents(frame, {area.x, area.y, area.w, area.h - below - frame.px(32)});
    putSaving(frame, {area.x, area.y + area.h - below, area.w, below - closing});
    putClosing(frame, {area.x, area.y + area.h - closing, area.w, closing});
  }
  for (scene::Item& ring : m_focus.ring(frame, m_scene)) m_scene.items.push_back(std::move(ring));
  return m_scene;
}

void RecapScreen::putCopies(const Frame& frame, scene::Rect close) {
  if (!m_doors.copies) return;
  ButtonLook look;
  look.label = m_words.say("keeping.copies.tool");
  if (const std::string news = m_doors.copiesNews(); !news.empty()) look.label += " · " + news;
  look.fill = colour::paper;
  look.pressed = m_pressing.isOn("recap.copies");
  const float wide = widgets::buttonWidth(frame, look);
  m_scene.items.push_back(widgets::button(frame, "recap.copies",
                                          {close.x - frame.px(20) - wide, close.y, wide, close.h},
                                          look, Layers::board));
}

void RecapScreen::putContents(const Frame& frame, scene::Rect area) {
  scene::Item panel =
      widgets::panelItem(frame, "recap.contents", area, 36, colour::panel, Layers::board);
  const float pad = frame.px(44);
  scene::Item lines = widgets::fixedItem(
      "recap.lines", {area.x + pad, area.y + pad, area.w - 2 * pad, area.h - 2 * pad},
      Layers::board);
  m_scene.items.push_back(std::move(panel));
  Lines put{frame, lines, lines.rect.w, lines.rect.h};
  put.put(m_recap.title, 40, 48, scene::Weight::bold, colour::ink);
  for (const std::string& line : m_recap.sittingLines) {
    put.put(line, 26, 36, scene::Weight::medium, colour::ink2);
  }
  for (const std::string& line : m_recap.numberLines) {
    put.put(line, 26, 36, scene::Weight::medium, colour::ink2);
  }
  put.y += frame.px(20);
  if (m_recap.sections.empty()) {
    put.put(m_words.say("kiosk.recap.nothing"), 28, 38, scene::Weight::medium, colour::ink);
  }
  for (const recap::Section& section : m_recap.sections) {
    if (!put.put(section.heading, 28, 36, scene::Weight::semibold, colour::ink)) break;
    std::string counts = std::to_string(section.postItCount) + " " +
                         m_words.count("wall.notes", section.postItCount);
    const auto add = [&](int count, const char* name) {
      if (count > 0) counts += " · " + m_words.count(name, count);
    };
    add(section.pointCount, "kiosk.recap.exchanges");
    add(section.sayingCount, "kiosk.recap.sayings");
    put.put(counts, 24, 34, scene::Weight::medium, colour::ink2);
    put.y += frame.px(10);
  }
  put.y += frame.px(14);
  for (const recap::Check& check : m_recap.checks) {
    // What is still open is told by its words and its mark, not by a colour alone.
    const float y = put.y;
    if (!put.put(check.text, 24, 34, scene::Weight::medium, colour::ink, frame.px(42))) break;
    scene::Box mark;
    const float size = frame.px(22);
    mark.rect = {frame.px(4), y + frame.px(6), size, size};
    mark.radius = size / 2;
    mark.fill = check.good ? colour::good : colour::none;
    mark.line = check.good ? colour::good : colour::ink2;
    mark.lineWidth = frame.px(3);
    lines.shapes.emplace_back(mark);
  }
  m_scene.items.push_back(std::move(lines));
}

void RecapScreen::putSaving(const Frame& frame, scene::Rect area) {
  const float gap = frame.px(14);
  const float tall = frame.px(84);
  float y = area.y;
  const auto heading = [&](const char* words) {
    scene::Item item = widgets::fixedItem(words, {area.x, y, area.w, frame.px(44)}, Layers::board);
    item.shapes.emplace_back(widgets::label(frame, {0, 0, area.w, frame.px(44)}, m_words.say(words),
                                            28, scene::Weight::bold, colour::ink));
    m_scene.items.push_back(std::move(item));
    y += frame.px(44) + gap;
  };
  heading("kiosk.recap.formats");
  for (const auto& [format, words] : formats) {
    const bool on = std::ranges::find(m_formats, format) != m_formats.end();
    const std::string action = "recap.format:" + std::to_string(static_cast<int>(format));
    ButtonLook look;
    look.label = (on ? "✓  " : "     ") + m_words.say(words);
    look.fill = on ? colour::grapeSoft : colour::paper;
    look.ink = on ? colour::grape : colour::ink2;
    look.pressed = m_pressing.isOn(action);
    m_scene.items.push_back(
        widgets::button(frame, action, {area.x, y, area.w, frame.px(72)}, look, Layers::board));
    y += frame.px(72) + gap;
  }
  y += frame.px(16);
  heading("kiosk.recap.where");
  const bool can = !m_saving && !m_formats.empty() && !m_recap.sections.empty();
  for (std::size_t at = 0; at < m_places.size(); ++at) {
    if (y + tall > area.y + area.h) break;
    const SavingPlace& place = m_places[at];
    ButtonLook look;
    look.label = place.stick ? m_words.say("kiosk.recap.stick", {{"name", place.name}})
                             : m_words.say("kiosk.recap.folder", {{"name", place.name}});
    look.fill = place.stick || m_places.size() == 1 ? colour::grape : colour::paper;
    look.ink = place.stick || m_places.size() == 1 ? colour::paper : colour::ink;
    look.enabled = can;
    const std::string action = "recap.save:" + std::to_string(at);
    look.pressed = m_pressing.isOn(action);
    m_scene.items.push_back(
        widgets::button(frame, action, {area.x, y, area.w, tall}, look, Layers::board));
    y += tall + gap;
  }
  const bool hasStick = std::ranges::any_of(m_places, &SavingPlace::stick);
  std::string words = m_told;
  if (m_saving) words = m_words.say("kiosk.recap.saving");
  if (words.empty() && !hasStick) words = m_words.say("kiosk.recap.no_stick");
  scene::Item told = widgets::fixedItem("recap.told", {area.x, y, area.w, 0}, Layers::board);
  Lines put{frame, told, area.w, area.y + area.h - y};
  put.put(words, 26, 36, scene::Weight::semibold, m_good ? colour::ink : colour::alarm);
  told.rect.h = put.y;
  m_scene.items.push_back(std::move(told));
}

std::string RecapScreen::closingWords() const {
  const workshop::Meeting* meeting = m_of ? m_of->meeting() : nullptr;
  if (meeting == nullptr) return {};
  if (!meeting->closed) return m_sure ? m_words.say("kiosk.closing.sure") : std::string();
  if (meeting->forgotten) return m_words.say("kiosk.closing.forgotten");
  return m_words.say(meeting->forgetsDevices ? "kiosk.closing.forgets" : "kiosk.closing.closed");
}

void RecapScreen::putClosing(const Frame& frame, scene::Rect area) {
  const workshop::Meeting* meeting = m_of ? m_of->meeting() : nullptr;
  if (meeting == nullptr || !m_doors.closeMeeting) return;
  const float tall = frame.px(84);
  const scene::Rect foot{area.x, area.y + area.h - tall, area.w, tall};
  scene::Item said = widgets::fixedItem("recap.closing", area, Layers::board);
  Lines put{frame, said, area.w, area.h - tall};
  put.put(closingWords(), 24, 34, scene::Weight::medium, colour::ink);
  // Next to the button that it is about.
  said.rect.h = put.y;
  said.rect.y = foot.y - put.y - frame.px(10);
  m_scene.items.push_back(std::move(said));
  ButtonLook look;
  look.label = m_words.say(meeting->closed ? "kiosk.closing.reopen"
                           : m_sure        ? "kiosk.closing.yes"
                                           : "kiosk.closing.close");
  look.fill = m_sure && !meeting->closed ? colour::grape : colour::paper;
  look.ink = m_sure && !meeting->closed ? colour::paper : colour::ink;
  const char* action = meeting->closed ? "recap.reopen" : "recap.end";
  look.pressed = m_pressing.isOn(action);
  m_scene.items.push_back(widgets::button(frame, action, foot, look, Layers::board));
}

void RecapScreen::pointer(const kiosk::Pointer& pointer) {
  const Under on = under(m_scene, {}, pointer.at, {});
  if (const auto action = pressedOn(m_pressing, pointer, on)) perform(*action);
}

void RecapScreen::perform(const std::string& action) {
  const auto number = [&] { return static_cast<std::size_t>(action.back() - '0'); };
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
  } else if (action.starts_with("recap.format:")) {
    const auto format = static_cast<RecapFormat>(number());
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
  if (place >= m_places.size() || m_saving || m_formats.empty()) return;
  m_saving = true;
  m_told.clear();
  m_doors.save(m_places[place], m_formats);
}

bool RecapScreen::key(const kiosk::Key& key) {
  if (key.key == GLFW_KEY_ESCAPE) {
    m_doors.close();
    return true;
  }
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
