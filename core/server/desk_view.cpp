#include "server/desk_view.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "server/records_view.h"
#include "server/roles.h"
#include "server/views.h"
#include "workshop/closing.h"
#include "workshop/voting.h"

namespace grappe::server {

using nlohmann::json;
using workshop::State;

namespace {

json timerView(const State& state, Timestamp now) {
  if (!state.timer) return nullptr;
  return {{"seconds", state.timer->seconds},
          {"left", state.timer->leftAt(now)},
          {"running", state.timer->running}};
}

// Null until the meeting is closed for good.
json closingView(const State& state) {
  const workshop::Meeting* meeting = workshop::closedMeeting(state);
  if (meeting == nullptr) return nullptr;
  const auto day = meeting->closed.value() + workshop::forgettingGrace;
  return {{"at", toMillis(*meeting->closed)},
          {"forgets", meeting->forgetsDevices ? json(toMillis(day)) : json()},
          {"forgotten", meeting->forgotten ? json(toMillis(*meeting->forgotten)) : json()}};
}

using Groups = std::vector<std::shared_ptr<const workshop::DoneGroup>>;

void nameOnce(json& names, const workshop::Event& event) {
  const json name = workshop::eventName(event);
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

// The names of what the step did, each once; null where there is none.
json undoView(const Groups& groups) {
  if (groups.empty()) return nullptr;
  json names = json::array();
  for (const workshop::Event& event : groups.back()->events) nameOnce(names, event);
  return names;
}

// What was undone stands in the history as the opposite of what it was.
json redoView(const Groups& groups) {
  if (groups.empty()) return nullptr;
  json names = json::array();
  for (auto event = groups.back()->events.rbegin(); event != groups.back()->events.rend();
       ++event) {
    nameOnce(names, workshop::inverse(*event).value_or(*event));
  }
  return names;
}

// As the devices see it, and how far it has come; hands stand in it from the first one on.
json voteOfDesk(const State& state) {
  json vote = voteView(state, {})["vote"];
  if (vote.is_null()) return vote;
  const workshop::Question& question = *state.currentQuestion();
  const workshop::Vote& standing = *question.vote;
  const workshop::SoFar so = workshop::votesSoFar(question);
  vote["points"] = so.points;
  vote["voters"] = standing.counted ? standing.voters : so.voters;
  for (json& choice : vote["choices"]) {
    const auto id = workshop::ChoiceId::of(choice["id"].get<std::string>());
    choice["hands"] = workshop::byHand(standing, id);
  }
  vote.erase("mine");
  return vote;
}

}  // namespace

json deskView(const State& state, workshop::Role role, Timestamp now) {
  const auto found = state.history.find(role);
  const workshop::History* history =
      found == state.history.end() || !found->second ? nullptr : found->second.get();
  json view = {{"now", toMillis(now)},
               {"current", state.current ? json(state.current->text()) : json()},
               {"frozen", state.frozen},
               {"timer", timerView(state, now)},
               {"vote", voteOfDesk(state)},
               {"closing", closingView(state)},
               {"undo", history == nullptr ? json() : undoView(history->undo)},
               {"redo", history == nullptr ? json() : redoView(history->redo)}};
  if (seesRecords(role)) view["recordingStart"] = recordingStart(state);
  return view;
}

json recapPartsView(const workshop::RecapChoices& choices) {
  json parts = json::array();
  for (const workshop::RecapPart& part : workshop::recapParts) {
    parts.push_back({{"part", part.name}, {"on", choices.*part.wanted}});
  }
  return {{"parts", std::move(parts)}};
}

}  // namespace grappe::server
