#include "recap/wordings.h"

#include <algorithm>

#include "base/text.h"

namespace grappe::recap {

std::vector<Wording> wordingsOf(const PostIt& postIt) {
  std::vector<Wording> wordings{{&postIt, 1, {}}};
  if (postIt.alike.empty()) return wordings;
  std::vector<std::string> compared{cleaned(postIt.text)};
  for (const PostIt& other : postIt.alike) {
    const std::string words = cleaned(other.text);
    const auto found = std::find(compared.begin(), compared.end(), words);
    if (found == compared.end()) {
      compared.push_back(words);
      wordings.push_back({&other, 1, {}});
      continue;
    }
    Wording& wording = wordings[static_cast<std::size_t>(found - compared.begin())];
    ++wording.times;
    if (!other.slot || other.slot == wording.first->slot) continue;
    auto& slots = wording.otherSlots;
    if (std::find(slots.begin(), slots.end(), *other.slot) == slots.end()) {
      slots.push_back(*other.slot);
    }
  }
  return wordings;
}

std::size_t timesOn(const Wording& wording, const PostIt& postIt) {
  return wording.first == &postIt ? 1 + postIt.alike.size() : wording.times;
}

}  // namespace grappe::recap
