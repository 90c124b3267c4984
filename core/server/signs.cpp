#include "server/signs.h"

#include <map>
#include <nlohmann/json.hpp>

#include "server/wire.h"

namespace grappe::server {

using nlohmann::json;

std::string Signs::stageOf(const workshop::State& state) {
  const workshop::Question* question = state.currentQuestion();
  if (question == nullptr) return {};
  return question->id.text() + " " + std::string(workshop::phaseName(question->phase));
}

bool Signs::look(Presence& presence, const workshop::State& state) {
  const std::string stage = stageOf(state);
  if (stage != m_stage) presence.forgetReady();
  m_stage = stage;
  int ready = 0;
  std::map<std::string, int> hands;
  presence.eachHere([&](const workshop::DeviceId& id, const Presence::Pulse& pulse) {
    if (!stage.empty() && pulse.ready == stage) ++ready;
    if (!pulse.hand || *pulse.hand != m_lowered) return;
    const workshop::Device* device = state.devices.find(id);
    ++hands[device == nullptr ? "" : device->circle.text()];
  });
  json circles = json::array();
  const auto add = [&](const std::string& circle) {
    const auto found = hands.find(circle);
    if (found == hands.end()) return;
    circles.push_back(
        {{"circle", circle.empty() ? json() : json(circle)}, {"hands", found->second}});
  };
  for (const workshop::Circle& circle : state.circles) add(circle.id.text());
  add("");
  std::string text = written({{"ready", ready}, {"hands", std::move(circles)}});
  if (text == m_text) return false;
  m_text = std::move(text);
  ++m_version;
  return true;
}

}  // namespace grappe::server
