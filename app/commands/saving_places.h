// Where the kiosk may save documents and copies: sticks, and the person's own folder. Any thread.
#pragma once

#include <string>
#include <vector>

#include "screens/saving_place.h"

namespace grappe::commands {

// Sticks first: what is mounted below /media or /run/media and may be written. Then the person's
// folder of documents. `mounts`: the text of /proc/self/mounts.
std::vector<screens::SavingPlace> savingPlaces(const std::string& mounts);
std::vector<screens::SavingPlace> savingPlaces();

}  // namespace grappe::commands
