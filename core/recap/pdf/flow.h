// Blocks of text one below the other, over as many sheets as they need. Nothing is ever cut: a
// block that does not fit goes to the next sheet, one taller than a sheet breaks between lines. One
// thread.
#pragma once

#include <string>
#include <vector>

#include "recap/pdf/sheets.h"
#include "recap/pdf/typesetter.h"

namespace grappe::recap::pdf {

struct Block {
  SetText text;
  double indent = 0;  // from the left edge of the flow
  double before = 0, after = 0;
  bool keepWithNext = false;
  bool rule = false;      // a thin line beside it, as quotations have
  int slot = -1;          // a circle's mark in front, or none
  std::string bullet;     // "•", "–" in front, or none
  std::string tag = "P";  // of PDF's standard structure types
  std::string place;      // that links and bookmarks lead to, or none
  // What stands in front stands at the right edge of a text so wide, which reads from right to
  // left; 0: at its left.
  double mirrored = 0;
};

class Flow {
 public:
  // Goes on at `y` of the last sheet.
  Flow(Sheets& sheets, const Typesetter& type, double y) : m_sheets(sheets), m_type(type), m_y(y) {}

  // Items of a list that follow each other stand in one list of the structure.
  void place(const std::vector<Block>& blocks);

  double y() const { return m_y; }
  void moveTo(double y) { m_y = y; }
  double room() const { return textBottom - m_y; }
  void newSheet();

 private:
  double wanted(const std::vector<Block>& blocks, std::size_t at) const;
  void draw(const Block& block);

  Sheets& m_sheets;
  const Typesetter& m_type;
  double m_y = 0;
};

// A place that links and bookmarks lead to.
void addPlace(Sheets& sheets, const std::string& name, double x, double y);

// Draws lines [first, end) of a block at (x, y), with what stands in front of it if it is the
// first.
void drawLines(Sheets& sheets, const Typesetter& type, const Block& block, double x, double y,
               std::size_t first, std::size_t end);

inline constexpr double bulletRoom = 12;  // between a bullet's left edge and its text

}  // namespace grappe::recap::pdf
