#include "base/refusal.h"

namespace grappe {

std::string_view codeName(Code code) {
  switch (code) {
    case Code::malformed:
      return "malformed";
    case Code::forbidden:
      return "forbidden";
    case Code::unknown:
      return "unknown";
    case Code::conflict:
      return "conflict";
    case Code::notNow:
      return "not_now";
    case Code::tooLong:
      return "too_long";
    case Code::empty:
      return "empty";
    case Code::tooLarge:
      return "too_large";
    case Code::wrongType:
      return "wrong_type";
    case Code::tooMany:
      return "too_many";
    case Code::busy:
      return "busy";
    case Code::diskFull:
      return "disk_full";
    case Code::damaged:
      return "damaged";
    case Code::inUse:
      return "in_use";
    case Code::nothingToUndo:
      return "nothing_to_undo";
  }
  return "malformed";
}

}  // namespace grappe
