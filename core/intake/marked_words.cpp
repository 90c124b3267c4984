#include "intake/marked_words.h"

#include <array>
#include <optional>

#include "base/guillemets.h"
#include "base/text.h"
#include "intake/lines.h"

namespace grappe::intake {
namespace {

constexpr std::string_view endMark = "”";
constexpr std::array<std::string_view, 4> doubleMarks = {"\"", "“", endMark, "„"};

bool onlyMarks(std::string_view text) {
  return cleaned(text).find_first_not_of(".,;:!? ") == std::string::npos;
}

struct Mark {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};

Mark doubleMark(std::string_view text, std::size_t from) {
  Mark first;
  for (const std::string_view mark : doubleMarks) {
    const std::size_t at = text.find(mark, from);
    if (at < first.at) first = {at, mark.size()};
  }
  return first;
}

bool spaceBefore(std::string_view text) {
  for (const std::string_view space : {" ", "(", "\xC2\xA0", "\xE2\x80\xAF", "’", "'"}) {
    if (text.ends_with(space)) return true;
  }
  return false;
}

bool wordBehind(std::string_view text) {
  const auto points = codepoints(text.substr(0, 8));
  return !points.empty() && isOfWord(points.front());
}

// Straight marks do not say whether they open: within others, one does that stands before a word
// and not behind one.
Mark closingDouble(std::string_view text, std::size_t inside) {
  int depth = 1;
  for (Mark mark = doubleMark(text, inside); mark.at != std::string_view::npos;
       mark = doubleMark(text, mark.at + mark.size)) {
    const bool opens = text.substr(mark.at, mark.size) != endMark &&
                       spaceBefore(text.substr(0, mark.at)) &&
                       wordBehind(text.substr(mark.at + mark.size));
    depth += opens ? 1 : -1;
    if (depth == 0) return mark;
  }
  return {};
}

Mark openMark(std::string_view text, bool guillemets) {
  if (!guillemets) return doubleMark(text, 0);
  return {text.find(openGuillemet), openGuillemet.size()};
}

Mark closeMark(std::string_view text, bool guillemets) {
  if (!guillemets) return closingDouble(text, 0);
  return {closingGuillemet(text, 0), closeGuillemet.size()};
}

std::vector<MarkedWords> wordsIn(std::string_view line, bool guillemets, bool& notClosed) {
  notClosed = false;
  std::vector<MarkedWords> out;
  while (true) {
    const Mark open = openMark(line, guillemets);
    std::string outside = cleaned(line.substr(0, open.at));
    const std::string timecode = takeTimecode(outside);
    if (!onlyMarks(outside) || (!timecode.empty() && out.empty())) return {};
    if (!timecode.empty()) {
      if (!out.back().timecode.empty()) return {};
      out.back().timecode = timecode;
    }
    if (open.at == std::string_view::npos) return out;
    line.remove_prefix(open.at + open.size);
    const Mark close = closeMark(line, guillemets);
    notClosed = close.at == std::string_view::npos;
    MarkedWords words{cleaned(line.substr(0, close.at)), {}};
    words.timecode = takeTimecode(words.text);
    if (words.text.empty()) return {};
    out.push_back(std::move(words));
    if (notClosed) return out;
    line.remove_prefix(close.at + close.size);
  }
}

}  // namespace

std::vector<MarkedWords> markedWords(std::string_view line, bool& notClosed) {
  return wordsIn(line, true, notClosed);
}

std::vector<MarkedWords> quotedWords(std::string_view line, bool& notClosed) {
  auto words = wordsIn(line, true, notClosed);
  return words.empty() ? wordsIn(line, false, notClosed) : words;
}

}  // namespace grappe::intake
