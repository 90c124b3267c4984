// The signs that people give with their device: a hand that is raised, and that they are ready.
// Told with each page's pulse, so that they go with their device's presence and come back with it;
// shown to whoever leads as numbers, never as persons.
// Owned by the live hub; io thread only.
#pragma once

#include <cstdint>
#include <string>

#include "server/presence.h"
#include "workshop/state.h"

namespace grappe::server {

class Signs {
 public:
  // Counts what the devices here show in `state`; where the room is at something else, nobody is
  // ready. True if it is another picture than before.
  bool look(Presence& presence, const workshop::State& state);

  // {"ready": 12, "hands": [{"circle": "parents", "hands": 2}]}; as of the last look.
  const std::string& text() const { return m_text; }
  std::uint64_t version() const { return m_version; }

  // How often whoever leads has lowered all hands since this server started. A hand tells the
  // number it was raised at: one that was raised before the latest counts no more.
  std::uint64_t lowered() const { return m_lowered; }
  void lower() { ++m_lowered; }

  // What "ready" is about: the room's question and its phase, "q1 writing". Ready with anything
  // else is no longer ready.
  static std::string stageOf(const workshop::State& state);

 private:
  std::string m_text = R"({"ready":0,"hands":[]})";
  std::uint64_t m_version = 1;
  std::uint64_t m_lowered = 0;
  std::string m_stage;
};

}  // namespace grappe::server
