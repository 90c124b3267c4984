#include "recap/quoted.h"

#include "base/guillemets.h"

namespace grappe::recap {

std::vector<Span> spansOf(std::string_view text) {
  std::vector<Span> spans;
  std::size_t plain = 0;
  std::size_t search = 0;
  while (true) {
    const std::size_t open = text.find(openGuillemet, search);
    if (open == std::string_view::npos) break;
    const std::size_t inside = open + openGuillemet.size();
    const std::size_t close = closingGuillemet(text, inside);
    if (close == std::string_view::npos) {
      search = inside;
      continue;
    }
    const std::size_t end = close + closeGuillemet.size();
    if (open > plain) spans.push_back({text.substr(plain, open - plain), false});
    spans.push_back({text.substr(open, end - open), true});
    plain = search = end;
  }
  if (plain < text.size()) spans.push_back({text.substr(plain), false});
  return spans;
}

}  // namespace grappe::recap
