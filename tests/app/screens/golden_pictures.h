// Pictures of the screens as the kiosk draws them, without a display, against those kept in
// tests/golden/screens. A picture is kept at about 960 pixels on its longer side, where a shift of
// two pixels of the screen still shows, and the repository stays small.
#pragma once

#include <string>

#include "scene/scene.h"
#include "screens/wall_camera.h"

namespace grappe::tests {

// Checks the picture of `scene` against NAME.png. Another machine's fonts and graphics may differ
// by a hair: see the tolerance. With GRAPPE_GOLDENS=write in the environment the picture is kept
// instead; look at it, and commit it.
void checkAgainstGolden(const scene::Scene& scene, const kiosk::Camera& camera,
                        const std::string& name);

}  // namespace grappe::tests
