// The other notes that say what an opened one says: their own words, each with its circle's mark.
// Pure.
#pragma once

#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "workshop/state.h"

namespace grappe::screens {

struct AlikeList {
  std::vector<scene::Shape> shapes;
  float height = 0;
  bool whole = true;  // all of them, or as many as it ever shows
};

// From the top of `room`: at most 8 of them and no higher than the room where fewer rows allow it;
// the others are counted. Without any, of height 0.
AlikeList alikeList(const widgets::Frame& frame, const workshop::State& state,
                    const std::vector<const workshop::Note*>& notes, scene::Rect room);

}  // namespace grappe::screens
