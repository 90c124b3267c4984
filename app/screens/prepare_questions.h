// The questions on the prepare screen, each with its guide, headings and time; and the hand that
// draws that screen's things. For prepare_look. Pure.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "screens/prepare_look.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"

namespace grappe::screens {

struct PrepareDrawer {
  const widgets::Frame& frame;
  const widgets::Pressing& pressing;
  std::vector<scene::Item>& items;

  void button(const std::string& action, scene::Rect rect, widgets::ButtonLook look) const {
    look.pressed = pressing.isOn(action);
    items.push_back(widgets::button(frame, action, rect, look, widgets::Layers::board));
  }
  void glyph(const std::string& action, scene::Rect rect, scene::Glyph glyph, bool enabled) const {
    widgets::ButtonLook look;
    look.glyph = glyph;
    look.enabled = enabled;
    look.fill = widgets::colour::ground;
    button(action, rect, look);
  }
  void sign(const std::string& action, scene::Rect rect, const char* sign, bool enabled) const {
    widgets::ButtonLook look;
    look.label = sign;
    look.size = 34;
    look.enabled = enabled;
    look.fill = widgets::colour::ground;
    button(action, rect, look);
  }
  // A face that a tap on edits; empty `action`: none does.
  scene::Item face(const std::string& action, scene::Rect rect, scene::Colour fill) const {
    scene::Item item = widgets::fixedItem("button:" + action, rect, widgets::Layers::board);
    item.kind = scene::Kind::button;
    item.action = action;
    if (pressing.isOn(action)) item.scale = 0.985F;
    scene::Box box;
    box.rect = {0, 0, rect.w, rect.h};
    box.radius = frame.px(20);
    box.fill = fill;
    if (fill == widgets::colour::paper) box.shadow = widgets::cardShadow(frame);
    item.shapes.emplace_back(box);
    return item;
  }
  void words(scene::Item& item, scene::Rect rect, const std::string& text, float size,
             scene::Weight weight, scene::Colour ink) const {
    item.shapes.emplace_back(widgets::label(frame, rect, text, size, weight, ink));
  }
};

// `view.page` of them, with "add" below.
void putQuestions(const PrepareDrawer& draw, const PrepareView& view, scene::Rect area);

}  // namespace grappe::screens
