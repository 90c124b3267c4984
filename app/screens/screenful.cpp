#include "screens/screenful.h"

#include <utility>

namespace grappe::screens {

scene::Scene blankScene(const widgets::Frame& frame) {
  scene::Scene scene;
  scene.width = frame.width;
  scene.height = frame.height;
  scene.scale = frame.units.scale();
  scene.ground = widgets::colour::ground;
  return scene;
}

void append(scene::Scene& scene, std::vector<scene::Item> items) {
  scene.items.append(std::move(items));
}

std::optional<std::string> pressedOn(widgets::Pressing& pressing, const kiosk::Pointer& pointer,
                                     const Under& on) {
  using Kind = kiosk::Pointer::Kind;
  const bool button = on.what == Under::What::button && !on.action.empty();
  if (pointer.kind == Kind::down && pointer.button == 0 && button) {
    pressing.down(pointer.finger, on.action);
  } else if (pointer.kind == Kind::up) {
    return pressing.up(pointer.finger, on.action);
  } else if (pointer.kind == Kind::cancel) {
    pressing.cancel(pointer.finger);
  }
  return std::nullopt;
}

}  // namespace grappe::screens
