// Groups too small to be themes of a large board. Pure, any thread.
#pragma once

#include <functional>
#include <vector>

#include "themes/communities.h"
#include "themes/tuning.h"

namespace grappe::themes {

// A note's likeness with every note, into the vector.
using LikenessRow = std::function<void(std::size_t of, std::vector<double>& row)>;

// Joins each group that Tuning::smallShare calls small to the one that its notes are most like on
// average, the closest pair first. A note alone, and groups that hold a note which is bound or kept
// apart, stay as they are. `groups`: by node, 0, 1, 2… in order of their first node, before and
// after.
void joinSmallGroups(std::vector<int>& groups, const LikenessRow& row, const Bonds& bonds,
                     const Tuning& tuning);

}  // namespace grappe::themes
