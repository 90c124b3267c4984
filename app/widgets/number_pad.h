// Ten digits and "Effacer", for a PIN: keys for fingers, three abreast as on a telephone. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"

namespace grappe::widgets {

inline constexpr float numberPadTall = 372;  // the design's pixels

// What a key of the pad or of the keyboard means: a digit, or rubbing the last one out ('\b').
std::optional<char> padMeaning(std::string_view action);
// GLFW_KEY_…: the upper row by its place, so that a French keyboard needs no shift.
std::optional<char> padMeaning(int key);

// The keys as buttons across the top of `area`, which is in the window's pixels; the actions are
// "pad:0" to "pad:9" and "pad:rub_out".
std::vector<scene::Item> numberPad(const Frame& frame, scene::Rect area, const Pressing& pressing);

// The digits typed, as dots in a field; without any, `placeholder`.
scene::Item pinField(const Frame& frame, scene::Rect rect, std::size_t digits,
                     const std::string& placeholder);

}  // namespace grappe::widgets
