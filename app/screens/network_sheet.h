// When no phone arrives: what to look at, in order, in plain words; and what this machine sees,
// where another of its addresses is chosen for the wall. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scene/scene.h"
#include "screens/network.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"

namespace grappe::screens {

// `address`: that the wall shows. Actions: "network.close", "network.show:LITERAL" for each address
// that it does not.
std::vector<scene::Item> networkSheet(const widgets::Frame& frame, const Network& network,
                                      const std::string& address, int devices,
                                      const widgets::Pressing& pressing);

// The address of "network.show:LITERAL"; nothing for any other action.
std::optional<std::string> addressOfAction(std::string_view action);

// "Aucun téléphone n’arrive ?" on a wall that waits, while the controls show: above them, and clear
// of `join`, where there is one. Action "network".
scene::Item networkButton(const widgets::Frame& frame, const scene::Item* join, float bottom,
                          const widgets::Pressing& pressing);

}  // namespace grappe::screens
