// --cert and --key: what is wrong with them, said before anything starts. Main thread.
#pragma once

#include "commands/console.h"
#include "commands/serving.h"

namespace grappe::commands {

// False, said on err, where they were given and a server cannot speak https with them.
bool certificateHolds(const Console& console, const ServingOptions& options);

}  // namespace grappe::commands
