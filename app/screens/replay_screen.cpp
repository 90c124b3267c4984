#include "screens/replay_screen.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>

#include "screens/under.h"

namespace grappe::screens {

namespace {
using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

constexpr double step = 0.1;   // seconds between two pictures of the past
constexpr double leap = 3000;  // milliseconds of the telling, by an arrow key
constexpr float barTall = 96;
}  // namespace

ReplayScreen::ReplayScreen(const words::Phrasebook& words, std::vector<workshop::Recorded> events,
                           std::function<std::string(Timestamp)> clockWords,
                           std::function<void()> close)
    : m_words(words),
      m_told(std::move(events), lasts),
      m_clockWords(std::move(clockWords)),
      m_close(std::move(close)) {}

void ReplayScreen::goTo(double moment) {
  m_moment = std::clamp(moment, 0.0, static_cast<double>(m_told.length()));
}

void ReplayScreen::turn(int by) {
  const auto& turns = m_told.turns();
  const auto now = static_cast<std::int64_t>(m_moment);
  if (by > 0) {
    const auto next = std::ranges::upper_bound(turns, now);
    goTo(next == turns.end() ? static_cast<double>(m_told.length()) : static_cast<double>(*next));
  } else {
    auto before = std::ranges::lower_bound(turns, now - 500);
    goTo(before == turns.begin() ? 0 : static_cast<double>(*--before));
  }
}

scene::Scene ReplayScreen::build(const kiosk::FrameInput& input, scene::TextMeasure& measure) {
  if (!m_begun) m_now = input.seconds;
  m_begun = true;
  if (m_playing && m_sliding < 0) goTo(m_moment + (input.seconds - m_now) * 1000);
  m_now = input.seconds;
  if (m_moment >= static_cast<double>(m_told.length())) m_playing = false;

  const Frame frame{input.width, input.height, scene::Units(input.width, input.height), measure,
                    m_words};
  const workshop::StatePtr state = m_told.at(static_cast<std::int64_t>(m_moment));
  if (state != m_shown || input.width != m_width || input.height != m_height) {
    m_shown = state;
    m_width = input.width;
    m_height = input.height;
    const workshop::Question* question = state->currentQuestion();
    m_wall = {};
    if (question != nullptr) {
      // Above the bar, as the wall was; without what one joined by.
      const float tall = input.height - frame.px(barTall);
      m_wall = scene::wall({*state, question->id, input.width, tall, "", 0, {}, false, 0, 0},
                           m_words, measure);
    }
  }
  m_scene = m_wall;
  m_scene.width = input.width;
  m_scene.height = input.height;
  m_scene.scale = frame.units.scale();
  m_scene.ground = colour::ground;
  putBar(frame);
  return m_scene;
}

void ReplayScreen::putBar(const Frame& frame) {
  const float tall = frame.px(barTall);
  const float top = frame.height - tall;
  const float key = frame.px(72);
  const float pad = frame.px(12);
  scene::Item bar = widgets::panelItem(frame, "replay.bar", {0, top, frame.width, tall}, 0,
                                       colour::panel, Layers::sheet);
  m_scene.items.push_back(std::move(bar));
  float x = pad;
  const auto put = [&](const std::string& action, ButtonLook look, float wide) {
    look.fill = colour::ground;
    look.pressed = m_pressing.isOn(action);
    m_scene.items.push_back(
        widgets::button(frame, action, {x, top + pad, wide, key}, look, Layers::sheet));
    x += wide + frame.px(8);
  };
  ButtonLook look;
  look.glyph = scene::Glyph::back;
  put("replay.back", look, key);
  ButtonLook play;
  const bool over = m_moment >= static_cast<double>(m_told.length());
  play.label = m_words.say(m_playing ? "kiosk.replay.stop"
                           : over    ? "kiosk.replay.again"
                                     : "kiosk.replay.play");
  put("replay.play", play, frame.px(180));
  look.glyph = scene::Glyph::forward;
  put("replay.forward", look, key);

  const std::string clock = m_clockWords(m_told.timeAt(static_cast<std::int64_t>(m_moment)));
  const float clockWide = frame.px(130);
  const float close = frame.px(72);
  m_line = {x + frame.px(16), top, frame.width - x - frame.px(40) - clockWide - close - pad, tall};
  scene::Item line = widgets::fixedItem("replay.line", m_line, Layers::sheet);
  line.kind = scene::Kind::button;
  line.action = "replay.line";
  const float middle = tall / 2;
  const auto thick = frame.px(10);
  const double all = std::max<double>(1, static_cast<double>(m_told.length()));
  const float done = static_cast<float>(m_moment / all) * m_line.w;
  const auto stretch = [&](float to, scene::Colour fill) {
    scene::Box box;
    box.rect = {0, middle - thick / 2, std::max(to, thick), thick};
    box.radius = thick / 2;
    box.fill = fill;
    line.shapes.emplace_back(box);
  };
  stretch(m_line.w, colour::hair);
  stretch(done, colour::grape);
  for (const std::int64_t turned : m_told.turns()) {
    const float at = static_cast<float>(static_cast<double>(turned) / all) * m_line.w;
    scene::Box mark;
    mark.rect = {std::round(at) - 1, middle - frame.px(14), 3, frame.px(28)};
    mark.fill = colour::line;
    line.shapes.emplace_back(mark);
  }
  scene::Box knob;
  const float size = frame.px(34);
  knob.rect = {std::clamp(done - size / 2, 0.0F, m_line.w - size), middle - size / 2, size, size};
  knob.radius = size / 2;
  knob.fill = colour::grape;
  line.shapes.emplace_back(knob);
  m_scene.items.push_back(std::move(line));
  scene::Item time = widgets::fixedItem(
      "replay.time", {m_line.x + m_line.w + frame.px(12), top, clockWide, tall}, Layers::sheet);
  scene::Text label = widgets::label(frame, {0, 0, clockWide, tall}, clock, 30, scene::Weight::bold,
                                     colour::ink, scene::Align::centre);
  label.style.tabular = true;
  time.shapes.emplace_back(std::move(label));
  m_scene.items.push_back(std::move(time));
  x = frame.width - close - pad;
  look.glyph = scene::Glyph::close;
  put("replay.close", look, close);
}

void ReplayScreen::pointer(const kiosk::Pointer& pointer) {
  using Kind = kiosk::Pointer::Kind;
  const Under on = under(m_scene, {}, pointer.at, {});
  const auto slide = [&] {
    const float share = (pointer.at.x - m_line.x) / std::max(m_line.w, 1.0F);
    goTo(static_cast<double>(share) * static_cast<double>(m_told.length()));
  };
  switch (pointer.kind) {
    case Kind::down:
      if (pointer.button != 0) break;
      if (on.action == "replay.line") {
        m_sliding = pointer.finger;
        slide();
      } else if (on.what == Under::What::button && !on.action.empty()) {
        m_pressing.down(pointer.finger, on.action);
      }
      break;
    case Kind::move:
      if (m_sliding == pointer.finger) slide();
      break;
    case Kind::up:
      if (m_sliding == pointer.finger) m_sliding = -1;
      if (const auto action = m_pressing.up(pointer.finger, on.action)) perform(*action);
      break;
    case Kind::cancel:
      if (m_sliding == pointer.finger) m_sliding = -1;
      m_pressing.cancel(pointer.finger);
      break;
    case Kind::scroll:
      goTo(m_moment - pointer.wheel * leap);
      break;
  }
}

void ReplayScreen::perform(const std::string& action) {
  if (action == "replay.play") {
    if (!m_playing && m_moment >= static_cast<double>(m_told.length())) m_moment = 0;
    m_playing = !m_playing;
  } else if (action == "replay.back") {
    turn(-1);
  } else if (action == "replay.forward") {
    turn(1);
  } else if (action == "replay.close") {
    m_close();
  }
}

bool ReplayScreen::key(const kiosk::Key& key) {
  switch (key.key) {
    case GLFW_KEY_ESCAPE:
      m_close();
      return true;
    case GLFW_KEY_SPACE:
      if (!key.repeat) perform("replay.play");
      return true;
    case GLFW_KEY_LEFT:
      goTo(m_moment - leap);
      return true;
    case GLFW_KEY_RIGHT:
      goTo(m_moment + leap);
      return true;
    case GLFW_KEY_PAGE_UP:
      turn(-1);
      return true;
    case GLFW_KEY_PAGE_DOWN:
      turn(1);
      return true;
    default:
      return false;
  }
}

double ReplayScreen::redrawWithin() const { return m_playing && m_sliding < 0 ? step : 0; }

}  // namespace grappe::screens
