// The field that a theme's title is written in: large type, the caret always in sight. Pure.
#pragma once

#include <string>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "widgets/text_field.h"

namespace grappe::screens {

// The part of the text that fits into `width` with the caret in it, in whole graphemes.
struct FieldWindow {
  std::string before, after;  // the caret stands between
  float size = 56;            // design's pixels
};
FieldWindow fieldWindow(const widgets::Frame& frame, const widgets::TextField& field, float width);

struct FieldUse {
  std::string action = "sheet.field";               // of a tap on it; also its key
  std::string placeholder = "kiosk.sheet.name_it";  // the words of an empty one
};
// `caret`: lit, as it blinks.
scene::Item titleField(const widgets::Frame& frame, const widgets::TextField& field,
                       scene::Rect rect, bool caret, const FieldUse& use = {});

// Keys that rub out or move the caret; others do nothing. `key`: GLFW_KEY_…
void editWith(widgets::TextField& field, int key);

}  // namespace grappe::screens
