// Where a document or a copy may be saved, as a screen offers it. A value.
#pragma once

#include <string>

namespace grappe::screens {

struct SavingPlace {
  std::string path;
  std::string name;  // of a stick, as its owner called it
  bool stick = false;
  friend bool operator==(const SavingPlace&, const SavingPlace&) = default;
};

}  // namespace grappe::screens
