// The recap inside a document that somebody else made. Any thread.
#pragma once

#include <string>

#include "recap/docx/package.h"
#include "recap/pictures.h"
#include "recap/recap.h"

namespace grappe::recap::docx {

// Where their document has its parts; empty: it has none.
struct Places {
  std::string document, styles, numbering, core;
};

// Precondition: WordTemplate::read has found their parts sound. Throws std::runtime_error.
Package filled(Package package, Places places, const Recap& recap, const WallPictures& pictures);

}  // namespace grappe::recap::docx
