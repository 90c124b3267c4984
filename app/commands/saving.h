// Saving the recap from the kiosk: where to, and doing it. Any thread, but one at a time.
#pragma once

#include <string>
#include <vector>

#include "commands/console.h"
#include "screens/recap_screen.h"
#include "workshop/state.h"

namespace grappe::commands {

// Sticks first: what is mounted below /media or /run/media and may be written. Then the person's
// folder of documents. `mounts`: the text of /proc/self/mounts.
std::vector<screens::SavingPlace> savingPlaces(const std::string& mounts);
std::vector<screens::SavingPlace> savingPlaces();

// The recap of `state` in each format, under a free name made of its title and date; on a stick,
// all of it is on the stick when this returns. What was saved, or why it was not, in words.
struct Saved {
  bool good = false;
  std::string words;
};
Saved saveRecap(const Console& console, const workshop::State& state,
                const screens::SavingPlace& place,
                const std::vector<screens::RecapFormat>& formats);

}  // namespace grappe::commands
