// The places that something may be saved to, as buttons one below the other. Window's thread.
#pragma once

#include <string>
#include <vector>

#include "screens/saving_place.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"

namespace grappe::screens {

// What they say, each with {name}, and do: `action` with the place's number behind it.
struct PlaceButtons {
  const char* stick;
  const char* folder;
  std::string action;
  bool enabled = true;
};

// Those that find room in `area`; the likeliest stand out. The top of what comes below them.
float putPlaces(const widgets::Frame& frame, scene::Scene& scene, scene::Rect area,
                const std::vector<SavingPlace>& places, const PlaceButtons& buttons,
                const widgets::Pressing& pressing);

bool hasStick(const std::vector<SavingPlace>& places);

}  // namespace grappe::screens
