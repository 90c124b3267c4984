// A practice sheet as people fill it in: what stands behind or below "Lieu", "Qui", "Actions",
// "Relations". All of it may be missing. Values, pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grappe::intake {

enum class PracticeField { none, place, who, actions, relations };
std::string_view practiceFieldName(PracticeField field);  // "place"…; empty for none

struct PracticeSheet {
  std::string place, who, actions, relations;  // lines as paragraphs
  std::vector<PracticeField> fields;           // what each line of the text was read as
};

// `text`: of a source, a paragraph a line (sourceTextOf). What stands before the first label or
// behind one that is none of these ("Public : familles"), or was said twice, belongs to no field:
// the source's text keeps it.
PracticeSheet practiceSheetOf(std::string_view text);

}  // namespace grappe::intake
