#include "screens/theme_sheet.h"

#include <GLFW/glfw3.h>

#include <algorithm>

#include "screens/theme_sheet_foot.h"
#include "screens/theme_sheet_look.h"
#include "screens/title_field.h"
#include "widgets/french_spaces.h"

namespace grappe::screens {

using widgets::Frame;
using widgets::Layers;

namespace {
constexpr std::size_t fewestToSplit = 4;  // two parts of two
}

void ThemeSheet::open(const workshop::Theme& theme, bool touch) {
  m_open = true;
  m_theme = theme.id;
  m_before = theme.title.text;
  m_field = widgets::TextField(m_before, workshop::titleLimit);
  m_keyboard = widgets::Keyboard();
  if (m_field.empty()) m_keyboard.startSentence();
  m_keys = touch;
  m_pages.first();
  m_why.reset();
}

void ThemeSheet::openUnsorted() {
  m_open = true;
  m_theme = {};
  m_field = widgets::TextField();
  m_keys = false;
  m_pages.first();
}

ThemeSheet::Outcome ThemeSheet::done() const {
  // Nothing written: the title stays as it was, or the machine goes on proposing one.
  if (m_theme.empty() || m_field.empty() || m_field.text() == m_before) {
    return {Outcome::What::close, {}};
  }
  return {Outcome::What::rename, m_field.text()};
}

ThemeSheet::Outcome ThemeSheet::press(std::string_view action) {
  using What = Outcome::What;
  if (action == "sheet.close") return {What::close, {}};
  if (action == "sheet.done") return done();
  if (action == "sheet.hold") return {What::toggleHold, {}};
  if (action == "sheet.split") return {What::split, {}};
  if (action == "sheet.merge") return {What::merge, {}};
  if (action == "sheet.keyboard" || action == "sheet.field") {
    m_keys = action == "sheet.field" || !m_keys;
    m_pages.begin();
    return {};
  }
  constexpr std::string_view alike = "sheet.alike:";
  if (action.starts_with(alike)) {
    m_pages.unfold(workshop::NoteId::of(std::string(action.substr(alike.size()))));
  }
  if (action == "sheet.page_back") m_pages.back();
  if (action == "sheet.page_forward") m_pages.forward();
  if (!action.starts_with("key:")) return {};
  const auto typed = m_keyboard.press(action);
  using Typed = widgets::Keyboard::Typed::What;
  switch (typed.what) {
    case Typed::text:
      widgets::typeOn(m_field, m_keyboard.language(), typed.text);
      break;
    case Typed::backspace:
      m_field.backspace();
      break;
    case Typed::done:
      return done();
    case Typed::nothing:
      break;
  }
  return {};
}

ThemeSheet::Outcome ThemeSheet::key(const kiosk::Key& key) {
  switch (key.key) {
    case GLFW_KEY_ESCAPE:
      return {Outcome::What::close, {}};
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
      return done();
    case GLFW_KEY_PAGE_UP:
      return press("sheet.page_back");
    case GLFW_KEY_PAGE_DOWN:
      return press("sheet.page_forward");
    default:
      editWith(m_field, key.key);
      break;
  }
  return {};
}

void ThemeSheet::character(char32_t character) {
  if (!m_theme.empty()) m_field.insert(character);
}

std::vector<scene::Item> ThemeSheet::items(const Frame& frame, const workshop::State& state,
                                           const workshop::Question& question,
                                           const widgets::Pressing& pressing, bool caret) {
  if (!m_open) return {};
  const workshop::ThemePtr theme = m_theme.empty() ? nullptr : state.theme(m_theme);
  if (!theme && !m_theme.empty()) return {};
  const auto of = theme ? std::optional<workshop::ThemeId>(theme->id) : std::nullopt;
  const auto notes = workshop::notesOf(question, of);
  const long placed = std::count_if(notes.begin(), notes.end(), [](const workshop::NotePtr& note) {
    return note->place.by == workshop::Hand::person;
  });

  const SheetPlan plan = sheetPlan(frame, m_keys);
  std::vector<scene::Item> items;
  // A tap beside the sheet loses nothing that was written; only the cross and Escape do.
  items.push_back(widgets::scrim(frame, "sheet.done", Layers::sheet));
  items.push_back(sheetPanel(frame, plan, m_keys));
  putSheetHead(frame, plan, theme.get(), static_cast<long>(notes.size()), pressing, items);
  if (theme) items.push_back(titleField(frame, m_field, plan.title, caret));
  m_pages.put(frame, plan, state, workshop::saidAlike(question, of), pressing, items);
  if (theme && m_why && m_why->theme == theme->id) putReason(frame, plan, *m_why, items);
  putSheetFoot(frame, plan, theme.get(),
               {placed, notes.size() >= fewestToSplit, question.themes.size() > 1},
               m_keys ? &m_keyboard : nullptr, pressing, items);
  return items;
}

}  // namespace grappe::screens
