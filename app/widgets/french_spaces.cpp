#include "widgets/french_spaces.h"

namespace grappe::widgets {

namespace {

constexpr std::string_view noBreak = "\u00A0";
constexpr std::string_view narrow = "\u202F";
constexpr std::string_view opening = "«";
constexpr std::string_view closing = "»";

// The space that French sets before a sign; empty: none.
std::string_view spaceBefore(std::string_view sign) {
  if (sign == closing || sign == ":") return noBreak;
  if (sign == "?" || sign == "!" || sign == ";") return narrow;
  return {};
}

bool justOpened(std::string_view before) {
  return before.ends_with(noBreak) &&
         before.substr(0, before.size() - noBreak.size()).ends_with(opening);
}

}  // namespace

void typeOn(TextField& field, std::string_view language, std::string_view text) {
  if (language != "fr") {
    field.insert(text);
    return;
  }
  // The space of an open quotation is there already.
  if (text == " " && justOpened(field.before())) return;
  const std::string_view space = spaceBefore(text);
  const bool typed = !space.empty() && field.before().ends_with(' ');
  const bool wanted = text == closing && !field.before().empty() &&
                      !field.before().ends_with(noBreak) && !field.before().ends_with(narrow);
  // The sign first: a text that is full is left as it is.
  if (!field.insert(text)) return;
  if (typed || wanted) {
    field.left();
    if (typed) field.backspace();
    field.insert(space);
    field.right();
  }
  if (text == opening) field.insert(noBreak);
}

}  // namespace grappe::widgets
