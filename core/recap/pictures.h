// Pictures that are drawn when they are wanted: those of walls that a recap may carry, handed in by
// who can draw them, and its own pages. Drawing is called on the thread that wants it.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "base/refusal.h"
#include "scene/item.h"
#include "workshop/names.h"

using cairo_t = struct _cairo;

namespace grappe::recap {

struct DrawnPicture {
  double width = 0, height = 0;        // of what draw() draws, in its own units
  std::function<void(cairo_t*)> draw;  // from (0, 0) to (width, height)
  // Where several documents are to carry the same picture: its PNGs once made, by their width.
  std::shared_ptr<std::map<int, std::string>> kept = nullptr;
};

inline constexpr int documentPixels = 1600;  // the width of a wall in a document

using WallPictures = std::map<workshop::QuestionId, DrawnPicture>;

// On white, `width` pixels wide, in proportion. Throw std::runtime_error if Cairo cannot.
scene::Bitmap bitmapOf(const DrawnPicture& picture, int width);
// As a PNG that is made fast (measured on a wall: 12 ms, where Cairo's own writer takes 49, and no
// larger).
std::string pngOf(const DrawnPicture& picture, int width);

// The same as lines and letters' shapes, in the picture's own units; `title` is what a screen
// reader says of it. Throws as pngOf.
std::string svgOf(const DrawnPicture& picture, const std::string& title);

}  // namespace grappe::recap
