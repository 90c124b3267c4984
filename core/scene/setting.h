// What every part of the wall is laid out with, and the small steps that they share: text measured
// and placed. Pure; lives as long as one call of wall().
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "scene/tokens.h"
#include "scene/wall.h"

namespace grappe::scene {

struct Setting {
  const WallInput& input;
  const words::Phrasebook& words;
  TextMeasure& measure;
  Units units;
  float width, height;

  float px(float length) const { return units.px(length); }
  // Of what people read most: notes and titles.
  TextStyle reading(Role role) const {
    if (input.largeText) {
      role.size *= 1.25F;
      role.line *= 1.25F;
    }
    return units.style(role);
  }
};

// Width of a text on one line, rounded up.
float widthOf(const Setting& setting, const std::string& text, const TextStyle& style);

// One line of text at (x, y), y the top of its line. Returns where it ends on the right.
float putLine(const Setting& setting, std::vector<Shape>& shapes, Point at, const std::string& text,
              const TextStyle& style, Colour colour);
// The same, ending at x.
float putLineEnding(const Setting& setting, std::vector<Shape>& shapes, Point end,
                    const std::string& text, const TextStyle& style, Colour colour);
// The same, centred on x.
void putLineCentred(const Setting& setting, std::vector<Shape>& shapes, Point middle,
                    const std::string& text, const TextStyle& style, Colour colour);

// A paragraph in `width`, broken so that no word stands alone on its last line where the same
// number of lines allows it.
struct Paragraph {
  std::string text;
  TextStyle style;
  float width = 0;  // to wrap in; at most the width asked for
  float height = 0;
  int lines = 0;
};
Paragraph paragraph(const Setting& setting, std::string text, const TextStyle& style, float width);
void putParagraph(std::vector<Shape>& shapes, const Paragraph& paragraph, Point at, Colour colour,
                  Align align = Align::start);

// The first of `roles` whose paragraph is at most `height` high; the last if none is.
Paragraph largestThatFits(const Setting& setting, const std::string& text,
                          const std::vector<Role>& roles, float width, float height);

// A round pin, `size` across: a person holds this.
void putPin(std::vector<Shape>& shapes, Rect disc);

// How the notes of a circle look; paper for notes with none.
CircleLook lookOf(const workshop::State& state, const workshop::CircleId& circle);

Item chromeItem(std::string key, Rect rect);

}  // namespace grappe::scene
