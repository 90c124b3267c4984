// How to join: the QR code of the address, the address as text, the room's code. In the shapes that
// the phases give it. Pure. No card where there is no address.
#pragma once

#include <optional>

#include "scene/setting.h"

namespace grappe::scene {

bool joinable(const Setting& setting);

// Sharing: QR on the left, words on the right; its top right corner at `corner`.
std::optional<Item> joinCard(const Setting& setting, Point corner);
// Sharing, when the wall has given way: the words alone, on one line.
std::optional<Item> joinLine(const Setting& setting, Point corner);
// Writing: a column, everything centred, as high as `rect`.
Item joinColumn(const Setting& setting, Rect rect);
// Waiting: the same with more words: what to do, the code large, the address in a field. Where the
// room's Wi-Fi is known that comes first, with a code of its own.
Item joinPanel(const Setting& setting, Rect rect);

}  // namespace grappe::scene
