// A workshop in memory for tests: commands in, state and log out. One thread.
#pragma once

#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "workshop/apply.h"
#include "workshop/decide.h"
#include "workshop/event_json.h"

namespace grappe::workshop {

class Meeting0 {
 public:
  Meeting0() {
    must(CreateWorkshop{"Qu’est-ce qui fait que ça match ?",
                        "fr",
                        {{CircleId::of("cs"), "Centre social", 0},
                         {CircleId::of("ecole"), "École", 1},
                         {CircleId::of("parents"), "Parents", 2}}});
    must(AddQuestion{q1, "Qu’est ce qui fait que ça match ?", ""});
    must(AddQuestion{q2, "Quelles sont les entrées ?", ""});
    must(OpenMeeting{MeetingId::of("m1"), "2026-11-24", "Maison de quartier", "4827"});
    join(tablet, CircleId::of("parents"));
    join(phone, CircleId::of("ecole"));
  }

  void join(const DeviceId& device, const CircleId& circle) {
    must(JoinDevice{device, Role::participant, circle, "hash-of-" + device.text()}, Role::machine);
  }

  Result<Decision> tryIt(Command command, Role by = Role::commandLine, DeviceId device = {}) {
    const Order order{std::move(command), by, std::move(device), fromMillis(1795000000000 + now++)};
    auto decision = decide(state, order);
    if (decision) {
      for (const Recorded& one : record(state, *decision, order)) {
        apply(state, one);
        log.push_back(one);
      }
    }
    return decision;
  }

  Decision must(Command command, Role by = Role::commandLine, DeviceId device = {}) {
    auto decision = tryIt(std::move(command), by, std::move(device));
    if (!decision) FAIL("refused: " << decision.error().detail);
    return *decision;
  }

  Code refusal(Command command, Role by = Role::commandLine, DeviceId device = {}) {
    auto decision = tryIt(std::move(command), by, std::move(device));
    if (decision) FAIL("was not refused");
    return decision.error().code;
  }

  NoteId write(const std::string& id, const std::string& text, const DeviceId& device) {
    must(AddNote{NoteId::of(id), q1, text, {}, NoteOrigin::device}, Role::participant, device);
    return NoteId::of(id);
  }

  const QuestionId q1 = QuestionId::of("q1");
  const QuestionId q2 = QuestionId::of("q2");
  const DeviceId tablet = DeviceId::of("tablet");
  const DeviceId phone = DeviceId::of("phone");
  State state;
  std::vector<Recorded> log;
  int now = 0;
};

// Side tables in memory, filled from encoded events.
class MemorySide final : public SideTables {
 public:
  std::optional<std::string> text(const std::string& ref) const override {
    const auto found = m_texts.find(ref);
    if (found == m_texts.end()) return std::nullopt;
    return found->second;
  }
  void take(const Encoded& encoded) {
    for (const TextRow& row : encoded.texts) m_texts[row.ref] = row.text;
  }
  void forget(const std::string& ref) { m_texts.erase(ref); }

 private:
  std::map<std::string, std::string> m_texts;
};

}  // namespace grappe::workshop
