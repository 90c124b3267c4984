#include "screens/headings_sheet.h"

#include <GLFW/glfw3.h>

#include <algorithm>

#include "base/text.h"
#include "screens/headings_look.h"
#include "screens/title_field.h"
#include "workshop/heading_ids.h"

namespace grappe::screens {

namespace {

using workshop::SetLens;
constexpr std::size_t lineLimit = 400;  // graphemes: a title and its words

SetLens lensOf(const workshop::Question& question) {
  SetLens lens{question.id, {}, question.grouping.freeThemes};
  for (const workshop::ThemePtr& theme : question.themes) {
    if (theme->heading) lens.headings.push_back({theme->id, theme->title.text, theme->hint.text});
  }
  return lens;
}

auto headingIn(SetLens& lens, const workshop::ThemeId& id) {
  return std::find_if(lens.headings.begin(), lens.headings.end(),
                      [&](const auto& heading) { return heading.id == id; });
}

}  // namespace

void HeadingsSheet::open(bool touch) {
  *this = {};
  m_open = true;
  m_keys = touch;
  taken();
}

void HeadingsSheet::taken() {
  m_field = widgets::TextField({}, lineLimit);
  m_rewording = {};
  m_keyboard.startSentence();
}

std::optional<SetLens> HeadingsSheet::done(const workshop::Question& question, IdSource& ids) {
  const std::string& line = m_field.text();
  const std::size_t colon = line.find(':');
  const std::string title = cleanedLine(line.substr(0, colon));
  if (title.empty()) {
    if (cleanedLine(line).empty()) close();
    return std::nullopt;
  }
  const std::string hint =
      colon == std::string::npos ? std::string() : cleanedLine(line.substr(colon + 1));
  SetLens lens = lensOf(question);
  const workshop::ThemeId id =
      m_rewording.empty() ? workshop::headingId(question, title, {}, ids) : m_rewording;
  const auto standing = headingIn(lens, id);
  if (standing != lens.headings.end()) {
    standing->title = title;
    standing->hint = hint;
  } else {
    lens.headings.push_back({id, title, hint});
  }
  return lens;
}

std::optional<SetLens> HeadingsSheet::press(std::string_view action,
                                            const workshop::Question& question, IdSource& ids) {
  constexpr std::string_view drop = "headings.drop:";
  constexpr std::string_view reword = "headings.reword:";
  SetLens lens = lensOf(question);
  if (action == "headings.close") close();
  if (action == "headings.done") return done(question, ids);
  if (action == "headings.field") m_keys = true;
  if (action == "headings.keyboard") m_keys = !m_keys;
  if (action == "headings.free") {
    lens.freeThemes = !lens.freeThemes;
    return lens;
  }
  if (action.starts_with(drop)) {
    const auto id = workshop::ThemeId::of(std::string(action.substr(drop.size())));
    std::erase_if(lens.headings, [&](const auto& heading) { return heading.id == id; });
    return lens;
  }
  if (action.starts_with(reword)) {
    const auto id = workshop::ThemeId::of(std::string(action.substr(reword.size())));
    const auto found = headingIn(lens, id);
    if (found == lens.headings.end()) return std::nullopt;
    const std::string words = found->hint.empty() ? std::string() : ": " + found->hint;
    m_field = widgets::TextField(found->title + words, lineLimit);
    m_rewording = id;
  }
  if (!action.starts_with("key:")) return std::nullopt;
  const auto typed = m_keyboard.press(action);
  using What = widgets::Keyboard::Typed::What;
  if (typed.what == What::text) m_field.insert(typed.text);
  if (typed.what == What::backspace) m_field.backspace();
  if (typed.what == What::done) return done(question, ids);
  return std::nullopt;
}

std::optional<SetLens> HeadingsSheet::key(const kiosk::Key& key, const workshop::Question& question,
                                          IdSource& ids) {
  if (key.key == GLFW_KEY_ESCAPE) close();
  if (key.key == GLFW_KEY_ENTER || key.key == GLFW_KEY_KP_ENTER) return done(question, ids);
  editWith(m_field, key.key);
  return std::nullopt;
}

std::vector<scene::Item> HeadingsSheet::items(const widgets::Frame& frame,
                                              const workshop::State& state,
                                              const workshop::Question& question,
                                              const widgets::Pressing& pressing, bool caret) const {
  if (!m_open) return {};
  return headingsItems(frame, state, question,
                       {m_field, m_rewording, m_keys ? &m_keyboard : nullptr, caret}, pressing);
}

}  // namespace grappe::screens
