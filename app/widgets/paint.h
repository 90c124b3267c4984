// How the screens' own things look (buttons, sheets, labels), as shapes of a scene. Pure values;
// any thread. Lengths handed in are the design's pixels, for 1920x1080; `px` scales them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "scene/scene.h"
#include "scene/tokens.h"
#include "words/phrasebook.h"

namespace grappe::widgets {

namespace colour = scene::colours;
inline constexpr scene::Colour scrimInk{0x24, 0x16, 0x2F, 97};  // ink at 38 %

// What every drawing of a frame needs.
struct Frame {
  float width, height;
  scene::Units units;
  scene::TextMeasure& measure;
  const words::Phrasebook& words;

  float px(float designPixels) const { return units.px(designPixels); }
};

enum class Layers { board = 0, travelling = 1, hand = 2, sheet = 3, above = 4 };

scene::Shadow cardShadow(const Frame& frame);
scene::Shadow sheetShadow(const Frame& frame);
scene::Shadow handShadow(const Frame& frame);

scene::TextStyle style(const Frame& frame, float size, float line, scene::Weight weight);

// One line of the interface's words, centred vertically in `rect`.
scene::Text label(const Frame& frame, scene::Rect rect, std::string text, float size,
                  scene::Weight weight, scene::Colour colour,
                  scene::Align align = scene::Align::start);
// The width that a line of text takes.
float lineWidth(const Frame& frame, std::string_view text, float size, scene::Weight weight);

// An item of the screen's own that stays put over the wall.
scene::Item fixedItem(std::string key, scene::Rect rect, Layers layer);

// The same as a panel that floats: a sheet, a strip, a message. `radius` in the design's pixels.
scene::Item panelItem(const Frame& frame, std::string key, scene::Rect rect, float radius,
                      scene::Colour fill, Layers layer);

struct ButtonLook {
  std::string label;
  std::optional<scene::Glyph> glyph;
  bool glyphAfter = false;  // behind the label
  scene::Colour fill = colour::paper;
  scene::Colour ink = colour::ink;
  float size = 26;
  bool enabled = true;
  bool pressed = false;
  bool focused = false;  // by the keyboard
};
// `action` also makes the key; a disabled button does nothing.
scene::Item button(const Frame& frame, const std::string& action, scene::Rect rect,
                   const ButtonLook& look, Layers layer);
// The width that such a button wants, at least 64·s.
float buttonWidth(const Frame& frame, const ButtonLook& look);

// The whole screen darkened behind a sheet; a tap on it does `action`.
scene::Item scrim(const Frame& frame, const std::string& action, Layers layer);

}  // namespace grappe::widgets
