// What hands change in the look of the wall, upon the scene that core/scene laid out: notes in the
// hand, the gaps they leave, the place that welcomes them, the rings of the newest. Pure.
#pragma once

#include <vector>

#include "scene/scene.h"
#include "screens/arrivals.h"
#include "screens/hands.h"
#include "screens/under.h"
#include "widgets/paint.h"
#include "workshop/parts.h"

namespace grappe::screens {

// Notes that are not fresh do not fly in.
void settleKnown(scene::Scene& scene, const Arrivals& arrivals);

// Fresh notes fly in; those but the newest wear the ring alone (core/scene gives the newest its
// ring and tag).
void markArrivals(scene::Scene& scene, const Arrivals& arrivals, const widgets::Frame& frame);

// Notes that another grouping, while it is looked at, would put elsewhere.
void markMoved(scene::Scene& scene, const std::vector<workshop::ProposedPlacement>& moved,
               const widgets::Frame& frame);

// Around a note, or a theme's panel: this is the one that is spoken of.
void ring(scene::Item& card, const widgets::Frame& frame);
void ring(scene::Scene& scene, const workshop::NoteId& note, const widgets::Frame& frame);
void ring(scene::Scene& scene, const workshop::ThemeId& theme, const widgets::Frame& frame);

// A note under a resting finger.
void press(scene::Scene& scene, const workshop::NoteId& note);

// The note follows the finger over all others, turned and with a long shadow; its place stays as a
// dashed gap.
void lift(scene::Scene& scene, const Held& held, const kiosk::Camera& camera,
          const widgets::Frame& frame);

// The theme, À classer or note that the held one would join, unmistakably; on the empty wall the
// outline of the theme that would open under `at` (scene).
void welcome(scene::Scene& scene, const Drop& drop, scene::Point at, const widgets::Frame& frame);

// Zoomed, the wall slides under header and foot: bands of ground that keep those readable, and the
// header and foot over them.
void coverEdges(scene::Scene& scene, scene::Rect field, const widgets::Frame& frame);

}  // namespace grappe::screens
