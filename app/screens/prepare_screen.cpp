#include "screens/prepare_screen.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "screens/prepare_look.h"
#include "screens/screenful.h"
#include "widgets/date_words.h"

namespace grappe::screens {

namespace {

constexpr double caretBlink = 0.53;
constexpr int minutesStep = 1;

// What follows the last colon: "question.up:q1" names q1.
std::string nameIn(const std::string& action) { return action.substr(action.find(':') + 1); }

// "circle:c1" is of kind circle, and of c1; "title" of no id.
std::pair<std::string, std::string> kindAndId(const std::string& what) {
  const std::size_t colon = what.find(':');
  if (colon == std::string::npos) return {what, {}};
  return {what.substr(0, colon), what.substr(colon + 1)};
}

// Null where `id` names none, or nothing.
const workshop::Question* questionNamed(const workshop::StatePtr& state, const std::string& id) {
  return id.empty() ? nullptr : state->question(workshop::QuestionId::of(id));
}

}  // namespace

PrepareScreen::PrepareScreen(const words::Phrasebook& words, kiosk::CommandSink& sink,
                             IdSource& ids, std::string today, Doors doors)
    : m_words(words),
      m_sink(sink),
      m_ids(ids),
      m_today(std::move(today)),
      m_doors(std::move(doors)) {}

void PrepareScreen::refused(Code code) {
  m_toast.show(m_words.say("refusal." + std::string(codeName(code))), false, m_now);
}

const workshop::Question* PrepareScreen::headed() const {
  return m_state && m_headings.isOpen() ? m_state->question(m_headed) : nullptr;
}

scene::Scene PrepareScreen::build(const kiosk::FrameInput& input, scene::TextMeasure& measure) {
  m_now = input.seconds;
  m_state = input.state;
  const widgets::Frame frame{input.width, input.height, scene::Units(input.width, input.height),
                             measure, m_words};
  scene::Scene scene = blankScene(frame);
  const auto add = [&](std::vector<scene::Item> items) { append(scene, std::move(items)); };
  if (m_state) {
    add(prepareItems(frame, {*m_state, m_doors.rehearse != nullptr, m_page, m_wifi}, m_pressing));
  }
  if (!m_line.isOpen() && headed() == nullptr) add(m_focus.ring(frame, scene));
  const bool lit = std::fmod(m_now - m_caretSince, 2 * caretBlink) < caretBlink;
  if (const auto* question = headed()) {
    add(m_headings.items(frame, *m_state, *question, m_pressing, lit));
  }
  add(m_line.items(frame, m_pressing, lit));
  add(m_toast.items(frame, frame.height - frame.px(120), m_now, m_pressing));
  m_scene = scene;
  return scene;
}

void PrepareScreen::pointer(const kiosk::Pointer& pointer) {
  m_now = std::max(m_now, pointer.seconds);
  const Under on = under(m_scene, {}, pointer.at, {});
  if (pointer.kind == kiosk::Pointer::Kind::down) {
    m_touched = pointer.finger > 0;
    m_focus.clear();
  }
  if (const auto action = pressedOn(m_pressing, pointer, on)) perform(*action);
}

void PrepareScreen::perform(const std::string& action) {
  m_caretSince = m_now;
  const bool types = action.starts_with("key:");
  if (action == "toast.undo") {
    m_toast.dismiss();
    m_sink.send(workshop::Undo{});
  } else if (action.starts_with("line.") || (types && m_line.isOpen())) {
    if (const auto text = m_line.press(action)) written(*text);
  } else if (action.starts_with("headings.") || types) {
    if (const auto* question = headed()) take(m_headings.press(action, *question, m_ids));
  } else if (action.starts_with("headings:")) {
    m_headed = workshop::QuestionId::of(nameIn(action));
    m_headings.open(m_touched);
  } else if (action.starts_with("edit:")) {
    edit(nameIn(action));
  } else if (action.starts_with("circle.")) {
    changeCircle(action);
  } else if (action.starts_with("question.")) {
    changeQuestion(action);
  } else if (action == "day.back" || action == "day.forward") {
    changeDay(action == "day.back" ? -1 : 1);
  } else if (action == "language") {
    nextLanguage();
  } else if (action == "page") {
    ++m_page;
  } else if (action == "wall") {
    m_doors.wall();
  } else if (action == "rehearse" && m_doors.rehearse) {
    m_doors.rehearse();
  }
}

void PrepareScreen::edit(const std::string& what) {
  if (!m_state) return;
  const auto [kind, id] = kindAndId(what);
  const workshop::Question* question = questionNamed(m_state, id);
  LineEditor::Line line;
  line.title = m_words.say("kiosk.prepare." + kind + (question != nullptr ? ".of" : ""));
  line.limit = workshop::titleLimit;
  if (question != nullptr) {
    line.text = kind == "guide" ? question->guide : question->title;
    line.limit = kind == "guide" ? workshop::longTextLimit : workshop::noteLimit;
  } else if (kind == "title") {
    line.text = m_state->title;
  } else if (kind == "place") {
    line.text = m_state->meeting() == nullptr ? std::string() : m_state->meeting()->place;
  } else if (kind == "circle" && !id.empty()) {
    const workshop::Circle* circle = m_state->circle(workshop::CircleId::of(id));
    if (circle != nullptr) line.text = circle->name;
  } else if (kind == "question") {
    line.limit = workshop::noteLimit;
  } else if (kind == "wifi") {
    line.text = m_wifi.name;
    line.limit = 32;
    line.exact = true;
  } else if (kind == "wifi_password") {
    line.text = m_wifi.password;
    line.limit = 63;
    line.exact = true;
  } else if (kind == "pin") {
    line.limit = longestPin;
    line.digits = true;
  }
  m_what = what;
  m_toast.dismiss();
  m_line.open(std::move(line), m_touched);
}

void PrepareScreen::written(const std::string& text) {
  if (!m_state) return;
  const auto [kind, id] = kindAndId(m_what);
  const workshop::Question* question = questionNamed(m_state, id);
  const workshop::Meeting* meeting = m_state->meeting();
  if (kind == "pin" && text.size() < shortestPin) {
    m_toast.show(m_words.say("kiosk.prepare.pin.short"), false, m_now);
    return;
  }
  if (kind.starts_with("wifi") && !takeWifi(kind, text)) return;
  m_line.close();
  if (kind == "pin") {
    m_doors.pin(text);
    m_toast.show(m_words.say("kiosk.prepare.pin.set"), false, m_now);
  } else if (question != nullptr) {
    const bool guide = kind == "guide";
    m_sink.send(workshop::EditQuestion{question->id, guide ? question->title : text,
                                       guide ? text : question->guide, std::nullopt});
  } else if (kind == "title") {
    m_sink.send(workshop::RenameWorkshop{text});
  } else if (kind == "place") {
    m_sink.send(workshop::SetMeetingDetails{meeting == nullptr ? m_today : meeting->date, text});
  } else if (kind == "question") {
    m_sink.send(workshop::AddQuestion{workshop::QuestionId::of(m_ids.next()), text, "", 0});
    m_page = m_state->questions.size();  // where it stands: the last page
  } else if (kind == "circle") {
    std::vector<workshop::Circle> circles = m_state->circles;
    const auto named =
        std::ranges::find(circles, id, [](const auto& one) { return one.id.text(); });
    if (named != circles.end()) {
      named->name = text;
    } else {
      const auto slot = static_cast<int>(circles.size());
      circles.push_back({workshop::CircleId::of(m_ids.next()), text, slot});
    }
    m_sink.send(workshop::SetCircles{std::move(circles)});
  }
}

// False where phones could not take it: it stays open, to be put right.
bool PrepareScreen::takeWifi(const std::string& kind, const std::string& text) {
  scene::Wifi wifi = m_wifi;
  (kind == "wifi" ? wifi.name : wifi.password) = text;
  if (!wifi.known()) wifi = {};
  if (wifi.known() && !scene::isWifiName(wifi.name)) {
    m_toast.show(m_words.say("kiosk.prepare.wifi.bad"), false, m_now);
    return false;
  }
  if (!scene::isWifiPassword(wifi.password)) {
    m_toast.show(m_words.say("kiosk.prepare.wifi_password.bad"), false, m_now);
    return false;
  }
  if (m_doors.wifi) m_doors.wifi(wifi);
  return true;
}

void PrepareScreen::changeCircle(const std::string& action) {
  if (!m_state) return;
  std::vector<workshop::Circle> circles = m_state->circles;
  const auto of =
      std::ranges::find(circles, nameIn(action), [](const auto& one) { return one.id.text(); });
  if (of == circles.end()) return;
  if (action.starts_with("circle.drop:")) {
    circles.erase(of);
  } else {
    // The next look that no other circle has.
    const auto taken = [&](int slot) {
      return std::ranges::any_of(circles, [&](const auto& one) { return one.slot == slot; });
    };
    constexpr auto slots = static_cast<int>(workshop::mostCircles);
    int slot = (of->slot + 1) % slots;
    while (slot != of->slot && taken(slot)) slot = (slot + 1) % slots;
    of->slot = slot;
  }
  m_sink.send(workshop::SetCircles{std::move(circles)});
}

void PrepareScreen::changeQuestion(const std::string& action) {
  const auto id = workshop::QuestionId::of(nameIn(action));
  const workshop::Question* question = m_state ? m_state->question(id) : nullptr;
  if (question == nullptr) return;
  const int at = m_state->numberOf(id) - 1;
  if (action.starts_with("question.up:")) {
    m_sink.send(workshop::MoveQuestion{id, at - 1});
  } else if (action.starts_with("question.down:")) {
    m_sink.send(workshop::MoveQuestion{id, at + 1});
  } else if (action.starts_with("question.drop:")) {
    m_sink.send(workshop::RemoveQuestion{id});
    m_toast.show(m_words.say("kiosk.prepare.question.dropped"), true, m_now);
  } else {
    const int by = action.starts_with("question.more:") ? minutesStep : -minutesStep;
    const int minutes = std::clamp(question->minutes + by, 0, workshop::mostMinutes);
    m_sink.send(workshop::EditQuestion{id, question->title, question->guide, minutes});
  }
}

void PrepareScreen::changeDay(int days) {
  const workshop::Meeting* meeting = m_state ? m_state->meeting() : nullptr;
  if (meeting == nullptr) return;
  m_sink.send(
      workshop::SetMeetingDetails{widgets::dayAfter(meeting->date, days, m_today), meeting->place});
}

void PrepareScreen::nextLanguage() {
  if (!m_state) return;
  const std::vector<std::string>& all = languagesOffered();
  const auto now = std::ranges::find(all, m_state->language);
  const bool last = now == all.end() || std::next(now) == all.end();
  m_sink.send(workshop::SetLanguage{last ? all.front() : *std::next(now)});
}

void PrepareScreen::take(const std::optional<workshop::SetLens>& lens) {
  if (!lens) return;
  m_sink.send(*lens);
  m_headings.taken();
}

bool PrepareScreen::key(const kiosk::Key& key) {
  m_caretSince = m_now;
  if (m_line.isOpen()) {
    if (const auto text = m_line.key(key)) written(*text);
    return true;
  }
  if (const auto* question = headed()) {
    take(m_headings.key(key, *question, m_ids));
    return true;
  }
  const bool control = (key.modifiers & GLFW_MOD_CONTROL) != 0;
  if (control && key.key == GLFW_KEY_Z) {
    m_sink.send(workshop::Undo{});
    return true;
  }
  std::string action;
  if (m_focus.key(key.key, (key.modifiers & GLFW_MOD_SHIFT) != 0, m_scene, action)) {
    if (!action.empty() && !key.repeat) perform(action);
    return true;
  }
  if (key.key == GLFW_KEY_ENTER || key.key == GLFW_KEY_KP_ENTER) {
    m_doors.wall();
    return true;
  }
  return false;
}

void PrepareScreen::character(char32_t character) {
  m_caretSince = m_now;
  if (m_line.isOpen()) {
    m_line.character(character);
  } else if (m_headings.isOpen()) {
    m_headings.character(character);
  }
}

double PrepareScreen::redrawWithin() const {
  double next = m_toast.shown(m_now) ? m_toast.until() - m_now : 0;
  if (m_line.isOpen() || m_headings.isOpen()) {
    const double since = m_now - m_caretSince;
    const double blink = (std::floor(since / caretBlink) + 1) * caretBlink - since;
    next = next > 0 ? std::min(next, blink) : blink;
  }
  return next;
}

}  // namespace grappe::screens
