#include "commands/recap.h"

#include "commands/commands.h"
#include "commands/join.h"
#include "commands/recap_formats.h"
#include "commands/recap_template.h"
#include "recap/file_writing.h"
#include "runtime/open_workshop.h"

namespace grappe::commands {
namespace {

struct CommandOptions {
  std::vector<std::string> files;
  std::string out, wordTemplate;
  int question = 0;
  bool complete = false;
};

// Of one workshop, or of several joined; nothing, said on err, where that cannot be.
std::optional<workshop::State> stateOf(const Console& console,
                                       const std::vector<std::string>& files) {
  if (files.size() == 1) {
    auto state = runtime::readState(files.front());
    if (state) return std::move(*state);
    console.refused(files.front(), state.error());
    return std::nullopt;
  }
  auto log = runtime::joinFiles({files.begin(), files.end()}, {}, SystemClock().now());
  if (log) return std::move(log->state);
  notJoined(console, log.error());
  return std::nullopt;
}

int recapOfFiles(const Console& console, const CommandOptions& options) {
  const auto state = stateOf(console, options.files);
  if (!state) return couldNot;
  RecapOptions of;
  of.content.complete = options.complete;
  if (options.question != 0) {
    const auto* question = questionNumbered(console, *state, options.question);
    if (question == nullptr) return couldNot;
    of.content.question = question->id;
  }
  if (!options.wordTemplate.empty()) {
    const RecapFormat* format = recapFormatOf(options.out);
    if (format == nullptr || format->ending != ".docx") {
      return console.fail(console.words.say("recap.template.ending", {{"path", options.out}}),
                          badUsage);
    }
    auto read = recap::WordTemplate::open(options.wordTemplate);
    if (!read) return console.fail(templateRefused(console, options.wordTemplate, read.error()));
    of.own = std::move(*read);
  }
  return writeRecap(console, *state, options.out, of);
}

}  // namespace

int writeRecap(const Console& console, const workshop::State& state, const std::string& out,
               const RecapOptions& options) {
  const RecapFormat* format = recapFormatOf(out.empty() ? "recap.md" : out);
  if (format == nullptr) {
    return console.fail(
        console.words.say("recap.ending", {{"path", out}, {"endings", recapEndings()}}), badUsage);
  }
  RecapMaker maker(console, state, options);
  const Result<std::string> bytes = maker.bytes(*format);
  if (!bytes) return console.fail(console.words.say("recap.nothing"));
  if (out.empty()) {
    console.out << *bytes;
    return console.out.flush() ? done : couldNot;
  }
  const Result<void> whole = recap::writeWhole(out, *bytes);
  if (!whole) {
    const std::string key = "recap.write." + std::string(codeName(whole.error().code));
    return console.fail(console.words.say(key, {{"path", out}, {"detail", whole.error().detail}}));
  }
  console.out << console.words.say("recap.written", {{"path", out}}) << '\n';
  if (options.content.complete) console.err << console.words.say("recap.written.complete") << '\n';
  return done;
}

void addRecap(CLI::App& app, const Console& console, const Finish& finish) {
  const words::Phrasebook& words = console.words;
  auto* command =
      app.add_subcommand("recap", words.say("cli.recap.about", {{"endings", recapEndings()}}));
  const auto options = std::make_shared<CommandOptions>();
  command->add_option("FILE", options->files, words.say("cli.recap.files"))->required();
  command->add_option("-o,--out", options->out,
                      words.say("cli.recap.out", {{"endings", recapEndings()}}));
  command->add_option("--question", options->question, words.say("cli.recap.question"));
  command->add_flag("--complete", options->complete, words.say("cli.recap.complete"));
  command->add_option("--template", options->wordTemplate,
                      words.say("cli.recap.template", {{"marker", "{{recap}}"}}));
  command->callback([=, &console] { finish(recapOfFiles(console, *options)); });
}

}  // namespace grappe::commands
