// The pictures of the wall that a recap may carry, handed in by who can draw them. Drawing is
// called on the writer's thread, while the document is written.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "base/refusal.h"
#include "workshop/names.h"

using cairo_t = struct _cairo;

namespace grappe::recap {

struct WallPicture {
  double width = 0, height = 0;        // of what draw() draws, in its own units
  std::function<void(cairo_t*)> draw;  // from (0, 0) to (width, height)
};

using WallPictures = std::map<workshop::QuestionId, WallPicture>;

// `width` pixels wide, in proportion. Throws std::runtime_error if Cairo cannot.
std::string pngOf(const WallPicture& picture, int width);

// The same as lines and letters' shapes, in the picture's own units; `title` is what a screen
// reader says of it. Throws as pngOf.
std::string svgOf(const WallPicture& picture, const std::string& title);

}  // namespace grappe::recap
