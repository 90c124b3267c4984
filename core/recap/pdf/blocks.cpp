#include "recap/pdf/blocks.h"

#include <algorithm>

#include "base/text.h"

namespace grappe::recap::pdf {

Block chapterHeading(const Typesetter& type, const std::string& text) {
  Face face;
  face.family = Family::display;
  face.size = 17;
  face.weight = PANGO_WEIGHT_BOLD;
  face.tracking = -0.01;
  Block block;
  block.text = type.set(text, face, textWidth, 22);
  block.tag = "H1";
  block.after = 4;
  block.keepWithNext = true;
  return block;
}

Block partHeading(const Typesetter& type, const std::string& text) {
  Block block;
  block.text =
      type.set(text, textFace(11.5, PANGO_WEIGHT_BOLD, scene::colours::grape), textWidth, 16);
  block.tag = "H2";
  block.before = 13;
  block.after = 4;
  block.keepWithNext = true;
  return block;
}

Block listItem(const Typesetter& type, const std::vector<Piece>& pieces, int depth,
               std::string_view words) {
  constexpr int deepest = 12;
  const double indent = bulletRoom * (std::min(depth, deepest) + 1);
  Block block;
  block.indent = indent;
  block.text = type.set(pieces, textWidth - indent, bodyLine);
  block.bullet = depth == 0 ? "•" : "–";
  block.tag = "LI";
  block.after = 1.4;
  if (readsRightToLeft(words)) block.mirrored = textWidth - indent;
  return block;
}

}  // namespace grappe::recap::pdf
