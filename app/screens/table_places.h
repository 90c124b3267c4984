// Where people can write on a table: along its edges, each place turned towards the edge where the
// person stands. Pure; lengths are window pixels.
#pragma once

#include <vector>

#include "scene/scene.h"

namespace grappe::screens {

enum class Side { south, west, north, east };

struct TablePlace {
  Side side = Side::south;
  int index = 0;    // along the side, from the left of the screen or from its top
  float along = 0;  // its middle, on its side's axis

  // The same for ever, 0 to 7; two a side.
  int number() const { return static_cast<int>(side) * 2 + index; }
  float angle() const;  // degrees, clockwise
};

// How large a composer is in the design's pixels.
inline constexpr float composerWide = 760, composerTall = 525;

struct TablePlan {
  float width = 0, height = 0;  // of the screen
  float unit = 1;               // window pixels a design's pixel, in a composer
  float margin = 0;             // between a composer and its edge
  std::vector<TablePlace> places;
};
// `scale`: the scene's. One place a side; two on each long side from 2560 pixels on, a little
// smaller where that takes it.
TablePlan tablePlan(float width, float height, float scale);

// The screen as whoever stands at a side sees it: a thing `wide` by `tall`, `margin` away from
// their edge, upright, about the same centre that it has on the screen.
scene::Rect uprightAt(const TablePlan& plan, const TablePlace& place, float wide, float tall,
                      float margin);
// What it then covers on the screen.
scene::Rect coveredBy(const TablePlace& place, scene::Rect upright);

// Items laid out upright, turned together about `centre`.
std::vector<scene::Item> turned(std::vector<scene::Item> items, scene::Point centre, float angle);
// The other way: a point of the screen, as it lies in the upright layout.
scene::Point unturned(scene::Point at, scene::Point centre, float angle);

// The side whose edge is nearest.
Side nearestSide(const TablePlan& plan, scene::Point at);

}  // namespace grappe::screens
