// What the leak checker finds in the graphics driver, its compiler and the font library is theirs:
// each keeps caches until the process ends.
#include "kiosk/offscreen.h"

extern "C" const char*
__lsan_default_suppressions();  // NOLINT: the name that the checker looks for
extern "C" const char* __lsan_default_suppressions() {  // NOLINT
  return "leak:libgallium\nleak:swrast_dri\nleak:libLLVM\nleak:libGLX_mesa\nleak:libEGL_mesa\n"
         "leak:libfontconfig\nleak:libpango\nleak:libX11\nleak:libGLX\nleak:libEGL\n";
}

namespace {

// A window that closes unloads its driver, and a leak of an unloaded library has no name to be
// known by. EGL never unloads what it has started.
[[maybe_unused]] const bool driversStay = grappe::kiosk::Offscreen::open().has_value();

}  // namespace
