// `grappe themes --stream`: a program plays the facilitator over a line protocol. Its lines are
// documented in core/themes/README.md. Main thread.
#pragma once

#include <iosfwd>
#include <vector>

#include "commands/console.h"
#include "commands/themes_input.h"
#include "themes/engine.h"

namespace grappe::commands {

// id, theme, title a note in order of arrival; "-" and no title for an unsorted one.
void printBoard(std::ostream& out, const themes::Board& board);

// Until the input ends. A line that makes no sense is answered with "! why", and harms nothing.
void playStream(const Console& console, const themes::Engine& engine, themes::Board board,
                const std::vector<NoteLine>& notes, IdSource& ids, std::istream& in);

}  // namespace grappe::commands
