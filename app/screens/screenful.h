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

// The title, and a key at the right that does `close`.
void putTitle(const widgets::Frame& frame, scene::Scene& scene, const std::string& words,
              const std::string& close, const widgets::Pressing& pressing);

void append(scene::Scene& scene, std::vector<scene::Item> items);

// The action of the button that the finger came down on and leaves; `on`: what lies there now.
std::optional<std::string> pressedOn(widgets::Pressing& pressing, const kiosk::Pointer& pointer,
                                     const Under& on);

}  // namespace grappe::screens
