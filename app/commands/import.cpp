#include "commands/import.h"

#include <fstream>
#include <iterator>

#include "base/text.h"
#include "commands/commands.h"
#include "commands/give.h"
#include "commands/import_exported.h"
#include "intake/decoding.h"
#include "runtime/open_workshop.h"

namespace grappe::commands {
namespace {

std::string_view kindName(ImportAs as) {
  switch (as) {
    case ImportAs::exchange:
      return "exchange";
    case ImportAs::quotation:
      return "quotation";
    case ImportAs::note:
      break;
  }
  return "note";
}

std::optional<ImportAs> kindOf(std::string_view name) {
  for (const auto as : {ImportAs::note, ImportAs::exchange, ImportAs::quotation}) {
    if (kindName(as) == name) return as;
  }
  return std::nullopt;
}

std::string quoted(const std::string& word) {
  const bool plain =
      !word.empty() &&
      word.find_first_not_of(
          "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/-+,:@%") ==
          std::string::npos;
  if (plain) return word;
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : between) + word;
  return out;
}

void show(const Console& console, const ImportPlan& plan) {
  for (const auto& line : plan.lines) {
    std::string text = line.text;
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos;)
      text.replace(at, 1, " / ");
    console.out << std::string(static_cast<std::size_t>(line.depth) * 2 + 2, ' ') << text;
    if (line.already) console.out << "  " << console.words.say("import.line.already");
    console.out << '\n';
    if (line.parts.size() > 1) {
      const std::string between = console.words.say("import.line.between");
      console.out << "    "
                  << console.words.say("import.line.glued",
                                       {{"parts", joined(line.parts, between)}})
                  << '\n';
    }
  }
}

void showRemarks(const Console& console, const ImportPlan& plan) {
  for (const auto& remark : plan.remarks) {
    const std::string key = "import.remark." + std::string(intake::aboutName(remark.about));
    console.out << console.words.count(
                       key, remark.count,
                       {{"line", std::to_string(remark.line)}, {"detail", remark.detail}})
                << '\n';
  }
}

std::string counted(const Console& console, ImportAs as, std::size_t count) {
  return console.words.count("import.count." + std::string(kindName(as)), static_cast<long>(count));
}

// How many of the plan's commands bring in what was asked for.
std::size_t wantedCommands(const ImportPlan& plan) {
  std::size_t count = 0;
  for (const auto& command : plan.commands) {
    if (!std::holds_alternative<workshop::AddSource>(command)) ++count;
  }
  return count;
}

int refusedIntake(const Console& console, const ImportOptions& options, const Refusal& refusal) {
  const std::string name(codeName(refusal.code));
  return console.fail(console.words.say("import.refused." + name,
                                        {{"file", options.notesFile}, {"detail", refusal.detail}}));
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
    console.out << console.words.say("import.taken",
                                     {{"count", counted(console, options.as, wantedCommands(plan))},
                                      {"number", std::to_string(options.question)}})
                << '\n';
    return done;
  }
  const std::string why = first == nullptr
                              ? std::string()
                              : console.words.say("refusal." + std::string(codeName(first->code)));
  return console.fail(console.words.say("import.partly", {{"why", why}}));
}

bool readable(const std::string& path, std::string& bytes) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return false;
  std::ifstream file(path, std::ios::binary);
  if (!file) return false;
  // One byte over the limit is enough to see that it is over.
  bytes.resize(intake::fileLimit + 1);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return !file.bad();
}

int importFile(const Console& console, ImportOptions options, const std::string& as,
               const std::string& consent, const std::string& sourceFile) {
  const auto kind = kindOf(as);
  if (!kind) return console.fail(console.words.say("import.as.unknown", {{"as", as}}), badUsage);
  options.as = *kind;
  const auto agreed = workshop::consentOf(consent);
  if (!agreed) {
    return console.fail(console.words.say("import.consent.unknown", {{"consent", consent}}),
                        badUsage);
  }
  options.consent = *agreed;
  std::string bytes;
  for (const auto& path : {options.notesFile, sourceFile}) {
    if (path.empty() || readable(path, bytes)) continue;
    return console.fail(console.words.say("import.unreadable", {{"file", path}}));
  }
  if (!sourceFile.empty()) {
    auto text = intake::decoded(bytes);
    if (!text) {
      ImportOptions about = options;
      about.notesFile = sourceFile;
      return refusedIntake(console, about, text.error());
    }
    options.sourceText = std::move(text->text);
    readable(options.notesFile, bytes);
  }
  const auto state = runtime::readState(options.file);
  if (!state) return console.refused(options.file, state.error());
  return importInto(console, *state, bytes, options,
                    [&](const std::vector<workshop::Command>& commands) {
                      const auto grouping = tellingGrouping(console);
                      return runtime::carryOut(options.file, commands, grouping.get());
                    });
}

}  // namespace

