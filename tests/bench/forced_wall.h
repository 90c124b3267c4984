// The sharing wall with every card drawn, however many there are: what the wall would be if it
// never turned to themes. Columns as wide as the design's, as many as make it of the screen's
// shape, so that zoomed out the whole of it is seen. Pure but for the text it measures.
#pragma once

#include "kiosk/screen.h"
#include "scene/wall.h"

namespace grappe::bench {

struct ForcedWall {
  scene::Scene scene;  // 1920x1080; most cards stand outside of it
  kiosk::Camera all;   // shows the whole
};

// `notes` of a meeting's real words, in themes of about twelve. `measure` must outlive the call.
ForcedWall forcedWall(const scene::WallInput& input, const words::Phrasebook& words,
                      scene::TextMeasure& measure);

}  // namespace grappe::bench
