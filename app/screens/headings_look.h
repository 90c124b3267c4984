// How the sheet of a question's headings looks. Pure.
#pragma once

#include <vector>

#include "scene/scene.h"
#include "widgets/keyboard.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "widgets/text_field.h"
#include "workshop/state.h"

namespace grappe::screens {

struct HeadingsDraft {
  const widgets::TextField& field;
  const workshop::ThemeId& rewording;
  const widgets::Keyboard* keyboard;  // null: not on the screen
  bool caret = false;
};

// Actions: "headings.close", "headings.done", "headings.field", "headings.keyboard",
// "headings.free", "headings.reword:<id>", "headings.drop:<id>", "key:…".
std::vector<scene::Item> headingsItems(const widgets::Frame& frame, const workshop::State& state,
                                       const workshop::Question& question,
                                       const HeadingsDraft& draft,
                                       const widgets::Pressing& pressing);

}  // namespace grappe::screens
