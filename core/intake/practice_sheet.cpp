#include "intake/practice_sheet.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace grappe::intake {
namespace {

using Field = PracticeField;

// Folded.
constexpr std::array<std::pair<std::string_view, Field>, 49> labels{{
    {"lieu", Field::place},
    {"lieux", Field::place},
    {"le lieu", Field::place},
    {"ou", Field::place},
    {"ou ?", Field::place},
    {"territoire", Field::place},
    {"territoires", Field::place},
    {"commune", Field::place},
    {"communes", Field::place},
    {"quartier", Field::place},
    {"place", Field::place},
    {"where", Field::place},
    {"qui", Field::who},
    {"qui ?", Field::who},
    {"acteur", Field::who},
    {"acteurs", Field::who},
    {"les acteurs", Field::who},
    {"acteurs impliques", Field::who},
    {"porteur", Field::who},
    {"porteurs", Field::who},
    {"porte par", Field::who},
    {"porteur du projet", Field::who},
    {"intervenant", Field::who},
    {"intervenants", Field::who},
    {"qui fait quoi", Field::who},
    {"qui fait quoi ?", Field::who},
    {"who", Field::who},
    {"action", Field::actions},
    {"actions", Field::actions},
    {"les actions", Field::actions},
    {"activite", Field::actions},
    {"activites", Field::actions},
    {"les activites", Field::actions},
    {"actions menees", Field::actions},
    {"ce qui se fait", Field::actions},
    {"what is done", Field::actions},
    {"relation", Field::relations},
    {"relations", Field::relations},
    {"les relations", Field::relations},
    {"lien", Field::relations},
    {"liens", Field::relations},
    {"avec qui", Field::relations},
    {"avec qui ?", Field::relations},
    {"partenaire", Field::relations},
    {"partenaires", Field::relations},
    {"les partenaires", Field::relations},
    {"partenariat", Field::relations},
    {"partenariats", Field::relations},
    {"partners", Field::relations},
}};

// What other labels of such sheets begin with; folded.
constexpr std::array<std::string_view, 32> otherLabels = {
    "public",   "publics",   "objectif",    "contexte",    "date",         "duree",
    "periode",  "frequence", "horaire",     "budget",      "moyen",        "financement",
    "resultat", "effet",     "impact",      "bilan",       "points",       "freins",
    "leviers",  "atouts",    "limites",     "difficultes", "perspectives", "besoins",
    "constats", "enjeux",    "description", "remarques",   "contact",      "beneficiaires",
    "titre",    "nom"};

// The words of a label.
std::string bareLabel(std::string_view words) {
  std::string plain = folded(cleanedLine(words));
  constexpr std::string_view noBreak = "\xC2\xA0";
  for (const std::string_view space : {noBreak, std::string_view("\xE2\x80\xAF")}) {
    for (std::size_t at = 0; (at = plain.find(space, at)) != std::string::npos;) {
      plain.replace(at, space.size(), " ");
    }
  }
  while (!plain.empty() && (plain.back() == ':' || plain.back() == ' ')) plain.pop_back();
  return plain;
}

Field labelled(std::string_view words) {
  const std::string plain = bareLabel(words);
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

// How a label stands on its line.
enum class Form { none, alone, colon, inlined };

Form formOf(std::string_view line, std::string_view behind) {
  if (!cleanedLine(behind).empty()) return Form::inlined;
  return line.find(':') == std::string_view::npos ? Form::alone : Form::colon;
}

// Whether the line begins with a label that is none of ours. Lines below a label that stands alone
// are its content, also "Café des parents : le mardi"; but one that is known to be a label, or has
// the form of the label above, is one.
bool otherLabel(std::string_view line, Form above) {
  constexpr std::size_t longestLabel = 30;  // graphemes
  constexpr std::ptrdiff_t mostSpaces = 3;
  const std::size_t colon = line.find(':');
  const std::string words = bareLabel(line.substr(0, colon));
  const auto points = codepoints(words);
  const bool letters =
      !points.empty() && isOfWord(points.front()) &&
      (isOfWord(points.back()) || points.back() == U'?') &&
      std::none_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!letters || graphemeCount(words) > longestLabel) return false;
  if (std::count(words.begin(), words.end(), ' ') > mostSpaces) return false;
  const bool address = colon != std::string_view::npos && line.substr(colon).starts_with("://");
  if (address) return false;
  const std::string first = words.substr(0, words.find(' '));
  const bool known = std::any_of(otherLabels.begin(), otherLabels.end(), [&](auto each) {
    return first == each || first == std::string(each) + "s";
  });
  if (colon == std::string_view::npos) return known && above == Form::alone && first == words;
  return known || above == formOf(line, line.substr(colon + 1));
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
  Form form = Form::none;  // of the latest label
  std::array<bool, 5> had{};
  while (true) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    std::string_view words;
    const Field label = fieldOf(line, words);
    if (label != Field::none) {
      bool& before = had.at(static_cast<std::size_t>(label));
      now = before ? Field::none : label;
      form = formOf(line, words);
      before = true;
    } else {
      words = line;
      if (otherLabel(line, form)) now = Field::none;
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
