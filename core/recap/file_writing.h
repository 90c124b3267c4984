// How a document gets onto disk: base/file_writing.h.
#pragma once

#include "base/file_writing.h"

namespace grappe::recap {

using grappe::writeWhole;

}  // namespace grappe::recap
