#include "intake/source_beside.h"

#include <algorithm>
#include <array>

#include "base/guillemets.h"
#include "base/text.h"
#include "intake/lines.h"

namespace grappe::intake {
namespace {

constexpr std::array<std::string_view, 4> closingMarks = {closeGuillemet, "\"", "”", "“"};

// What a role begins with, behind its article; folded.
constexpr std::array<std::string_view, 46> roles = {
    "directeur",  "directrice", "adjoint",     "enseignant", "professeur",  "prof",
    "maitre",     "maitresse",  "instituteur", "parent",     "mere",        "pere",
    "maman",      "papa",       "famille",     "habitant",   "eleve",       "enfant",
    "jeune",      "animateur",  "animatrice",  "coordinat",  "educateur",   "educatrice",
    "assistant",  "atsem",      "aesh",        "cpe",        "conseill",    "principal",
    "referent",   "mediateur",  "mediatrice",  "inspect",    "intervenant", "responsable",
    "benevole",   "salarie",    "president",   "maire",      "elu",         "psychologue",
    "infirmiere", "infirmier",  "partenaire",  "agent"};

// What stands in brackets behind words and names nobody; folded.
constexpr std::array<std::string_view, 18> asides = {
    "rire",     "rires", "sourire",    "silence", "sic",  "suite", "extrait", "applaudissements",
    "idem",     "pause", "hesitation", "soupir",  "voir", "cf",    "p",       "page",
    "laughter", "laughs"};

std::vector<std::string> wordsOf(std::string_view text) {
  std::vector<std::string> words;
  bool inside = false;
  for (const char32_t c : codepoints(folded(text))) {
    if (isOfWord(c)) {
      if (!inside) words.emplace_back();
      words.back() += toUtf8(c);
    }
    inside = isOfWord(c);
  }
  return words;
}

bool isArticle(const std::string& word) {
  constexpr std::array<std::string_view, 10> all = {"un", "une", "le",  "la", "les",
                                                    "l",  "des", "the", "a",  "an"};
  return std::find(all.begin(), all.end(), word) != all.end();
}

bool isRole(const std::vector<std::string>& words) {
  const std::size_t at = words.size() > 1 && isArticle(words.front()) ? 1 : 0;
  return std::any_of(roles.begin(), roles.end(),
                     [&](std::string_view role) { return words[at].starts_with(role); });
}

bool beginsLarge(std::string_view text) {
  const auto points = codepoints(text);
  return !points.empty() && lowered(toUtf8(points.front())) != toUtf8(points.front());
}

bool hasDigit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

// A role, "Entretien 2", or few words with a capital; in brackets, anything short that is no aside.
bool namesSomebody(std::string_view text, bool bracketed) {
  constexpr std::size_t longest = 60;    // graphemes
  constexpr std::size_t mostWords = 8;   // of a role
  constexpr std::size_t mostOfName = 3;  // of what is none
  const auto words = wordsOf(text);
  if (words.empty() || words.size() > mostWords || graphemeCount(text) > longest) return false;
  if (text.find_first_of("!?;:\"") != std::string_view::npos) return false;
  if (text.find("…") != std::string_view::npos || text.find("...") != std::string_view::npos) {
    return false;
  }
  const bool letters = std::any_of(words.begin(), words.end(),
                                   [](const std::string& word) { return !hasDigit(word); });
  const bool aside = std::find(asides.begin(), asides.end(), words.front()) != asides.end();
  if (!letters || aside) return false;
  if (isRole(words)) return true;
  const bool named = beginsLarge(text) && (words.size() <= mostOfName || hasDigit(words.back()));
  constexpr std::size_t mostBracketed = 5;
  return named || (bracketed && words.size() <= mostBracketed && !hasDigit(text));
}

std::string_view skipped(std::string_view text, std::string_view marks) {
  const std::size_t at = text.find_first_not_of(marks);
  return at == std::string_view::npos ? std::string_view() : text.substr(at);
}

// "Entretien 2, 15-11"
std::string takeTimecodeBehindComma(std::string& name) {
  const std::size_t comma = name.rfind(", ");
  if (comma == std::string::npos) return {};
  std::string code = "(" + name.substr(comma + 2) + ")";
  std::string taken = takeTimecode(code);
  if (!taken.empty()) name.erase(comma);
  return taken;
}

// What a dash, a comma or brackets part from the quotation.
std::string nameIn(std::string_view tail, bool& bracketed) {
  bracketed = tail.starts_with("(") && tail.find(')') + 1 == tail.size();
  if (bracketed) return cleaned(tail.substr(1, tail.size() - 2));
  for (const std::string_view mark : {"– ", "— ", "- ", ", ", "–\xC2\xA0", "—\xC2\xA0"}) {
    if (tail.starts_with(mark)) return cleaned(tail.substr(mark.size()));
  }
  return {};
}

}  // namespace

std::optional<SourceBeside> sourceBeside(std::string_view line) {
  std::size_t end = 0;
  for (const std::string_view mark : closingMarks) {
    const std::size_t at = line.rfind(mark);
    if (at != std::string_view::npos) end = std::max(end, at + mark.size());
  }
  if (end == 0) return std::nullopt;
  SourceBeside out;
  out.quoted = cleaned(line.substr(0, end));
  std::string tail = cleaned(skipped(line.substr(end), ". "));
  out.timecode = takeTimecode(tail);
  if (out.timecode.empty() && tail.starts_with("(")) {
    std::string first = tail.substr(0, tail.find(')') + 1);
    const std::size_t size = first.size();
    out.timecode = takeTimecode(first);
    if (!out.timecode.empty()) tail = cleaned(skipped(std::string_view(tail).substr(size), ". "));
  }
  while (!tail.empty() && tail.back() == '.') tail.pop_back();
  bool bracketed = false;
  out.name = nameIn(tail, bracketed);
  if (out.timecode.empty()) out.timecode = takeTimecodeBehindComma(out.name);
  if (!namesSomebody(out.name, bracketed)) return std::nullopt;
  return out;
}

}  // namespace grappe::intake
