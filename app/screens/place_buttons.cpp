#include "screens/place_buttons.h"

#include <algorithm>

namespace grappe::screens {

namespace colour = widgets::colour;

bool hasStick(const std::vector<SavingPlace>& places) {
  return std::ranges::any_of(places, &SavingPlace::stick);
}

float putPlaces(const widgets::Frame& frame, scene::Scene& scene, scene::Rect area,
                const std::vector<SavingPlace>& places, const PlaceButtons& buttons,
                const widgets::Pressing& pressing) {
  const float tall = frame.px(84);
  const float gap = frame.px(14);
  float y = area.y;
  for (std::size_t at = 0; at < places.size() && y + tall <= area.y + area.h; ++at) {
    const SavingPlace& place = places[at];
    const bool likely = place.stick || !hasStick(places);
    widgets::ButtonLook look;
    look.label =
        frame.words.say(place.stick ? buttons.stick : buttons.folder, {{"name", place.name}});
    look.fill = likely ? colour::grape : colour::paper;
    look.ink = likely ? colour::paper : colour::ink;
    look.enabled = buttons.enabled;
    const std::string action = buttons.action + std::to_string(at);
    look.pressed = pressing.isOn(action);
    scene.items.push_back(
        widgets::button(frame, action, {area.x, y, area.w, tall}, look, widgets::Layers::board));
    y += tall + gap;
  }
  return y;
}

}  // namespace grappe::screens
