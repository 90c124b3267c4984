// The recap as one table (RFC 4180), a line of people's words a row: for whoever counts. Pure, any
// thread.
#pragma once

#include <string>

#include "recap/recap.h"
#include "recap/table_rows.h"

namespace grappe::recap {

// A complete recap says so in its first row. UTF-8 with a byte order mark, so that Excel reads
// accents; `;` between cells where the language has a decimal comma, as Excel expects there, `,`
// otherwise. A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a
// line's end) begins with an apostrophe (OWASP, CSV injection); everything else is as written.
std::string csv(const Recap& recap, const TableLabels& labels);

}  // namespace grappe::recap
