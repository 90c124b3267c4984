// The GLSL (3.30) that draws ShapeInstance: any shape by its signed distance, in a program for each
// brush. Text, any thread.
//
// Distances are device pixels; coverage is clamp(0.5 - distance, 0, 1). The shadow is the error
// function of the distance to a rounded box whose corners are widened by the shadow's sigma
// (blur/2, as in CSS), which is within 2 % of a true gaussian for the shadows of the design.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/draw_runs.h"

namespace grappe::kiosk {

extern const std::string_view shapeVertexShader;
std::string shapeFragmentShader(Brush brush);

}  // namespace grappe::kiosk
