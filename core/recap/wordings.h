// The different words in which several notes say the same: what a writer puts on a line each.
// Pure; points into the PostIt it was made from.
#pragma once

#include <vector>

#include "recap/recap.h"

namespace grappe::recap {

struct Wording {
  const PostIt* first = nullptr;
  std::size_t times = 1;
  std::vector<int> otherSlots;  // of circles that wrote these words too, each once
};

// The post-it's own words first. One wording is the same text to the letter, capitals and accents
// included; only spaces around it do not count.
std::vector<Wording> wordingsOf(const PostIt& postIt);

// How many notes a wording's line stands for: the first line of several says them all.
std::size_t timesOn(const Wording& wording, const PostIt& postIt);

}  // namespace grappe::recap
