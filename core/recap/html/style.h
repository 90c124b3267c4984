// How the HTML recap looks: the wall's colours, for a screen and for paper. Pure, any thread.
#pragma once

#include <string>

#include "recap/recap.h"

namespace grappe::recap::html_parts {

// What stands in <style>: with the tint and the mark of each circle that has a line.
std::string styleOf(const Recap& recap);

}  // namespace grappe::recap::html_parts
