#include "widgets/number_pad.h"

#include <GLFW/glfw3.h>

#include <array>
#include <cmath>

namespace grappe::widgets {

namespace {
constexpr std::string_view prefix = "pad:";
constexpr std::string_view rubOut = "pad:rub_out";
constexpr float keyTall = 84;
constexpr float keyGap = 12;
constexpr std::size_t columns = 3;
constexpr std::array<char, 12> faces{'1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', '0', '\b'};
}  // namespace

std::optional<char> padMeaning(std::string_view action) {
  if (action == rubOut) return '\b';
  if (action.substr(0, prefix.size()) != prefix || action.size() != prefix.size() + 1) {
    return std::nullopt;
  }
  return action.back();
}

std::optional<char> padMeaning(int key) {
  if (key >= GLFW_KEY_0 && key <= GLFW_KEY_9) return static_cast<char>('0' + (key - GLFW_KEY_0));
  if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9) {
    return static_cast<char>('0' + (key - GLFW_KEY_KP_0));
  }
  if (key == GLFW_KEY_BACKSPACE) return '\b';
  return std::nullopt;
}

std::vector<scene::Item> numberPad(const Frame& frame, scene::Rect area, const Pressing& pressing) {
  const float gap = frame.px(keyGap);
  const float tall = frame.px(keyTall);
  const float wide = std::round((area.w - 2 * gap) / 3);
  std::vector<scene::Item> keys;
  for (std::size_t at = 0; at < faces.size(); ++at) {
    const char face = faces[at];
    if (face == ' ') continue;
    const std::string action =
        face == '\b' ? std::string(rubOut) : std::string(prefix) + std::string(1, face);
    ButtonLook look;
    look.label = face == '\b' ? frame.words.say("kiosk.pin.rub_out") : std::string(1, face);
    look.size = face == '\b' ? 26 : 36;
    look.fill = face == '\b' ? colour::key2 : colour::ground;
    look.pressed = pressing.isOn(action);
    const auto column = static_cast<float>(at % columns);
    const std::size_t above = at / columns;
    const auto row = static_cast<float>(above);
    keys.push_back(button(frame, action,
                          {area.x + column * (wide + gap), area.y + row * (tall + gap), wide, tall},
                          look, Layers::above));
  }
  return keys;
}

scene::Item pinField(const Frame& frame, scene::Rect rect, std::size_t digits,
                     const std::string& placeholder) {
  scene::Item field = fixedItem("quit.pin", rect, Layers::above);
  scene::Box box;
  box.rect = {0, 0, rect.w, rect.h};
  box.radius = frame.px(18);
  box.fill = colour::paper;
  box.line = colour::grape;
  box.lineWidth = frame.px(3);
  field.shapes.emplace_back(box);
  if (digits == 0) {
    field.shapes.emplace_back(label(frame, box.rect, placeholder, 26, scene::Weight::medium,
                                    colour::ink2, scene::Align::centre));
    return field;
  }
  const float dot = frame.px(20);
  const float step = dot + frame.px(16);
  float x = std::round((rect.w - step * static_cast<float>(digits) + step - dot) / 2);
  for (std::size_t at = 0; at < digits; ++at, x += step) {
    field.shapes.emplace_back(scene::Mark{
        {x, std::round((rect.h - dot) / 2), dot, dot}, scene::Glyph::disc, colour::ink, false});
  }
  return field;
}

}  // namespace grappe::widgets
