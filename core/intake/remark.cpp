#include "intake/remark.h"

namespace grappe::intake {

std::string_view aboutName(About about) {
  switch (about) {
    case About::windows1252:
      return "windows_1252";
    case About::paragraph:
      return "paragraph";
    case About::columnLeftOut:
      return "column_left_out";
    case About::tooLong:
      return "too_long";
    case About::outsideMarks:
      return "outside_marks";
    case About::notClosed:
      return "not_closed";
    case About::noQuotation:
      return "no_quotation";
    case About::beside:
      return "beside";
    case About::deletedText:
      return "deleted_text";
    case About::hiddenText:
      return "hidden_text";
    case About::picture:
      return "picture";
    case About::otherSheets:
      return "other_sheets";
  }
  return "";
}

}  // namespace grappe::intake
