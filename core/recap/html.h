// The recap as one HTML file: no script, nothing from outside, readable on a screen, on paper and
// by a screen reader. Every line carries its origin: id="l-2-14", data-mark, and where they are
// known data-notes, data-exchange, data-quotation, data-source (ids) and data-passage ("12-80",
// bytes of the source's text). Any thread; pictures are drawn on the caller's.
#pragma once

#include <string>

#include "recap/pictures.h"
#include "recap/recap.h"

namespace grappe::recap {

// Throws std::runtime_error if a picture cannot be made (no memory).
std::string html(const Recap& recap, const WallPictures& pictures = {});

}  // namespace grappe::recap
