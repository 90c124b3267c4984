// What a choice was given, as dots in fives, or as a bar where dots would not fit. Given by a
// device or at the table: full; by a raised hand: hollow. Pure.
#pragma once

#include <vector>

#include "scene/setting.h"

namespace grappe::scene {

struct ChoiceShown {
  workshop::ChoiceId id;
  int points = 0;
  int hands = 0;
  int all() const { return points + hands; }
};

// One look for all rows, so that they compare.
struct PointLook {
  float dot = 0;   // diameter; 0: bars
  float unit = 0;  // of a bar, a point
};
PointLook pointLook(const Setting& setting, const std::vector<ChoiceShown>& choices, float room);

// In `rect`, from the left, in the middle of its height.
void putPoints(const Setting& setting, std::vector<Shape>& shapes, const ChoiceShown& choice,
               const PointLook& look, Rect rect);

}  // namespace grappe::scene
