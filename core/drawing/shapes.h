// The single shapes of a scene on a Cairo surface. One thread: that of the cairo_t.
#pragma once

#include "scene/scene.h"

using cairo_t = struct _cairo;

namespace grappe::drawing {

// A path, for the caller to fill or stroke; `radius` at most half the shorter side.
void addRoundedRect(cairo_t* cairo, scene::Rect rect, double radius);

void setSource(cairo_t* cairo, scene::Colour colour);
// `scale` is the scene's: the dashes grow with it.
void drawBox(cairo_t* cairo, const scene::Box& box, float scale);
void drawMark(cairo_t* cairo, const scene::Mark& mark);
// What cannot be encoded (over 2 KB) leaves its white field empty.
void drawQr(cairo_t* cairo, const scene::QrCode& code);

}  // namespace grappe::drawing
