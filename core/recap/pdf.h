// The recap as PDF: A4, searchable, with bookmarks, links, document properties and structure tags,
// as Cairo 1.16 lets. The same recap and the same fonts give the same bytes. Any thread: it makes
// its own font map.
#pragma once

#include <string>

#include "base/progress.h"
#include "recap/pictures.h"
#include "recap/recap.h"

namespace grappe::recap {

// Throws std::runtime_error if Cairo cannot (no memory), Stopped.
std::string pdfBytes(const Recap& recap, const WallPictures& pictures = {},
                     const Progress& progress = {});

// Refused as writeWhole (file_writing.h) refuses.
Result<void> writePdf(const Recap& recap, const std::string& path,
                      const WallPictures& pictures = {});

}  // namespace grappe::recap
