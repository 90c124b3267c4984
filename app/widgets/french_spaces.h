// The spaces of French print, where the keyboard on the screen writes French: no-break inside « »
// and before a colon, narrow before ? ! and ; in place of the space that was typed there. A text
// typed on a real keyboard stays as typed. Pure.
#pragma once

#include <string_view>

#include "widgets/text_field.h"

namespace grappe::widgets {

// What a key of the keyboard on the screen writes at the caret. `language`: of its letters; in
// others than "fr" the text goes in as it is. Each space is a character of its own to backspace.
void typeOn(TextField& field, std::string_view language, std::string_view text);

}  // namespace grappe::widgets
