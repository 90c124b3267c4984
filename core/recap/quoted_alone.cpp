#include "recap/quoted_alone.h"

#include <algorithm>

namespace grappe::recap {

std::string quotedAlone(const std::string& text, const std::vector<workshop::Passage>& passages) {
  std::string alone = text;
  std::ranges::replace_if(
      alone, [](char c) { return c != '\n'; }, '*');
  for (const workshop::Passage& passage : passages) {
    const std::size_t end = std::min(passage.end, text.size());
    for (std::size_t at = passage.begin; at < end; ++at) alone[at] = text[at];
  }
  return alone;
}

}  // namespace grappe::recap
