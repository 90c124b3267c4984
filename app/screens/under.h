// What lies under a finger, and what letting a note go there means. Pure; window's thread only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "kiosk/screen.h"
#include "scene/columns.h"
#include "scene/scene.h"
#include "workshop/command.h"
#include "workshop/state.h"

namespace grappe::screens {

struct Under {
  enum class What { wall, chrome, button, note, theme, pin, unsorted };
  What what = What::wall;
  workshop::NoteId note;
  workshop::ThemeId theme;  // of a theme or its pin
  std::string action;       // of a button
  scene::Rect rect;         // of the item, as the scene has it
  int layer = 0;            // of the item
};

// The topmost item at a point of the window; notes in `inHand` are looked through. `wall` is the
// empty wall; `chrome` what stays put over it (header, foot) and takes no drop.
Under under(const scene::Scene& scene, const kiosk::Camera& camera, scene::Point window,
            const std::vector<workshop::NoteId>& inHand);

// Where a note would come to stand.
struct Drop {
  enum class Onto { nowhere, wall, note, theme, unsorted };
  Onto onto = Onto::nowhere;
  workshop::NoteId note;    // that it lies on
  workshop::ThemeId theme;  // that it would join
  friend bool operator==(const Drop&, const Drop&) = default;
};
// `nowhere` too for the place where it stands already.
Drop dropOf(const Under& under, const workshop::NoteId& moved, const workshop::State& state);

// The command for it; nothing for nowhere. `ids` gives the id of a new theme, `seat` its place.
std::optional<workshop::Command> commandOf(const Drop& drop, const workshop::NoteId& moved,
                                           const workshop::State& state, workshop::Seat seat,
                                           IdSource& ids);

// The columns that the themes of a scene stand in.
scene::Columns columnsOf(const scene::Scene& scene);

// The seat of a theme that a hand opens at scene abscissa `x`: that column, below what is there.
workshop::Seat seatAt(float x, const scene::Scene& scene, const workshop::Question& question);

}  // namespace grappe::screens
