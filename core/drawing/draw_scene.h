// A scene on any Cairo surface: a picture, a page of a PDF. Uses nothing of the window. The cairo_t
// and the PangoText belong to the caller; one thread.
#pragma once

#include <string>

#include "base/refusal.h"
#include "drawing/pango_text.h"
#include "scene/scene.h"

namespace grappe::drawing {

// The whole scene, its ground included, from (0, 0) to (scene.width, scene.height).
void drawScene(cairo_t* cairo, const scene::Scene& scene, PangoText& text);

// One item alone, on what is there; `scale` is the scene's.
void drawItem(cairo_t* cairo, const scene::Item& item, PangoText& text, float scale);

// Refused with damaged where the file cannot be written.
Result<void> savePng(const scene::Scene& scene, const std::string& path);

}  // namespace grappe::drawing
