// Which theme a heading becomes. Pure, any thread.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"
#include "workshop/command.h"
#include "workshop/parts.h"

namespace grappe::workshop {

// That of the theme that has the title already, capitals and accents apart, and is not among
// `taken`: it becomes the heading with its notes, and nobody sees it twice. Otherwise a new one.
ThemeId headingId(const Question& question, const std::string& title,
                  const std::vector<Heading>& taken, IdSource& ids);

}  // namespace grappe::workshop
