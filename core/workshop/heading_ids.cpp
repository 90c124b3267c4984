#include "workshop/heading_ids.h"

#include <algorithm>

#include "base/text.h"

namespace grappe::workshop {

ThemeId headingId(const Question& question, const std::string& title,
                  const std::vector<Heading>& taken, IdSource& ids) {
  for (const ThemePtr& theme : question.themes) {
    const bool isTaken = std::any_of(taken.begin(), taken.end(),
                                     [&](const Heading& one) { return one.id == theme->id; });
    if (!isTaken && folded(theme->title.text) == folded(title)) return theme->id;
  }
  return ThemeId::of(ids.next());
}

}  // namespace grappe::workshop
