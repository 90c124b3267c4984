// Plays a meeting into a log, command by command or at random from a seed.
#pragma once

#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "store/event_log.h"
#include "workshop/apply.h"
#include "workshop/decide.h"

namespace grappe::tests {

using namespace workshop;

class Rehearsal {
 public:
  explicit Rehearsal(store::EventLog& log, State state = {})
      : m_state(std::move(state)), m_log(log) {}

  const State& state() const { return m_state; }

  // Decided, appended, applied; a refusal of either comes back.
  Result<void> give(Command command, Role by = Role::commandLine, const std::string& device = {}) {
    Order order{std::move(command), by, {}, fromMillis(m_now += 1000)};
    if (!device.empty()) order.device = DeviceId::of(device);
    const auto decision = decide(m_state, order);
    if (!decision) return tl::unexpected(decision.error());
    const auto events = record(m_state, *decision, order);
    State after = m_state;
    for (const Recorded& event : events) apply(after, event);
    if (auto appended = m_log.append(events, after); !appended) return appended;
    m_state = std::move(after);
    return {};
  }

  void must(Command command, Role by = Role::commandLine, const std::string& device = {}) {
    if (auto given = give(std::move(command), by, device); !given) {
      throw std::runtime_error(given.error().detail);
    }
  }

  // A workshop of two questions, three circles, a meeting, and two devices.
  void open() {
    must(CreateWorkshop{"École et centre social",
                        "fr",
                        {{CircleId::of("parents"), "Parents", 0},
                         {CircleId::of("ecole"), "École", 1},
                         {CircleId::of("centre"), "Centre social", 2}}});
    must(AddQuestion{QuestionId::of("q1"), "Qu’est-ce qui fait que ça match\u202f?", "Racontez."});
    must(AddQuestion{QuestionId::of("q2"), "Qu’est-ce qui bloque\u202f?", ""});
    must(OpenMeeting{MeetingId::of("m1"), "2026-11-24", "Guéret", "4827"});
    must(SetPhase{QuestionId::of("q1"), Phase::writing});
    must(JoinDevice{DeviceId::of("d1"), Role::participant, CircleId::of("parents"), "hash1"});
    must(JoinDevice{DeviceId::of("d2"), Role::participant, CircleId::of("ecole"), "hash2"});
  }

  void note(const std::string& id, const std::string& text, const std::string& device = "d1",
            const std::string& question = "q1") {
    must(AddNote{NoteId::of(id), QuestionId::of(question), text, {}, NoteOrigin::device},
         Role::participant, device);
  }

  // One command of any kind, sense or nonsense; refused ones change nothing.
  void random(std::mt19937& dice);

 private:
  State m_state;
  store::EventLog& m_log;
  std::int64_t m_now = 1795000000000;
};

// Any command that a person, a device or the machine could send in this state.
Order randomOrder(const State& state, std::mt19937& dice);

inline void Rehearsal::random(std::mt19937& dice) {
  Order order = randomOrder(m_state, dice);
  const auto refusedOrDone = give(order.command, order.by, order.device.text());
  if (!refusedOrDone && refusedOrDone.error().code == Code::damaged) {
    throw std::runtime_error(refusedOrDone.error().detail);
  }
}

}  // namespace grappe::tests
