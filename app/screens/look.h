// How a person wants the screens of this machine to look. A value.
#pragma once

namespace grappe::screens {

struct Look {
  bool highContrast = false;
  bool largeText = false;
  bool reducedMotion = false;
  bool table = false;  // it lies flat: people stand around it, and write at all four sides
  friend bool operator==(const Look&, const Look&) = default;
};

}  // namespace grappe::screens
