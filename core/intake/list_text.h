// Any file that is read, as the lines of a text: what exchanges.h and quotations.h read. Pure, any
// thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/remark.h"
#include "intake/unreadable.h"

namespace grappe::intake {

struct ListText {
  std::string text;  // UTF-8
  std::vector<Remark> remarks;
};

// Refused as paperOf() (paper.h), sheetOf() (sheet.h) and decoded() refuse.
Result<ListText> listTextOf(std::string_view fileName, std::string_view bytes,
                            std::string_view sheet = {});

// The same for a source: its paragraphs, as they are.
Result<ListText> sourceTextOf(std::string_view fileName, std::string_view bytes,
                              std::string_view sheet = {});

}  // namespace grappe::intake
