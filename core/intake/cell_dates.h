// The days that spreadsheets keep as numbers. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

namespace grappe::intake {

// Whether a number's format shows a date or a time ("dd/mm/yyyy", "[$-40C]d mmm"; not "0.00").
bool showsDate(std::string_view format);
bool showsDate(int builtInFormat);

// "2026-11-24", with " 14:03" where there is a time of day, "14:03" for one alone. `from1904`: the
// workbook counts its days so. Empty for what is no date.
std::string dateOfSerial(double serial, bool from1904);

}  // namespace grappe::intake
