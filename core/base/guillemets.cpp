#include "base/guillemets.h"

namespace grappe {

std::size_t closingGuillemet(std::string_view text, std::size_t inside) {
  int depth = 1;
  for (std::size_t at = inside; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(openGuillemet)) {
      ++depth;
      at += openGuillemet.size();
    } else if (rest.starts_with(closeGuillemet)) {
      if (--depth == 0) return at;
      at += closeGuillemet.size();
    } else {
      ++at;
    }
  }
  return std::string_view::npos;
}

}  // namespace grappe
