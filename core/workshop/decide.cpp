#include "workshop/decide.h"

#include <algorithm>

#include "workshop/decide_rooms.h"
#include "workshop/history.h"

namespace grappe::workshop {

namespace {

template <class One, class... Of>
constexpr bool isOneOf = (std::is_same_v<One, Of> || ...);

Result<Decision> route(const State& state, const Order& order) {
  const Decider decider{state, order};
  return std::visit(
      [&](const auto& command) -> Result<Decision> {
        using C = std::decay_t<decltype(command)>;
        if constexpr (std::is_same_v<C, Undo> || std::is_same_v<C, Redo>) {
          constexpr bool redo = std::is_same_v<C, Redo>;
          auto events = redo ? redoing(state, order.by) : undoing(state, order.by);
          if (!events) return tl::unexpected(events.error());
          Decision decision;
          decision.events = std::move(*events);
          decision.doing = redo ? Doing::redo : Doing::undo;
          return decision;
        } else {
          return decider.decide(command);
        }
      },
      order.command);
}

// Whoever votes must find at the end what was there at the beginning: no theme comes or goes while
// votes on themes are open.
bool changesWhatIsVotedOn(const State& state, const Decision& decision) {
  const auto isVotedOn = [&](const QuestionId& id) {
    const Question* question = state.question(id);
    return question != nullptr && question->votes() && question->vote->rules.on == VoteOn::themes;
  };
  return std::ranges::any_of(decision.events, [&](const Event& event) {
    const auto* opened = std::get_if<ThemeOpened>(&event);
    const auto* closed = std::get_if<ThemeClosed>(&event);
    return (opened != nullptr && isVotedOn(opened->theme.question)) ||
           (closed != nullptr && isVotedOn(closed->theme.question));
  });
}

}  // namespace

bool mayGive(Role role, const Command& command) {
  return std::visit(
      [&](const auto& one) {
        using C = std::decay_t<decltype(one)>;
        switch (role) {
          case Role::commandLine:
            return true;
          case Role::machine:
            return isOneOf<C, ProposeThemes, ProposePreview, NoticeMisfit, SeatTheme, JoinDevice,
                           SetPin, OpenMeeting, ForgetDevices>;
          case Role::participant:
            return isOneOf<C, AddNote, CorrectNote, WithdrawNote, CastBallot>;
          case Role::scribe:
            return isOneOf<C, AddNote, AddExchange, CorrectExchange, PlaceExchange,
                           WithdrawExchange, AddSource, CorrectSource, AddQuotation,
                           CorrectQuotation, WithdrawQuotation, SetRecordingStart, SetHandCount,
                           Undo, Redo>;
          case Role::wall:
            return !isOneOf<C, ProposeThemes, ProposePreview, NoticeMisfit, JoinDevice, EraseTexts>;
          case Role::facilitator:
            return !isOneOf<C, ProposeThemes, ProposePreview, NoticeMisfit, JoinDevice,
                            CreateWorkshop, SetPin, ForgetDevices, EraseTexts>;
        }
        return false;
      },
      command);
}

Result<Decision> decide(const State& state, const Order& order) {
  if (!mayGive(order.by, order.command)) {
    return refuse(Code::forbidden, std::string(roleName(order.by)) + " may not " +
                                       std::string(commandName(order.command)));
  }
  auto decision = route(state, order);
  if (decision && changesWhatIsVotedOn(state, *decision)) {
    // The machine's proposals are dropped in silence; a person is told.
    if (order.by == Role::machine) return Decision{};
    return refuse(Code::notNow, "the vote on these themes is open");
  }
  return decision;
}

}  // namespace grappe::workshop
