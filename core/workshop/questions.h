// What may be done with a question as it stands. Pure; any thread.
#pragma once

#include "workshop/parts.h"

namespace grappe::workshop {

// Nobody has written, said or voted anything for it yet: it may go.
bool isBare(const Question& question);

}  // namespace grappe::workshop
