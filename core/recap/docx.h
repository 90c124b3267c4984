// The recap as a Word document (ECMA-376, transitional). The same recap gives the same bytes: dates
// in it are the recap's. Any thread; drawing of pictures happens on the caller's.
#pragma once

#include <string>

#include "recap/pictures.h"
#include "recap/recap.h"
#include "recap/word_template.h"

namespace grappe::recap {

// Inside the organisation's own document if one is given. Throws std::runtime_error if the archive
// or a picture cannot be made (no memory).
std::string docxBytes(const Recap& recap, const WallPictures& pictures = {},
                      const WordTemplate* own = nullptr);

// Refused as writeWhole (file_writing.h) refuses.
Result<void> writeDocx(const Recap& recap, const std::string& path,
                       const WallPictures& pictures = {}, const WordTemplate* own = nullptr);

}  // namespace grappe::recap
