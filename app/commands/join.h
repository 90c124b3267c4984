// What is said where workshops cannot be joined. Main thread.
#pragma once

#include "commands/console.h"
#include "runtime/joining.h"

namespace grappe::commands {

// In one sentence on err; the exit code.
int notJoined(const Console& console, const runtime::NotJoined& why);

}  // namespace grappe::commands
