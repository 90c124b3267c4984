// What stands where on a screen, as data: app/kiosk draws it with OpenGL, drawing/ with Cairo.
// Values, pure, any thread.
#pragma once

#include <vector>

#include "scene/items.h"

namespace grappe::scene {

struct SeatedTheme {
  workshop::ThemeId theme;
  workshop::Seat seat;
};

struct Scene {
  float width = 0, height = 0;
  float scale = 1;  // s, see scaleOf in tokens.h
  Colour ground;
  Items items;
  // Seats that this layout gave to themes that had none: send SeatTheme to keep them.
  std::vector<SeatedTheme> newSeats;
  // How far the wall has given way to many notes (see WallInput::gaveWay).
  int gaveWay = 0;
  int pages = 1;  // of the theme view
};

}  // namespace grappe::scene
