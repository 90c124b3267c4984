#include "runtime/carry_out.h"

#include <chrono>
#include <nlohmann/json.hpp>
#include <thread>

#include "runtime/open_workshop.h"
#include "runtime/theme_worker.h"
#include "server/client.h"
#include "workshop/command_json.h"

namespace grappe::runtime {

namespace {

using server::Done;

constexpr std::chrono::seconds patience{5};
constexpr std::chrono::milliseconds between{50};

Result<Done> doneOf(const std::string& body) {
  const auto json = nlohmann::json::parse(body, nullptr, false);
  if (!json.is_object() || !json.contains("seq") || !json["seq"].is_number_unsigned()) {
    return refuse(Code::inUse, "what answers for the file is not Grappe");
  }
  Done done{json["seq"].get<workshop::Seq>(), false};
  const auto late = json.find("late");
  if (late != json.end() && late->is_boolean()) done.late = late->get<bool>();
  return done;
}

// A full queue empties within moments.
Result<Done> ask(const LiveKiosk& kiosk, const workshop::Command& command) {
  const auto until = std::chrono::steady_clock::now() + patience;
  while (true) {
    const auto answer =
        server::post(kiosk.door, "/api/commands", kiosk.token, workshop::toJson(command));
    if (answer) return doneOf(*answer);
    const bool later = answer.error().code == Code::busy || answer.error().code == Code::tooMany;
    if (!later || std::chrono::steady_clock::now() >= until) return tl::unexpected(answer.error());
    std::this_thread::sleep_for(between);
  }
}

CarriedOut askAll(const LiveKiosk& kiosk, const std::vector<workshop::Command>& commands) {
  CarriedOut carried;
  carried.throughKiosk = true;
  for (const workshop::Command& command : commands) {
    carried.answers.push_back(ask(kiosk, command));
    // A kiosk that has gone would be waited for again and again.
    const auto& last = carried.answers.back();
    if (last || last.error().code != Code::inUse) continue;
    carried.answers.resize(commands.size(), tl::unexpected(last.error()));
    break;
  }
  return carried;
}

// A grouping that does not settle would hold the command for ever.
constexpr int mostProposals = 20;

bool take(OpenWorkshop& workshop, Grouping& grouping, const workshop::QuestionId& id,
          Grouping::Reach reach) {
  const auto state = workshop.state();
  const auto* question = state->question(id);
  if (question == nullptr) return false;
  auto proposal = grouping.propose(*state, *question, reach);
  return proposal && workshop.carryOut(std::move(*proposal), workshop::Role::machine);
}

// As a kiosk would, with whom there is time: new notes get their places, and what was grouped by
// other words than those of now is grouped by these.
void group(OpenWorkshop& workshop, Grouping& grouping, const workshop::State& before) {
  const auto start = workshop.state();
  for (const auto& question : start->questions) {
    const auto* was = before.question(question->id);
    // While a preview is looked at, what it rests on stays.
    const bool reworded = was != nullptr && question->counting > 0 && !question->preview &&
                          wordsPart(before, *was) != wordsPart(*start, *question);
    if (reworded) take(workshop, grouping, question->id, Grouping::Reach::anew);
    for (int i = 0; i < mostProposals; ++i) {
      const auto state = workshop.state();
      if (!hasNewcomers(*state->question(question->id))) break;
      if (!take(workshop, grouping, question->id, Grouping::Reach::all)) break;
    }
  }
}

}  // namespace

Result<CarriedOut> carryOut(const std::string& path, const std::vector<workshop::Command>& commands,
                            Grouping* grouping) {
  // A kiosk that starts, or another command at work, cannot be reached for a moment.
  const auto until = std::chrono::steady_clock::now() + patience;
  while (true) {
    const auto kiosk = findKiosk(path);
    if (kiosk && kiosk->door.port != 0) return askAll(*kiosk, commands);
    if (!kiosk) {
      auto workshop = OpenWorkshop::open(path, {});
      if (workshop) {
        const auto before = (*workshop)->state();
        CarriedOut carried{false, (*workshop)->carryOut(commands, workshop::Role::commandLine)};
        if (grouping != nullptr) group(**workshop, *grouping, *before);
        return carried;
      }
      if (workshop.error().code != Code::inUse) return tl::unexpected(workshop.error());
    }
    if (std::chrono::steady_clock::now() >= until) {
      return refuse(Code::inUse, "another program holds the file and does not answer");
    }
    std::this_thread::sleep_for(between);
  }
}

}  // namespace grappe::runtime
