// What `grappe import` says of a plan and of a file that it does not read. Main thread.
#pragma once

#include "commands/console.h"
#include "commands/import_plan.h"

namespace grappe::commands {

void showLines(const Console& console, const ImportPlan& plan);
void showRemarks(const Console& console, const ImportPlan& plan);
// The passages of known sources, with the words that differ: −source +quotation.
void showOffers(const Console& console, const ImportPlan& plan);
// "à −une −deux +trois": of words that are laid beside each other.
std::string differences(const std::vector<intake::Stretch>& stretches);

// "83 échanges, 29 verbatims, 34 post-its": what the plan's commands bring in; empty: nothing.
std::string countedAll(const Console& console, const ImportPlan& plan);

// One sentence on err, in the words of why it is not read; the exit code.
int refusedIntake(const Console& console, const ImportOptions& options, const Refusal& refusal);

std::string joined(const std::vector<std::string>& words, const std::string& between);

}  // namespace grappe::commands
