#include "intake/our_recap.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/text.h"
#include "intake/lines.h"
#include "words/circle_marks.h"

namespace grappe::intake {
namespace {

// Recaps of ours in each language (Labels::kind of core/recap).
constexpr std::array<std::string_view, 2> kinds{"recapitulatif de la rencontre",
                                                "recap of the meeting"};
using words::circleMarks;

// "2.14"
bool isOriginMark(std::string_view text) {
  const std::size_t point = text.find('.');
  if (point == 0 || point == std::string_view::npos || point + 1 == text.size()) return false;
  constexpr std::size_t longest = 12;
  return text.size() <= longest && text.find_first_not_of("0123456789") == point &&
         text.find_first_not_of("0123456789", point + 1) == std::string_view::npos;
}

// Marks and the spaces among them from `at` on; where they end.
std::size_t afterMarks(std::string_view text, std::size_t at) {
  while (true) {
    const auto mark = std::find_if(circleMarks.begin(), circleMarks.end(),
                                   [&](auto each) { return text.substr(at).starts_with(each); });
    if (mark == circleMarks.end()) return at;
    at += mark->size();
  }
}

std::size_t spaceAt(std::string_view text, std::size_t at) {
  for (const std::string_view space : {" ", "\xC2\xA0"}) {
    if (text.substr(at).starts_with(space)) return space.size();
  }
  return 0;
}

}  // namespace

bool isOurSmallStyle(std::string_view name) {
  return name == "Source Char" || name == "Source" || name == "Origin Mark";
}

bool isOurs(const Paper& paper) {
  return std::any_of(paper.lines.begin(), paper.lines.end(), [](const PaperLine& line) {
    return std::find(kinds.begin(), kinds.end(), folded(line.text)) != kinds.end();
  });
}

void orderGrids(Paper& paper) {
  const auto tableOf = [](const PaperLine& line) { return line.cell ? line.cell->table : 0; };
  for (auto from = paper.lines.begin(); from != paper.lines.end();) {
    const int table = tableOf(*from);
    const auto end = std::find_if(from, paper.lines.end(),
                                  [&](const PaperLine& line) { return tableOf(line) != table; });
    if (table > 0) {
      // A row of headings and a row of what stands below them, in turn.
      std::stable_sort(from, end, [](const PaperLine& a, const PaperLine& b) {
        const auto place = [](const PaperCell& cell) {
          return std::tuple((cell.row - 1) / 2, cell.column, cell.row);
        };
        return place(*a.cell) < place(*b.cell);
      });
    }
    from = end;
  }
}

SmallWords smallWordsOf(const PaperLine& line, bool inPartners) {
  SmallWords out;
  for (const std::string& piece : line.small) {
    std::string rest = piece;
    const std::string timecode = takeTimecode(rest);
    const bool mark = isOriginMark(piece);
    const bool source = inPartners && out.source.empty() && !mark;
    if (std::find(paraphraseMarks.begin(), paraphraseMarks.end(), piece) != paraphraseMarks.end()) {
      out.paraphrase = true;
    } else if (!mark && rest.empty() && !timecode.empty() && out.timecode.empty()) {
      out.timecode = timecode;
    } else if (source) {
      out.source = piece;
    } else {
      out.others.push_back(piece);
    }
  }
  return out;
}

std::string takeCircleMarks(std::string& note) {
  std::string taken;
  const std::size_t end = afterMarks(note, 0);
  if (end > 0 && spaceAt(note, end) > 0) {
    taken = note.substr(0, end);
    note.erase(0, end + spaceAt(note, end));
  }
  const std::size_t times = note.rfind("×");
  if (times == std::string::npos) return taken;
  std::size_t at = note.find_first_not_of("0123456789", times + std::string_view("×").size());
  if (at == std::string::npos) return taken;
  const std::size_t from = at;
  while (at < note.size()) {
    const std::size_t next = afterMarks(note, at + spaceAt(note, at));
    if (next == at + spaceAt(note, at)) return taken;  // something else stands there too
    at = next;
  }
  taken += cleaned(note.substr(from));
  note.erase(from);
  return taken;
}

}  // namespace grappe::intake
