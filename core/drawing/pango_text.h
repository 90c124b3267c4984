// Text of any script laid out by Pango: measures for the layout of scenes, and draws. One object
// per thread. Layouts are kept: asking again for the same text costs a look-up.
//
// Lines stand exactly TextStyle::line apart, each with its letters centred in it, whatever font a
// word needs; so what Cairo draws and what OpenGL shows agree. Breaks inside a word only where the
// word alone is wider than the width.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "scene/scene.h"

using cairo_t = struct _cairo;
using PangoLayout = struct _PangoLayout;

namespace grappe::drawing {

class PangoText final : public scene::TextMeasure {
 public:
  PangoText();
  ~PangoText() override;
  PangoText(const PangoText&) = delete;
  PangoText& operator=(const PangoText&) = delete;

  scene::TextSize measure(std::string_view text, const scene::TextStyle& style,
                          float width) override;
  std::vector<scene::TextLine> lines(std::string_view text, const scene::TextStyle& style,
                                     float width) override;

  // A laid-out text; valid as long as it is held, on this thread.
  struct Laid {
    std::shared_ptr<PangoLayout> layout;
    scene::TextStyle style;
    scene::TextSize size;
    float left = 0;           // where the lines of the layout begin, from the rect's left
    float firstBaseline = 0;  // from the top of the first line; further ones style.line apart
    scene::Align align = scene::Align::start;
    float width = 0;  // of the rect it was laid out for; 0: as wide as it gets
  };
  // `oneLine` ends with an ellipsis where the text is wider than the width.
  std::shared_ptr<const Laid> lay(std::string_view text, const scene::TextStyle& style, float width,
                                  scene::Align align, bool oneLine);
  std::shared_ptr<const Laid> lay(const scene::Text& text);

 private:
  struct Caches;
  std::unique_ptr<Caches> m_caches;
};

// Draws in the current source of `cairo`, the top left corner of the text's rect at (0, 0).
void show(cairo_t* cairo, const PangoText::Laid& laid);

}  // namespace grappe::drawing
