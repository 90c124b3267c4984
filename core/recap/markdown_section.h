// One question of the recap in Markdown. One thread.
#pragma once

#include "recap/markdown_lines.h"
#include "recap/recap.h"

namespace grappe::recap {

void writeSection(MarkdownLines& out, const Section& section, const Recap& recap);

// " `2.14`", where the lines are to bear their marks.
std::string markdownMark(const Origin& origin, const Recap& recap);

}  // namespace grappe::recap
