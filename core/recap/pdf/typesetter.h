// Text set in lines by Pango, to be drawn line by line with Cairo, so that a page may break between
// any two. Lengths in points, y downward. One thread a Typesetter; a SetText outlives it.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <vector>

#include "scene/tokens.h"

namespace grappe::recap::pdf {

enum class Family { text, display, serif };

struct Face {
  Family family = Family::text;
  double size = 10;  // points
  PangoWeight weight = PANGO_WEIGHT_NORMAL;
  bool italic = false;
  scene::Colour colour = scene::colours::ink;
  double tracking = 0;  // of the size
};

Face textFace(double size, PangoWeight weight = PANGO_WEIGHT_NORMAL,
              scene::Colour colour = scene::colours::ink);

struct Piece {
  std::string text;
  Face face;
};

struct SetLine {
  PangoLayoutLine* line = nullptr;  // the layout's
  double height = 0;
  double baseline = 0;  // below the top of the line
  double left = 0;      // where the line begins, from the text's left edge
};

class SetText {
 public:
  SetText() = default;
  SetText(PangoLayout* layout, double lineHeight);

  const std::vector<SetLine>& lines() const { return m_lines; }
  double height() const { return height(0, m_lines.size()); }
  double height(std::size_t first, std::size_t end) const;
  double width() const { return m_width; }  // of the longest line
  // Lines [first, end), the first one's top at y.
  void draw(cairo_t* cairo, double x, double y, std::size_t first, std::size_t end) const;

 private:
  std::shared_ptr<PangoLayout> m_layout;
  std::vector<SetLine> m_lines;
  double m_width = 0;
};

class Typesetter {
 public:
  explicit Typesetter(const std::string& language);

  // `width` 0: one line, unless the text has breaks of its own. Line breaks in words stay.
  SetText set(const std::vector<Piece>& pieces, double width, double lineHeight,
              PangoAlignment align = PANGO_ALIGN_LEFT) const;
  SetText set(const std::string& text, const Face& face, double width, double lineHeight,
              PangoAlignment align = PANGO_ALIGN_LEFT) const;

 private:
  std::shared_ptr<PangoFontMap> m_fonts;
  std::shared_ptr<PangoContext> m_context;
};

}  // namespace grappe::recap::pdf
