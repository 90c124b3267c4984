// What the shapes of joining share: the codes, the sheet they stand on, an address as large as it
// fits, and words that are typed as they stand. Pure.
#pragma once

#include <string>
#include <vector>

#include "scene/setting.h"

namespace grappe::scene {

// The room's code; empty where there is no meeting.
std::string roomCode(const Setting& setting);

// Leads to the page, with the room's code.
QrCode pageCode(const Setting& setting, Rect rect);

Box joinSheet(const Setting& setting, Rect rect, float radius);

// The largest up to `wanted` at which the address takes at most `width`: an IPv6 literal is long.
TextStyle addressStyle(const Setting& setting, const Role& wanted, float width);

// Words that people type letter by letter, a network's name or its password: never ellipsised. In
// the first of `roles` that holds them on one line; else on two or three about as long as each
// other, or on as many as it takes in the last role: after a space where there is one, otherwise
// between two letters.
struct Spelled {
  std::vector<std::string> lines;
  TextStyle style;
  float height() const { return static_cast<float>(lines.size()) * style.line; }
};
Spelled spelled(const Setting& setting, const std::string& text, const std::vector<Role>& roles,
                float width);
void putSpelled(const Setting& setting, std::vector<Shape>& shapes, const Spelled& spelled,
                Point at, Colour colour);

// A device of the room has come: a tick and the words, in the middle of `rect`.
Item reachedLine(const Setting& setting, Rect rect);

}  // namespace grappe::scene
