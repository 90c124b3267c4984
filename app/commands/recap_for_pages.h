// How recaps are made for the facilitator's page: files, and pages of the PDF as images.
#pragma once

#include "commands/console.h"
#include "runtime/recap_job.h"

namespace grappe::commands {

// What the kiosk's RecapJob calls; the console must outlive it. Refused: empty (nothing has been
// written yet), malformed (no such format).
runtime::RecapJob::Write recapForPages(const Console& console);

}  // namespace grappe::commands
