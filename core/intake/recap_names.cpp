#include "intake/recap_names.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace grappe::intake {
namespace {

constexpr std::size_t longestName = 80;  // graphemes; what is longer says something

struct Name {
  std::string_view words;  // folded
  bool whole;              // nothing may follow; else something may: "des csx", "école"
  RecapPart part;
};

// Whole words first where one begins as another does.
constexpr std::array<Name, 58> names{{
    {"recapitulatif des echanges", false, RecapPart::exchanges},
    {"recapitulatif echanges", false, RecapPart::exchanges},
    {"synthese des echanges", false, RecapPart::exchanges},
    {"recap des echanges", false, RecapPart::exchanges},
    {"les echanges", true, RecapPart::exchanges},
    {"echanges", true, RecapPart::exchanges},
    {"ce qui s'est dit", true, RecapPart::exchanges},
    {"what was said", true, RecapPart::exchanges},
    {"le regard des partenaires", false, RecapPart::partners},
    {"regard des partenaires", false, RecapPart::partners},
    {"le regard de l'ecole", false, RecapPart::partners},
    {"la parole des partenaires", false, RecapPart::partners},
    {"how the partners see it", false, RecapPart::partners},
    {"recapitulatif post-it", false, RecapPart::postIts},
    {"recapitulatif des post-it", false, RecapPart::postIts},
    {"recapitulatif postit", false, RecapPart::postIts},
    {"recap post-it", false, RecapPart::postIts},
    {"synthese des post-it", false, RecapPart::postIts},
    {"les post-its", true, RecapPart::postIts},
    {"post-its", true, RecapPart::postIts},
    {"post-it", true, RecapPart::postIts},
    {"elements non tries", false, RecapPart::unsorted},
    {"post-its non tries", false, RecapPart::unsorted},
    {"non tries", true, RecapPart::unsorted},
    {"non classes", true, RecapPart::unsorted},
    {"a classer", true, RecapPart::unsorted},
    {"unsorted", true, RecapPart::unsorted},
    {"to sort", true, RecapPart::unsorted},
    {"decisions", true, RecapPart::decided},
    {"les decisions", true, RecapPart::decided},
    {"decisions prises", true, RecapPart::decided},
    {"decide", true, RecapPart::decided},
    {"ce qui a ete decide", true, RecapPart::decided},
    {"ce qui est decide", true, RecapPart::decided},
    {"decided", true, RecapPart::decided},
    {"what was decided", true, RecapPart::decided},
    {"reste a faire", true, RecapPart::toDo},
    {"ce qui reste a faire", true, RecapPart::toDo},
    {"a faire", true, RecapPart::toDo},
    {"left to do", true, RecapPart::toDo},
    {"to do", true, RecapPart::toDo},
    {"grille", true, RecapPart::grid},
    {"relu avant d'etre remis", true, RecapPart::closing},
    {"read over before it was handed out", true, RecapPart::closing},
    {"sources", true, RecapPart::closing},
    {"les sources", true, RecapPart::closing},
    {"methode", true, RecapPart::closing},
    {"method", true, RecapPart::closing},
    {"comment c'est fait", true, RecapPart::closing},
    {"annexe", false, RecapPart::closing},
    {"annexes", false, RecapPart::closing},
    {"appendix", false, RecapPart::closing},
    {"sommaire", true, RecapPart::front},
    {"table des matieres", true, RecapPart::front},
    {"contents", true, RecapPart::front},
    {"qui a ecrit", true, RecapPart::front},
    {"who wrote", true, RecapPart::front},
    {"participants", true, RecapPart::front},
}};

// Folded, one space between words, without brackets around it and marks behind it.
std::string bare(std::string_view text) {
  std::string out;
  for (const char32_t c : codepoints(folded(text))) {
    if (isSpace(c)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += c == 0x2010 || c == 0x2011 ? std::string("-") : toUtf8(c);
    }
  }
  constexpr std::string_view marks = " :.()[]*_";
  const std::size_t begin = out.find_first_not_of(marks);
  if (begin == std::string::npos) return {};
  return out.substr(begin, out.find_last_not_of(marks) - begin + 1);
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string_view afterSpaces(std::string_view text) {
  for (const std::string_view space : {" ", "\xC2\xA0", "\xE2\x80\xAF"}) {
    if (text.starts_with(space)) return afterSpaces(text.substr(space.size()));
  }
  return text;
}

}  // namespace

std::optional<RecapPart> partNamed(const PaperLine& line) {
  if (line.list > 0 || line.text.find('\n') != std::string::npos) return std::nullopt;
  if (graphemeCount(line.text) > longestName) return std::nullopt;
  const std::string words = bare(withoutDebris(line.text).text);
  for (const Name& name : names) {
    if (words == name.words) return name.part;
    const bool more = words.starts_with(name.words) && !name.whole;
    // "post-it" may be "post-its"; a sentence goes on with more than a few words.
    const auto further = std::count(
        words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), name.words.size())),
        words.end(), ' ');
    if (more && further <= 5) return name.part;
  }
  return std::nullopt;
}

WithoutDebris withoutDebris(std::string_view text) {
  WithoutDebris out;
  std::string rest(text);
  for (const std::string_view opening : {"[bookmark:", "[signet:", "{bookmark:"}) {
    std::size_t at = 0;
    while ((at = rest.find(opening, at)) != std::string::npos) {
      const std::size_t end = rest.find_first_of("]}", at);
      if (end == std::string::npos || end - at > 60) break;
      out.debris += (out.debris.empty() ? "" : " ") + rest.substr(at, end - at + 1);
      rest.erase(at, end - at + 1);
    }
  }
  out.text = cleaned(rest);
  return out;
}

std::optional<NumberedTitle> numberedTitle(std::string_view text) {
  NumberedTitle out;
  bool said = false;
  const std::string low = lowered(text.substr(0, 8));
  if (low.starts_with("question")) {
    text = afterSpaces(text.substr(8));
    for (const std::string_view sign : {"n°", "N°", "n° "}) {
      if (text.starts_with(sign)) text = afterSpaces(text.substr(sign.size()));
    }
    said = true;
  }
  std::size_t digits = 0;
  while (digits < text.size() && digits < 3 && isDigit(text[digits])) ++digits;
  if (digits == 0 || digits > 2) return std::nullopt;
  out.number = std::stoi(std::string(text.substr(0, digits)));
  const std::string_view behind = text.substr(digits);
  std::string_view rest = afterSpaces(behind);
  const bool spaced = rest.size() < behind.size();
  out.sureness = said ? 3 : 0;
  if (rest.starts_with("/")) {
    out.sureness += 2;
    rest = afterSpaces(rest.substr(1));
  } else if (!rest.empty() &&
             std::string_view(".):-").find(rest.front()) != std::string_view::npos) {
    // "2.5 million", "10:30": no title begins with a digit there.
    if (rest.size() > 1 && isDigit(rest[1])) return std::nullopt;
    out.sureness += 1;
    rest = afterSpaces(rest.substr(1));
  } else if (rest.starts_with("–") || rest.starts_with("—")) {
    out.sureness += 1;
    rest = afterSpaces(rest.substr(3));
  } else if (!spaced && !said) {
    return std::nullopt;  // "6e", "3D"
  }
  out.title = cleanedLine(rest);
  if (out.number == 0 || out.title.empty() || graphemeCount(out.title) > 300) return std::nullopt;
  return out;
}

}  // namespace grappe::intake
