// The recap as a spreadsheet: a sheet a question, its header frozen, with filters; before them one
// with the meetings and numbers. Written by libxlsxwriter, through a file of its own in the
// system's folder for such. Any thread.
#pragma once

#include <string>

#include "recap/recap.h"
#include "recap/table_rows.h"

namespace grappe::recap {

// Every cell is text: none is a formula. The same recap gives the same bytes. Throws
// std::runtime_error if the file cannot be made (no room in the folder).
std::string xlsxBytes(const Recap& recap, const TableLabels& labels);

// What a question's sheet is called: at most 31 characters, none of []:*?/\, not like another's
// (whatever the case), and no apostrophe at its ends.
std::vector<std::string> sheetNames(const Recap& recap);

}  // namespace grappe::recap
