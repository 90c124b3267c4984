#include "intake/practice_sheet.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace grappe::intake {
namespace {

using Field = PracticeField;

// Folded.
constexpr std::array<std::pair<std::string_view, Field>, 25> labels{{
    {"lieu", Field::place},
    {"ou", Field::place},
    {"ou ?", Field::place},
    {"territoire", Field::place},
    {"place", Field::place},
    {"where", Field::place},
    {"qui", Field::who},
    {"qui ?", Field::who},
    {"public", Field::who},
    {"porteur", Field::who},
    {"who", Field::who},
    {"action", Field::actions},
    {"actions", Field::actions},
    {"les actions", Field::actions},
    {"activites", Field::actions},
    {"ce qui se fait", Field::actions},
    {"what is done", Field::actions},
    {"relation", Field::relations},
    {"relations", Field::relations},
    {"les relations", Field::relations},
    {"avec qui", Field::relations},
    {"avec qui ?", Field::relations},
    {"partenaires", Field::relations},
    {"partenaire", Field::relations},
    {"partners", Field::relations},
}};

Field labelled(std::string_view words) {
  std::string plain = folded(cleanedLine(words));
  constexpr std::string_view noBreak = "\xC2\xA0";
  for (const std::string_view space : {noBreak, std::string_view("\xE2\x80\xAF")}) {
    for (std::size_t at = 0; (at = plain.find(space, at)) != std::string::npos;) {
      plain.replace(at, space.size(), " ");
    }
  }
  while (!plain.empty() && (plain.back() == ':' || plain.back() == ' ')) plain.pop_back();
  const auto found = std::find_if(labels.begin(), labels.end(),
                                  [&](const auto& each) { return each.first == plain; });
  return found == labels.end() ? Field::none : found->second;
}

// "Lieu : Guéret", or the label alone; `rest` is what stands behind it.
Field fieldOf(std::string_view line, std::string_view& rest) {
  rest = {};
  if (const Field alone = labelled(line); alone != Field::none) return alone;
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return Field::none;
  const Field field = labelled(line.substr(0, colon));
  if (field != Field::none) rest = line.substr(colon + 1);
  return field;
}

std::string& of(PracticeSheet& sheet, Field field) {
  switch (field) {
    case Field::place:
      return sheet.place;
    case Field::who:
      return sheet.who;
    case Field::actions:
      return sheet.actions;
    default:
      return sheet.relations;
  }
}

}  // namespace

std::string_view practiceFieldName(PracticeField field) {
  constexpr std::array<std::string_view, 5> names{"", "place", "who", "actions", "relations"};
  return names.at(static_cast<std::size_t>(field));
}

PracticeSheet practiceSheetOf(std::string_view text) {
  PracticeSheet sheet;
  Field now = Field::none;
  std::array<bool, 5> had{};
  while (true) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    std::string_view words;
    Field label = fieldOf(line, words);
    if (label == Field::none) {
      words = line;
    } else if (had.at(static_cast<std::size_t>(label))) {
      now = Field::none;
    } else {
      had.at(static_cast<std::size_t>(label)) = true;
      now = label;
    }
    sheet.fields.push_back(now);
    const std::string said = cleanedLine(words);
    if (now != Field::none && !said.empty()) {
      std::string& field = of(sheet, now);
      field += (field.empty() ? "" : "\n") + said;
    }
    if (end == std::string_view::npos) return sheet;
    text.remove_prefix(end + 1);
  }
}

}  // namespace grappe::intake
