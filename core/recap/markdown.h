// The recap as Markdown: CommonMark, and tables for grids alone. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

#include "recap/recap.h"

namespace grappe::recap {

std::string markdown(const Recap& recap);

// Words such that a reader of the rendered text sees them unchanged: what Markdown would take for a
// sign is escaped. Lines after the first begin with `indent`.
std::string escapedMarkdown(std::string_view text, std::string_view indent = {});

}  // namespace grappe::recap
