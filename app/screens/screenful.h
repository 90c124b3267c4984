// What every screen begins with and what those made of buttons share: an empty scene, items onto
// it, and which button a pointer lets go of. Pure but for the pressing handed in; window's thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/screen.h"
#include "scene/scene.h"
#include "screens/under.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"

namespace grappe::screens {

scene::Scene blankScene(const widgets::Frame& frame);

void append(scene::Scene& scene, std::vector<scene::Item> items);

// The action of the button that the finger came down on and leaves; `on`: what lies there now.
std::optional<std::string> pressedOn(widgets::Pressing& pressing, const kiosk::Pointer& pointer,
                                     const Under& on);

}  // namespace grappe::screens
