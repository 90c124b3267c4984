// The recap as an OpenDocument text (ODF 1.3). The same recap gives the same bytes: dates in it are
// the recap's. Any thread; drawing of pictures happens on the caller's.
#pragma once

#include <string>

#include "recap/pictures.h"
#include "recap/recap.h"

namespace grappe::recap {

// Throws std::runtime_error if the archive or a picture cannot be made (no memory).
std::string odtBytes(const Recap& recap, const WallPictures& pictures = {});

// Refused as writeWhole (file_writing.h) refuses.
Result<void> writeOdt(const Recap& recap, const std::string& path,
                      const WallPictures& pictures = {});

}  // namespace grappe::recap
