// In which order the instances of a frame are drawn, so that few programs take turns: each sort of
// shape has a program of its own, because a software renderer works through all of a program for
// every pixel. Pure, any thread.
#pragma once

#include <cstddef>
#include <vector>

#include "kiosk/shape_batch.h"
#include "kiosk/shape_instance.h"

namespace grappe::kiosk {

// What draws an instance. Within a layer they are drawn in this order. `texels`: a picture that
// stands texel on pixel.
enum class Brush { plain, edge, dashes, mark, texels, picture };
inline constexpr std::size_t brushes = 6;

Brush brushOf(const ShapeInstance& shape);

struct DrawRun {
  Brush brush = Brush::plain;
  std::size_t first = 0, count = 0;
};

// Puts `shapes`, in painter's order, into that of runs of one brush. What overlaps is still drawn
// in painter's order, within four pixels; shadows aside, which reach far and weigh little: one may
// come to lie below the words of a neighbour.
std::vector<DrawRun> drawRuns(std::vector<ShapeInstance>& shapes, ViewSize view);

}  // namespace grappe::kiosk
