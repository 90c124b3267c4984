#include "screens/composer.h"

#include <GLFW/glfw3.h>

#include <algorithm>

#include "base/text.h"
#include "screens/title_field.h"
#include "widgets/french_spaces.h"

namespace grappe::screens {

namespace {
constexpr std::string_view circleAction = "circle:";
constexpr std::string_view languageAction = "language:";
}  // namespace

void Composer::open(bool keys, double now) {
  m_open = true;
  m_keys = keys;
  m_touched = m_caretSince = now;
  m_chooses = Chooses::nothing;
  m_focus = -1;
  if (!m_field.empty()) return;
  m_keyboard.speak(m_language);
  m_keyboard.startSentence();
}

void Composer::close() {
  m_open = false;
  m_chooses = Chooses::nothing;
  m_remark.reset();
  m_laid = Laid::nothing;
  if (hasDraft() || isUnderWay()) return;
  m_field = widgets::TextField({}, limit);
  m_keyboard = widgets::Keyboard(widgets::tableKeys);
  m_circle = {};
  m_question = {};
}

void Composer::typed(std::string_view text, double now) {
  widgets::typeOn(m_field, m_keyboard.language(), text);
  edited(now);
}

void Composer::edited(double now) {
  m_lines.forget();
  m_touched = m_caretSince = now;
  m_remark.reset();
  if (m_field.empty()) {
    m_question = {};
    return;
  }
  m_laid = Laid::nothing;
  if (m_question.empty()) m_question = m_current;
}

void Composer::press(std::string_view action, double now) {
  m_touched = now;
  if (action == "circle" || action == "language") {
    const Chooses asked = action == "circle" ? Chooses::circle : Chooses::language;
    m_chooses = m_chooses == asked ? Chooses::nothing : asked;
    m_focus = -1;
  } else if (action.starts_with(circleAction)) {
    m_circle = workshop::CircleId::of(std::string(action.substr(circleAction.size())));
    m_chooses = Chooses::nothing;
  } else if (action.starts_with(languageAction)) {
    m_keyboard.speak(action.substr(languageAction.size()));
    m_chooses = Chooses::nothing;
    m_keys = true;
  } else if (action.starts_with("key:")) {
    using What = widgets::Keyboard::Typed::What;
    const auto key = m_keyboard.press(action, now);
    if (key.what == What::text) typed(key.text, now);
    if (key.what == What::backspace) {
      m_field.backspace();
      edited(now);
    }
  }
}

void Composer::key(int key, double now) {
  m_touched = m_caretSince = now;
  const int count = static_cast<int>(m_circles.size());
  if (count > 0 && (m_chooses == Chooses::circle || m_circle.empty())) {
    if (key == GLFW_KEY_TAB || key == GLFW_KEY_RIGHT || key == GLFW_KEY_DOWN) {
      m_focus = (m_focus + 1) % count;
    } else if (key == GLFW_KEY_LEFT || key == GLFW_KEY_UP) {
      m_focus = (std::max(m_focus, 0) + count - 1) % count;
    }
    const bool enter = key == GLFW_KEY_ENTER || key == GLFW_KEY_KP_ENTER;
    if (enter && m_focus >= 0) {
      m_circle = m_circles[static_cast<std::size_t>(m_focus)];
      m_chooses = Chooses::nothing;
    }
    return;
  }
  if (key == GLFW_KEY_TAB && count > 0) {
    m_chooses = Chooses::circle;
    m_focus = -1;
    return;
  }
  if (goesByLine(key)) return;
  m_lines.forget();
  const std::string before = m_field.text();
  editWith(m_field, key);
  if (m_field.text() != before) edited(now);
}

bool Composer::goesByLine(int key) {
  const std::size_t caret = m_field.caret();
  switch (key) {
    case GLFW_KEY_UP:
      m_field.caretTo(m_lines.up(caret));
      return true;
    case GLFW_KEY_DOWN:
      m_field.caretTo(m_lines.down(caret));
      return true;
    case GLFW_KEY_HOME:
      caretTo(m_lines.home(caret));
      return true;
    case GLFW_KEY_END:
      caretTo(m_lines.end(caret));
      return true;
    default:
      return false;
  }
}

void Composer::caretTo(std::size_t byte) {
  m_lines.forget();
  m_field.caretTo(byte);
}

void Composer::character(char32_t character, double now) {
  m_touched = now;
  if (m_field.insert(character)) edited(now);
}

void Composer::clearField() {
  m_field = widgets::TextField({}, limit);
  m_lines.forget();
  m_question = {};
  m_keyboard.startSentence();
}

void Composer::takeBack() {
  if (!m_field.empty() || m_returned.empty()) return;
  m_field = widgets::TextField(std::move(m_returned.front().text), limit);
  m_lines.forget();
  m_question = m_returned.front().question;
  m_returned.erase(m_returned.begin());
}

void Composer::follow(const workshop::State& state) {
  m_current = state.current.value_or(workshop::QuestionId());
  m_language = state.language;
  m_circles.clear();
  for (const workshop::Circle& circle : state.circles) m_circles.push_back(circle.id);
  if (state.circle(m_circle) == nullptr) m_circle = {};
  if (m_sent.empty()) return;
  std::erase_if(m_sent, [&](const Laying& one) {
    const workshop::NotePtr note = state.note(one.note);
    if (!note) return false;
    if (m_field.empty()) m_laid = note->addedLate ? Laid::late : Laid::onTheWall;
    return true;
  });
  if (!m_open) close();
}

const workshop::Question* Composer::question(const workshop::State& state) const {
  const workshop::Question* begun = m_question.empty() ? nullptr : state.question(m_question);
  return begun != nullptr ? begun : state.currentQuestion();
}

std::size_t Composer::written() const { return graphemeCount(m_field.text()); }

Composer::Chooses Composer::chooses(const workshop::State& state) const {
  if (m_chooses != Chooses::nothing) return m_chooses;
  // As on the page: nobody writes before they have said whom they speak for.
  return m_circle.empty() && !state.circles.empty() ? Chooses::circle : Chooses::nothing;
}

bool Composer::mayLay(const workshop::State& state) const {
  return hasDraft() && question(state) != nullptr && (state.circles.empty() || !m_circle.empty());
}

std::optional<workshop::AddNote> Composer::noteToLay(const workshop::State& state, IdSource& ids) {
  if (!mayLay(state)) return std::nullopt;
  m_sent.push_back({workshop::NoteId::of(ids.next()), m_field.text(), question(state)->id});
  m_chooses = Chooses::nothing;
  m_remark.reset();
  m_laid = Laid::nothing;
  clearField();
  takeBack();
  const Laying& laying = m_sent.back();
  return workshop::AddNote{laying.note, laying.question, laying.text, m_circle,
                           workshop::NoteOrigin::table};
}

bool Composer::sent(const workshop::NoteId& note) const {
  return std::any_of(m_sent.begin(), m_sent.end(),
                     [&](const Laying& one) { return one.note == note; });
}

void Composer::refused(const workshop::NoteId& note, Code code) {
  const auto of = std::find_if(m_sent.begin(), m_sent.end(),
                               [&](const Laying& one) { return one.note == note; });
  if (of == m_sent.end()) return;
  m_returned.push_back(std::move(*of));
  m_sent.erase(of);
  takeBack();
  m_remark = code;
}

}  // namespace grappe::screens
