// Turns a scene into the instances of a frame, in painter's order: by layer, then by order in
// the scene. Pure but for the pictures it asks for; window's thread.
//
// Leaves out what cannot be seen: items outside the view, text on a card lower than 18 device
// pixels, lines of text lower than 4, marks lower than 3, and shadows of what is lower than 11.
#pragma once

#include <vector>

#include "kiosk/picture_source.h"
#include "kiosk/screen.h"
#include "kiosk/shape_instance.h"

namespace grappe::kiosk {

struct ViewSize {
  float width = 0, height = 0;  // device pixels
  friend bool operator==(const ViewSize&, const ViewSize&) = default;
};

void appendShapes(const scene::Scene& scene, const Camera& camera, ViewSize view,
                  PictureSource& pictures, std::vector<ShapeInstance>& out);

}  // namespace grappe::kiosk
