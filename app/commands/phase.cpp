#include <map>

#include "base/text.h"
#include "commands/commands.h"
#include "runtime/carry_out.h"
#include "runtime/open_workshop.h"

namespace grappe::commands {

namespace {

struct PhaseOptions {
  std::string file;
  int question = 0;
  std::string phase;
};

// The words of the interface and those of the code, without accents or case.
std::optional<workshop::Phase> phaseSaid(const std::string& said) {
  static const std::map<std::string, workshop::Phase, std::less<>> known{
      {"attente", workshop::Phase::waiting},  {"waiting", workshop::Phase::waiting},
      {"ecriture", workshop::Phase::writing}, {"writing", workshop::Phase::writing},
      {"partage", workshop::Phase::sharing},  {"sharing", workshop::Phase::sharing},
      {"vote", workshop::Phase::voting},      {"voting", workshop::Phase::voting},
      {"clos", workshop::Phase::closed},      {"close", workshop::Phase::closed},
      {"closed", workshop::Phase::closed}};
  const auto found = known.find(folded(said));
  if (found == known.end()) return std::nullopt;
  return found->second;
}

int setPhase(const Console& console, const PhaseOptions& options) {
  const auto phase = phaseSaid(options.phase);
  if (!phase) {
    return console.fail(console.words.say("cli.phase.unknown", {{"phase", options.phase}}));
  }
  const auto state = runtime::readState(options.file);
  if (!state) return console.refused(options.file, state.error());
  const auto* question = questionNumbered(console, *state, options.question);
  if (question == nullptr) return couldNot;
  std::vector<workshop::Command> commands;
  // A question that is opened is the one the room is at.
  if (*phase == workshop::Phase::writing || *phase == workshop::Phase::sharing ||
      *phase == workshop::Phase::voting) {
    commands.emplace_back(workshop::GoToQuestion{question->id});
  }
  commands.emplace_back(workshop::SetPhase{question->id, *phase});
  const auto carried = runtime::carryOut(options.file, commands);
  if (!carried) return console.refused(options.file, carried.error());
  for (const auto& answer : carried->answers) {
    if (!answer) return console.refused(options.file, answer.error());
  }
  console.out << console.words.say("cli.phase.done", {{"n", std::to_string(options.question)},
                                                      {"phase", options.phase}})
              << '\n';
  return done;
}

}  // namespace

void addPhase(CLI::App& app, const Console& console, const Finish& finish) {
  const auto& words = console.words;
  auto* command = app.add_subcommand("phase", words.say("cli.phase.about"));
  const auto options = std::make_shared<PhaseOptions>();
  command->add_option("FILE", options->file, words.say("cli.file"))->required();
  command->add_option("PHASE", options->phase, words.say("cli.phase.phase"))->required();
  command->add_option("--question", options->question, words.say("cli.question"))->required();
  command->callback([=, &console] { finish(setPhase(console, *options)); });
}

}  // namespace grappe::commands
