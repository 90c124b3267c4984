// An import from its plan to its last word.
#include "commands/import.h"
#include "commands/import_output.h"
#include "commands/import_recap.h"
#include "commands/import_source.h"

namespace grappe::commands {
namespace {

bool hasNumber(const ImportOptions& options) { return options.question != 0; }

std::string would(const Console& console, const ImportOptions& options, const std::string& counts) {
  const char* key = hasNumber(options) ? "import.would_take" : "import.would_take.all";
  return console.words.say(key, {{"count", counts}, {"number", std::to_string(options.question)}});
}

int take(const Console& console, const ImportPlan& plan, const ImportOptions& options,
         const CarryOut& carryOut) {
  const auto carried = carryOut(plan.commands);
  if (!carried) return console.refused(options.file, carried.error());
  std::size_t taken = 0;
  const Refusal* first = nullptr;
  for (std::size_t at = 0; at < plan.commands.size(); ++at) {
    const bool answered = at < carried->answers.size();
    if (answered && carried->answers[at]) {
      ++taken;
    } else if (answered && first == nullptr) {
      first = &carried->answers[at].error();
    }
  }
  if (taken == plan.commands.size()) {
    const char* key = hasNumber(options) ? "import.taken" : "import.taken.all";
    console.out << console.words.say(key, {{"count", countedAll(console, plan)},
                                           {"number", std::to_string(options.question)}})
                << '\n';
    return done;
  }
  const std::string why = first == nullptr
                              ? std::string()
                              : console.words.say("refusal." + std::string(codeName(first->code)));
  return console.fail(console.words.say("import.partly", {{"why", why}}));
}

std::string circlesOf(const workshop::State& state) {
  std::vector<std::string> names;
  for (const auto& circle : state.circles) names.push_back(circle.name);
  return joined(names, ", ");
}

// What the person should know before anything is taken.
void tell(const Console& console, const ImportPlan& plan, const ImportOptions& options) {
  if (!options.yes || options.as == ImportAs::recap) showLines(console, plan);
  showRemarks(console, plan);
  showOffers(console, plan);
  if (plan.notTaken > 0) {
    console.out << console.words.count("import.recap.not_taken", static_cast<long>(plan.notTaken))
                << '\n';
  }
  if (plan.notInSource > 0) {
    console.out << console.words.count("import.not_in_source", static_cast<long>(plan.notInSource))
                << '\n';
  }
}

void tellCounts(const Console& console, const ImportPlan& plan) {
  if (plan.already > 0) {
    console.out << console.words.count("import.already", static_cast<long>(plan.already)) << '\n';
  }
  if (plan.glued > 0) {
    const std::string split =
        console.words.count("import.count.note", static_cast<long>(plan.ifSplit));
    console.out << console.words.count("import.glued", static_cast<long>(plan.glued),
                                       {{"split", split}})
                << '\n';
  }
}

int carry(const Console& console, const workshop::State& state, const ImportPlan& plan,
          const ImportOptions& options, const CarryOut& carryOut) {
  tell(console, plan, options);
  if (!plan.unknownCircles.empty()) {
    return console.fail(console.words.say(
        "import.circle.unknown",
        {{"circle", joined(plan.unknownCircles, ", ")}, {"circles", circlesOf(state)}}));
  }
  if (plan.blocked()) return console.fail(console.words.say("import.blocked"));
  tellCounts(console, plan);
  const std::string counts = countedAll(console, plan);
  if (counts.empty()) {
    console.out << console.words.say("import.nothing_new") << '\n';
    return done;
  }
  if (options.yes) return take(console, plan, options, carryOut);
  console.out << would(console, options, counts) << '\n'
              << console.words.say("import.to_take") << '\n'
              << "  " << commandToTake(options) << '\n';
  return done;
}

}  // namespace

int importInto(const Console& console, const workshop::State& state, std::string_view bytes,
               const ImportOptions& options, const CarryOut& carryOut) {
  Result<ImportPlan> plan;
  if (options.as == ImportAs::source) {
    plan = planSource(state, bytes, options, console.words);
  } else if (options.as == ImportAs::recap) {
    plan = planRecap(state, bytes, options, console.words);
  } else {
    const auto* question = questionNumbered(console, state, options.question);
    if (question == nullptr) return couldNot;
    plan = planImport(state, *question, bytes, options, console.words);
  }
  const bool noCircle = !plan && plan.error().code == Code::unknown && !options.circle.empty() &&
                        plan.error().detail == options.circle;
  if (noCircle) {
    return console.fail(console.words.say("import.circle.unknown", {{"circle", options.circle},
                                                                    {"circles", circlesOf(state)}}),
                        badUsage);
  }
  if (!plan) return refusedIntake(console, options, plan.error());
  return carry(console, state, *plan, options, carryOut);
}

}  // namespace grappe::commands
