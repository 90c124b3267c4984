#include <cairo.h>

#include <qrcodegen.hpp>

#include "drawing/shapes.h"
#include "scene/tokens.h"

namespace grappe::drawing {

namespace {
constexpr int quietZone = 4;  // modules; ISO/IEC 18004
}

void drawQr(cairo_t* cairo, const scene::QrCode& code) {
  setSource(cairo, scene::withAlpha(scene::colours::paper, static_cast<float>(code.ink.a) / 255));
  cairo_rectangle(cairo, code.rect.x, code.rect.y, code.rect.w, code.rect.h);
  cairo_fill(cairo);
  try {
    const auto matrix =
        qrcodegen::QrCode::encodeText(code.content.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
    const int size = matrix.getSize();
    const double module = static_cast<double>(code.rect.w) / (size + 2 * quietZone);
    // One path: neighbours meet without a seam, whatever the size of a module.
    for (int y = 0; y < size; ++y) {
      for (int x = 0; x < size; ++x) {
        if (!matrix.getModule(x, y)) continue;
        int end = x;
        while (end < size && matrix.getModule(end, y)) ++end;
        cairo_rectangle(cairo, static_cast<double>(code.rect.x) + (x + quietZone) * module,
                        static_cast<double>(code.rect.y) + (y + quietZone) * module,
                        (end - x) * module, module);
        x = end;
      }
    }
    setSource(cairo, code.ink);
    cairo_fill(cairo);
  } catch (const qrcodegen::data_too_long&) {
    cairo_new_path(cairo);
  }
}

}  // namespace grappe::drawing
