#include "screens/shortcuts_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

namespace grappe::screens {

namespace {
namespace colour = widgets::colour;
// Each has the words "kiosk.help.<name>.keys" and "kiosk.help.<name>".
constexpr std::array<std::string_view, 22> lines{
    "question", "forward", "back",   "write", "undo",    "redo", "timer", "vote",
    "freeze",   "tools",   "recap",  "zoom",  "whole",   "turn", "hold",  "rename",
    "drag",     "search",  "circle", "black", "monitor", "close"};
constexpr float mostTall = 58;  // of a row; many of them stand closer
constexpr float headTall = 132;
}  // namespace

std::vector<scene::Item> shortcutsSheet(const widgets::Frame& frame) {
  // Upright there is less room beside the keys.
  const bool narrow = frame.width < frame.px(1180 + 2 * 20);
  const float wide = frame.px(narrow ? 1040 : 1180);
  const auto count = static_cast<float>(lines.size());
  const float around = frame.px(headTall + 40);
  const float row =
      std::min(frame.px(mostTall), std::floor((frame.height - frame.px(40) - around) / count));
  const float tall = around + row * count;
  scene::Item sheet = widgets::panelItem(
      frame, "help",
      {std::round((frame.width - wide) / 2), std::round((frame.height - tall) / 2), wide, tall}, 36,
      colour::panel, widgets::Layers::sheet);
  sheet.kind = scene::Kind::button;
  sheet.action = "help";
  const float pad = frame.px(narrow ? 36 : 56);
  sheet.shapes.emplace_back(widgets::label(frame, {pad, frame.px(36), wide - 2 * pad, frame.px(72)},
                                           frame.words.say("kiosk.help.title"), 44,
                                           scene::Weight::bold, colour::ink));
  float y = frame.px(headTall);
  const float split = frame.px(narrow ? 340 : 440);
  for (const std::string_view line : lines) {
    const std::string key = "kiosk.help." + std::string(line);
    sheet.shapes.emplace_back(widgets::label(frame, {pad, y, split, row},
                                             frame.words.say(key + ".keys"), 28,
                                             scene::Weight::semibold, colour::grape));
    sheet.shapes.emplace_back(widgets::label(frame, {pad + split, y, wide - 2 * pad - split, row},
                                             frame.words.say(key), 28, scene::Weight::medium,
                                             colour::ink));
    y += row;
  }
  std::vector<scene::Item> items;
  items.push_back(widgets::scrim(frame, "help", widgets::Layers::sheet));
  items.push_back(std::move(sheet));
  return items;
}

}  // namespace grappe::screens
