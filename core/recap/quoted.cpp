#include "recap/quoted.h"

namespace grappe::recap {
namespace {

constexpr std::string_view openMark = "«";
constexpr std::string_view closeMark = "»";

// One past the mark that closes the one at `from`; npos if none does.
std::size_t closedAt(std::string_view text, std::size_t from) {
  int depth = 0;
  for (std::size_t at = from; at < text.size();) {
    if (text.compare(at, openMark.size(), openMark) == 0) {
      ++depth;
      at += openMark.size();
    } else if (text.compare(at, closeMark.size(), closeMark) == 0) {
      at += closeMark.size();
      if (--depth == 0) return at;
    } else {
      ++at;
    }
  }
  return std::string_view::npos;
}

}  // namespace

std::vector<Span> spansOf(std::string_view text) {
  std::vector<Span> spans;
  std::size_t plain = 0;
  std::size_t search = 0;
  while (true) {
    const std::size_t open = text.find(openMark, search);
    if (open == std::string_view::npos) break;
    const std::size_t end = closedAt(text, open);
    if (end == std::string_view::npos) {
      search = open + openMark.size();
      continue;
    }
    if (open > plain) spans.push_back({text.substr(plain, open - plain), false});
    spans.push_back({text.substr(open, end - open), true});
    plain = search = end;
  }
  if (plain < text.size()) spans.push_back({text.substr(plain), false});
  return spans;
}

}  // namespace grappe::recap
