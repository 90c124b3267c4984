// What the wall says of the room's network: the sheet for when no phone arrives, and another
// address for the wall.
#include "screens/network_sheet.h"
#include "screens/screenful.h"
#include "screens/wall_screen.h"

namespace grappe::screens {

void WallScreen::network(const std::string& action) {
  m_tools = false;
  m_focus.clear();
  m_toast.dismiss();
  if (action == "network.close") {
    m_networkOpen = false;
  } else if (const auto address = addressOfAction(action)) {
    if (m_doors.address) m_doors.address(*address);
  } else {
    m_networkOpen = !m_networkOpen;
  }
}

Tool WallScreen::networkTool() const {
  const bool reached = m_network.reached;
  return {"network", m_words.say(reached ? "kiosk.network.title.again" : "kiosk.network.title"),
          reached ? m_words.say("wall.reached") : m_address, false, false};
}

void WallScreen::dressNetwork(scene::Scene& scene, const widgets::Frame& frame) {
  // Nothing that alarms: a way out for whoever is looking for one.
  const bool asks = m_phase == workshop::Phase::waiting && !m_network.reached && m_devices == 0 &&
                    m_strip.shown(m_now) && !modal() && !m_address.empty();
  if (asks) {
    const scene::Item* join = nullptr;
    float bottom = frame.height;
    for (const scene::Item& item : scene.items) {
      if (item.key == "join") join = &item;
      if (item.key == "strip") bottom = item.rect.y;
    }
    scene.items.push_back(networkButton(frame, join, bottom, m_pressing));
  }
  if (m_networkOpen)
    append(scene, networkSheet(frame, m_network, m_address, m_devices, m_pressing));
}

}  // namespace grappe::screens
