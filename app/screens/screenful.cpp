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

void putTitle(const widgets::Frame& frame, scene::Scene& scene, const std::string& words,
              const std::string& close, const widgets::Pressing& pressing) {
  const float margin = frame.px(72);
  const float key = frame.px(80);
  const scene::Rect row{margin, frame.px(56), frame.width - 2 * margin, key};
  scene::Item head = widgets::fixedItem("head", row, widgets::Layers::board);
  head.shapes.emplace_back(widgets::label(frame, {0, 0, row.w - frame.px(120), key}, words, 56,
                                          scene::Weight::bold, widgets::colour::ink));
  scene.items.push_back(std::move(head));
  widgets::ButtonLook look;
  look.glyph = scene::Glyph::close;
  look.fill = widgets::colour::paper;
  look.pressed = pressing.isOn(close);
  scene.items.push_back(widgets::button(frame, close, {row.x + row.w - key, row.y, key, key}, look,
                                        widgets::Layers::board));
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
