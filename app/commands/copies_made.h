// Which copies of a workshop this machine has made, so that whoever forgets something there is told
// where it may still be: $XDG_DATA_HOME/grappe/copies.txt, or ~/.local/share/grappe/copies.txt,
// paths alone, for its owner's eyes. Main thread.
#pragma once

#include <string>
#include <vector>

namespace grappe::commands {

// Once, however often it is told. What cannot be noted is not: the copy is what matters.
void noteCopy(const std::string& workshop, const std::string& copy);

// The latest last; also those that may have been moved or deleted since.
std::vector<std::string> copiesOf(const std::string& workshop);

}  // namespace grappe::commands
