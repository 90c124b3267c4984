#include "screens/new_pin_sheet.h"

#include <algorithm>
#include <cmath>

namespace grappe::screens {

namespace {
namespace colour = widgets::colour;

// In groups of three, as it is read aloud.
std::string grouped(const std::string& pin) {
  std::string out;
  for (std::size_t at = 0; at < pin.size(); ++at) {
    if (at > 0 && at % 3 == 0) out += "\u00A0";
    out += pin[at];
  }
  return out;
}

}  // namespace

std::vector<scene::Item> newPinSheet(const widgets::Frame& frame, const std::string& pin,
                                     const widgets::Pressing& pressing) {
  const float wide = frame.px(860);
  const float pad = frame.px(48);
  scene::Text why;
  why.style = widgets::style(frame, 28, 38, scene::Weight::medium);
  why.text = frame.words.say("kiosk.pin.new.body");
  why.colour = colour::ink2;
  const float whyTall = frame.measure.measure(why.text, why.style, wide - 2 * pad).height;
  const float pinTall = frame.px(120);
  const float buttonTall = frame.px(80);
  const float titleTall = frame.px(64);
  const float tall = 2 * frame.px(40) + titleTall + pinTall + whyTall + frame.px(36) + buttonTall;
  scene::Item sheet =
      widgets::panelItem(frame, "new_pin",
                         {std::round((frame.width - wide) / 2),
                          std::round((frame.height - tall) / 2), wide, std::round(tall)},
                         36, colour::panel, widgets::Layers::sheet);
  float y = frame.px(40);
  sheet.shapes.emplace_back(widgets::label(frame, {pad, y, wide - 2 * pad, titleTall},
                                           frame.words.say("kiosk.pin.new.title"), 44,
                                           scene::Weight::bold, colour::ink));
  y += titleTall;
  scene::Text digits = widgets::label(frame, {pad, y, wide - 2 * pad, pinTall}, grouped(pin), 72,
                                      scene::Weight::bold, colour::grape);
  digits.style.tabular = true;
  sheet.shapes.emplace_back(std::move(digits));
  y += pinTall;
  why.rect = {pad, y, wide - 2 * pad, whyTall};
  sheet.shapes.emplace_back(why);

  widgets::ButtonLook noted;
  noted.label = frame.words.say("kiosk.pin.new.noted");
  noted.fill = colour::grape;
  noted.ink = colour::paper;
  noted.pressed = pressing.isOn("pin.noted");
  const float buttonWide = std::max(frame.px(280), widgets::buttonWidth(frame, noted));
  const scene::Rect at{sheet.rect.x + wide - pad - buttonWide,
                       sheet.rect.y + sheet.rect.h - frame.px(40) - buttonTall, buttonWide,
                       buttonTall};
  std::vector<scene::Item> items;
  items.push_back(widgets::scrim(frame, "", widgets::Layers::sheet));
  items.push_back(std::move(sheet));
  items.push_back(widgets::button(frame, "pin.noted", at, noted, widgets::Layers::sheet));
  return items;
}

}  // namespace grappe::screens
