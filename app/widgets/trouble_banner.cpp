#include "widgets/trouble_banner.h"

#include <cmath>

namespace grappe::widgets {

scene::Item troubleBanner(const Frame& frame, Code trouble, float bottom) {
  const std::string text = frame.words.say("kiosk.trouble." + std::string(codeName(trouble)));
  const float icon = frame.px(32);
  const float pad = frame.px(28);
  const float gap = frame.px(16);
  const float words = lineWidth(frame, text, 28, scene::Weight::semibold) + frame.px(4);
  const float wide = pad + icon + gap + words + pad;
  const float tall = frame.px(72);
  scene::Item item =
      panelItem(frame, "trouble", {std::round((frame.width - wide) / 2), bottom - tall, wide, tall},
                20, colour::alarm, Layers::above);
  // An arrow that comes down onto a shelf: what should be put away.
  const auto line = [&](float x1, float y1, float x2, float y2) {
    const float x = pad + icon / 2;
    const float y = tall / 2;
    item.shapes.emplace_back(scene::Line{{x + frame.px(x1), y + frame.px(y1)},
                                         {x + frame.px(x2), y + frame.px(y2)},
                                         frame.px(3),
                                         colour::paper});
  };
  line(0, -14, 0, 5);
  line(-7, -2, 0, 5);
  line(7, -2, 0, 5);
  line(-13, 13, 13, 13);
  item.shapes.emplace_back(label(frame, {pad + icon + gap, 0, words, tall}, text, 28,
                                 scene::Weight::semibold, colour::paper));
  return item;
}

}  // namespace grappe::widgets
