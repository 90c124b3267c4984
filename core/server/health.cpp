#include "server/health.h"

#include <nlohmann/json.hpp>
#include <set>

namespace grappe::server {

using nlohmann::json;
using workshop::DeviceId;
using workshop::State;

namespace {

struct Voices {
  int joined = 0;
  int wrote = 0;
};

std::set<DeviceId> writersOf(const State& state) {
  std::set<DeviceId> writers;
  const workshop::Question* question = state.currentQuestion();
  if (question == nullptr) return writers;
  for (const workshop::NotePtr& note : question->notes) {
    if (note->withdrawn) continue;
    const DeviceId* author = state.authors.find(note->id);
    if (author != nullptr) writers.insert(*author);
  }
  return writers;
}

std::map<std::string, Voices> voicesOf(const State& state) {
  const std::set<DeviceId> writers = writersOf(state);
  std::map<std::string, Voices> voices;
  state.devices.each([&](const DeviceId& id, const workshop::Device& device) {
    if (device.role != workshop::Role::participant) return;
    Voices& circle = voices[device.circle.text()];
    ++circle.joined;
    if (writers.contains(id)) ++circle.wrote;
  });
  return voices;
}

}  // namespace

std::map<std::string, int> hereByCircle(const Presence& presence, const State& state) {
  std::map<std::string, int> here;
  presence.eachHere([&](const DeviceId& id, const Presence::Pulse& /*pulse*/) {
    const workshop::Device* device = state.devices.find(id);
    if (device != nullptr) ++here[device->circle.text()];
  });
  return here;
}

json healthView(const State& state, const Presence::Health& health,
                const std::map<std::string, int>& here, const Surroundings& around) {
  json circles = json::array();
  const auto voices = voicesOf(state);
  const auto add = [&](const std::string& circle) {
    const auto found = voices.find(circle);
    if (found == voices.end()) return;
    const auto now = here.find(circle);
    circles.push_back({{"circle", circle.empty() ? json() : json(circle)},
                       {"joined", found->second.joined},
                       {"here", now == here.end() ? 0 : now->second},
                       {"wrote", found->second.wrote}});
  };
  for (const workshop::Circle& circle : state.circles) add(circle.id.text());
  add("");
  const auto slowest = health.slowest.count();
  const workshop::Meeting* meeting = state.meeting();
  return {{"code", meeting == nullptr || meeting->code.empty() ? json() : json(meeting->code)},
          {"devices", health.devices},
          {"silent", health.silent},
          {"waiting", health.waiting},
          {"slowest", slowest == 0 ? json() : json(slowest)},
          {"disk", around.disk ? json(*around.disk) : json()},
          {"address", around.address.empty() ? json() : json(around.address)},
          {"circles", std::move(circles)}};
}

}  // namespace grappe::server