std::string commandToTake(const ImportOptions& options) {
  std::vector<std::string> words = {"grappe",
                                    "import",
                                    quoted(options.file),
                                    quoted(options.notesFile),
                                    "--question",
                                    std::to_string(options.question)};
  const auto option = [&](const char* name, const std::string& value) {
    if (value.empty()) return;
    words.emplace_back(name);
    words.push_back(quoted(value));
  };
  if (options.as != ImportAs::note) option("--as", std::string(kindName(options.as)));
  option("--circle", options.circle);
  option("--heading", options.heading);
  option("--source", options.source);
  option("--who", options.who);
  if (options.consent != workshop::Consent::unknown) {
    option("--consent", std::string(workshop::consentName(options.consent)));
  }
  option("--source-text", options.sourceFile);
  if (options.split) words.emplace_back("--split");
  words.emplace_back("--yes");
  return joined(words, " ");
}

int importInto(const Console& console, const workshop::State& state, std::string_view bytes,
               const ImportOptions& options, const CarryOut& carryOut) {
  const auto* question = questionNumbered(console, state, options.question);
  if (question == nullptr) return couldNot;
  const auto plan = planImport(state, *question, bytes, options, console.words);
  if (!plan && plan.error().code == Code::unknown) {
    std::vector<std::string> names;
    for (const auto& circle : state.circles) names.push_back(circle.name);
    return console.fail(
        console.words.say("import.circle.unknown",
                          {{"circle", options.circle}, {"circles", joined(names, ", ")}}),
        badUsage);
  }
  if (!plan) return refusedIntake(console, options, plan.error());

  if (!options.yes) show(console, *plan);
  showRemarks(console, *plan);
  if (plan->notInSource > 0) {
    console.out << console.words.count("import.not_in_source", static_cast<long>(plan->notInSource))
                << '\n';
  }
  if (!plan->unknownCircles.empty()) {
    std::vector<std::string> names;
    for (const auto& circle : state.circles) names.push_back(circle.name);
    return console.fail(console.words.say(
        "import.circle.unknown",
        {{"circle", joined(plan->unknownCircles, ", ")}, {"circles", joined(names, ", ")}}));
  }
  if (plan->blocked()) return console.fail(console.words.say("import.blocked"));
  if (plan->already > 0) {
    console.out << console.words.count("import.already", static_cast<long>(plan->already)) << '\n';
  }
  const std::size_t wanted = wantedCommands(*plan);
  if (plan->glued > 0) {
    console.out << console.words.count("import.glued", static_cast<long>(plan->glued),
                                       {{"split", counted(console, options.as, plan->ifSplit)}})
                << '\n';
  }
  if (wanted == 0) {
    console.out << console.words.say("import.nothing_new") << '\n';
    return done;
  }
  if (options.yes) return take(console, *plan, options, carryOut);
  console.out << console.words.say("import.would_take",
                                   {{"count", counted(console, options.as, wanted)},
                                    {"number", std::to_string(options.question)}})
              << '\n'
              << console.words.say("import.to_take") << '\n'
              << "  " << commandToTake(options) << '\n';
  return done;
}

void addImport(CLI::App& app, const Console& console, const Finish& finish) {
  const words::Phrasebook& words = console.words;
  auto* command = app.add_subcommand("import", words.say("cli.import.about"));
  const auto options = std::make_shared<ImportOptions>();
  const auto as = std::make_shared<std::string>("note");
  const auto consent = std::make_shared<std::string>("unknown");
  command->add_option("FILE", options->file, words.say("cli.file"))->required();
  command->add_option("NOTES", options->notesFile, words.say("cli.import.notes"))->required();
  command->add_option("--question", options->question, words.say("cli.question"));
  command->add_option("--as", *as, words.say("cli.import.as"));
  command->add_option("--circle", options->circle, words.say("cli.import.circle"));
  command->add_option("--heading", options->heading, words.say("cli.import.heading"));
  command->add_option("--source", options->source, words.say("cli.import.source"));
  command->add_option("--who", options->who, words.say("cli.import.who"));
  command->add_option("--consent", *consent, words.say("import.consent"));
  command->add_option("--source-text", options->sourceFile, words.say("cli.import.source.text"));
  command->add_flag("--split", options->split, words.say("cli.import.split"));
  command->add_flag("--yes", options->yes, words.say("cli.import.yes"));
  command->callback([=, &console] {
    if (const auto code = importExported(console, options->file, options->notesFile)) {
      finish(*code);
      return;
    }
    finish(importFile(console, *options, *as, *consent, options->sourceFile));
  });
}

}  // namespace grappe::commands
