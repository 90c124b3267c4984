// How the prepare screen looks. Pure.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "scene/wifi.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "workshop/state.h"

namespace grappe::screens {

struct PrepareView {
  const workshop::State& state;
  bool rehearses = false;  // a rehearsal is offered
  std::size_t page = 0;    // of the questions, from 0
  scene::Wifi wifi{};      // of the room
};

// Actions: "edit:title", "edit:place", "edit:wifi", "edit:wifi_password", "edit:pin",
// "edit:circle:ID", "edit:circle", "edit:title:ID", "edit:guide:ID", "edit:question"; "day.back",
// "day.forward", "language"; "circle.colour:ID", "circle.drop:ID"; "question.up:ID",
// "question.down:ID", "question.drop:ID", "question.less:ID", "question.more:ID", "headings:ID";
// "page"; "wall", "rehearse".
std::vector<scene::Item> prepareItems(const widgets::Frame& frame, const PrepareView& view,
                                      const widgets::Pressing& pressing);

// How a language names itself, "français"; its code where that is not known.
std::string languageName(const std::string& code);
// Those that the grouping knows, in the order in which they are offered.
const std::vector<std::string>& languagesOffered();

}  // namespace grappe::screens
