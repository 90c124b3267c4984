// The words around people's words, out of the phrasebook. Pure, any thread.
#pragma once

#include "recap/recap.h"

namespace grappe::recap {

// `complete`: the document's kind then says that it holds what others do not.
Labels labelsOf(const words::Phrasebook& words, bool complete);

}  // namespace grappe::recap
