// One question of the recap in HTML. Any thread.
#pragma once

#include <string>

#include "recap/pictures.h"
#include "recap/recap.h"

namespace grappe::recap::html_parts {

void writeSection(std::string& out, const Section& section, const Recap& recap,
                  const WallPictures& pictures);

// "q-2": where a section stands.
std::string anchorOf(const Section& section);

// The sign of a circle, said in words to who does not see it; nothing where marks are not wanted.
std::string circleMark(int slot, const std::string& circle, const Recap& recap);

}  // namespace grappe::recap::html_parts
