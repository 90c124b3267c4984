// One line of text drawn by Pango and Cairo. The thread of the line's layout.
#pragma once

#include <pango/pangocairo.h>

namespace grappe::drawing {

// Draws the line with its baseline beginning at Cairo's current point. Where vectors are kept (PDF,
// SVG), emoji, which are pictures, come out in the finest size that their font has, each kept once,
// and in PDF as text too: Cairo alone writes them as small as the screen shows them, and nothing
// to search for.
void showLine(cairo_t* cairo, PangoLayoutLine* line);

}  // namespace grappe::drawing
