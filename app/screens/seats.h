// The seats that a layout gave to themes which had none, sent once each, so that they keep them.
// A value; window's thread only.
#pragma once

#include <map>
#include <vector>

#include "scene/scene.h"
#include "workshop/command.h"
#include "workshop/state.h"

namespace grappe::screens {

class Seats {
 public:
  // The commands to send: not those for which one is under way, nor those of themes that `state`
  // does not know (yet).
  std::vector<workshop::SeatTheme> toSend(const std::vector<scene::SeatedTheme>& seats,
                                          const workshop::State& state);

 private:
  std::map<workshop::ThemeId, workshop::Seat> m_sent;
};

}  // namespace grappe::screens
