#include "workshop/outline.h"

#include <algorithm>
#include <set>

namespace grappe::workshop {

std::size_t indexOf(const Outline& outline, const ExchangeId& id) {
  const auto found =
      std::ranges::find_if(outline, [&](const ExchangePtr& one) { return one->id == id; });
  return static_cast<std::size_t>(found - outline.begin());
}

std::size_t endOf(const Outline& outline, std::size_t at) {
  std::set<ExchangeId> inside{outline[at]->id};
  std::size_t end = at + 1;
  while (end < outline.size() && outline[end]->parent && inside.contains(*outline[end]->parent)) {
    inside.insert(outline[end++]->id);
  }
  return end;
}

bool isUnder(const Outline& outline, const ExchangeId& id, const ExchangeId& above) {
  const std::size_t top = indexOf(outline, above);
  const std::size_t at = indexOf(outline, id);
  return top < outline.size() && at > top && at < endOf(outline, top);
}

std::optional<ExchangeId> lastUnder(const Outline& outline,
                                    const std::optional<ExchangeId>& parent) {
  std::optional<ExchangeId> last;
  for (const ExchangePtr& one : outline) {
    if (one->parent == parent) last = one->id;
  }
  return last;
}

ExchangePlace placeOf(const Outline& outline, const ExchangeId& id) {
  const ExchangePtr& self = outline[indexOf(outline, id)];
  ExchangePlace place{self->question, self->parent, std::nullopt};
  for (const ExchangePtr& one : outline) {
    if (one == self) break;
    if (one->parent == self->parent) place.after = one->id;
  }
  return place;
}

ExchangePlace nearestPlace(const Outline& outline, ExchangePlace place, const ExchangeId& moved) {
  if (!place.after) return place;
  const std::size_t at = indexOf(outline, *place.after);
  if (at < outline.size() && outline[at]->parent == place.parent && *place.after != moved) {
    return place;
  }
  place.after.reset();
  for (const ExchangePtr& one : outline) {
    if (one->parent == place.parent && one->id != moved) place.after = one->id;
  }
  return place;
}

}  // namespace grappe::workshop
