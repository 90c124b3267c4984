// The picture of a question's wall as DrawingML, as wide as the text, with its alternative text.
// Pure, any thread.
#pragma once

#include <pugixml.hpp>

#include "recap/docx/body.h"

namespace grappe::recap::docx {

// A paragraph of its own, `width` dxa wide at most, on one page with what follows.
void addWallDrawing(pugi::xml_node body, const Section& section, const Labels& labels,
                    const Placed& placed, int width);

// The line under it, which Word can list with others of its kind.
void addWallCaption(pugi::xml_node body, const Section& section, const Labels& labels);

}  // namespace grappe::recap::docx
