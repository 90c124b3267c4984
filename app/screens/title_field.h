// The field that a theme's title is written in: large type, the caret always in sight. Pure.
#pragma once

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

// `caret`: lit, as it blinks. A tap on it is "sheet.field".
scene::Item titleField(const widgets::Frame& frame, const widgets::TextField& field,
                       scene::Rect rect, bool caret);

}  // namespace grappe::screens
