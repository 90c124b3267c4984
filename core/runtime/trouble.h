// Why the writer takes no notes at the moment; the wall says it.
#pragma once

#include <string_view>

namespace grappe::runtime {

enum class Trouble {
  none,
  diskFull,  // no room, or the disk takes no more
  locked,    // another program keeps the file to itself
  damaged,   // the file can no longer be read
  failing,   // anything else; the report has the system's words
};

// Stable, snake_case; the wall's words are "trouble.<name>".
constexpr std::string_view troubleName(Trouble trouble) {
  switch (trouble) {
    case Trouble::none:
      return "none";
    case Trouble::diskFull:
      return "disk_full";
    case Trouble::locked:
      return "locked";
    case Trouble::damaged:
      return "damaged";
    case Trouble::failing:
      return "failing";
  }
  return "failing";
}

}  // namespace grappe::runtime
