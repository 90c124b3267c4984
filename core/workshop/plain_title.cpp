#include "workshop/plain_title.h"

#include "base/text.h"

namespace grappe::workshop {

std::string plainTitle(std::string_view title) {
  std::string plain;
  for (const char32_t c : codepoints(folded(title))) {
    if (isOfWord(c)) plain += toUtf8(c);
  }
  return plain;
}

}  // namespace grappe::workshop
