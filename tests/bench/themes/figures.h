// themes::Tuning's figures by name, to try others without building anew. Pure, any thread.
#pragma once

#include <string>

#include "themes/tuning.h"

namespace grappe::bench {

// `figure`: NAME=VALUE. Throws std::runtime_error, naming those there are.
void changeFigure(themes::Tuning& tuning, const std::string& figure);

}  // namespace grappe::bench
