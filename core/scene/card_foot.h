// What stands at the end of a card's last line: the mark of its circle; where several notes say the
// same, how many, and the marks of the other circles that said it. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scene/setting.h"
#include "scene/wall_content.h"

namespace grappe::scene {

struct CardFoot {
  std::string count;  // "×3", or nothing
  float countWidth = 0;
  std::vector<CircleLook> marks;  // as the line reads; the card's own is the last

  bool empty() const { return count.empty() && marks.empty(); }
};

enum class FootMarks { own, all };
CardFoot cardFoot(const Setting& setting, const Card& card, FootMarks marks);

float footWidth(const Setting& setting, const CardFoot& foot);

// The side of a card that its last line runs towards; `text` may have several paragraphs.
enum class FootSide { right, left };
FootSide footSide(std::string_view text);

// `end`: its edge on that side, and the middle of the line that it stands on. On the left it is
// mirrored: the card's own mark stands at the edge.
void putFoot(const Setting& setting, std::vector<Shape>& shapes, const CardFoot& foot, Point end,
             FootSide side = FootSide::right);

}  // namespace grappe::scene
