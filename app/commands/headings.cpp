#include "base/id.h"
#include "commands/commands.h"
#include "commands/give.h"
#include "commands/themes_input.h"
#include "runtime/open_workshop.h"
#include "workshop/heading_ids.h"

namespace grappe::commands {

namespace {

struct HeadingsOptions {
  std::string file;
  std::string question;
  std::string lens;
  bool onlyHeadings = false;
  bool none = false;
};

int print(const Console& console, const workshop::Question& question) {
  for (const workshop::ThemePtr& theme : question.themes) {
    if (!theme->heading) continue;
    console.out << theme->title.text;
    if (!theme->hint.text.empty()) console.out << ": " << theme->hint.text;
    console.out << '\n';
  }
  if (!question.grouping.freeThemes) console.err << console.words.say("cli.headings.only") << '\n';
  return done;
}

int setHeadings(const Console& console, const HeadingsOptions& options) {
  if (options.none && !options.lens.empty()) {
    return console.fail(console.words.say("cli.headings.both"), badUsage);
  }
  if (options.onlyHeadings && options.lens.empty()) {
    return console.fail(console.words.say("cli.headings.which"), badUsage);
  }
  const auto state = runtime::readState(options.file);
  if (!state) return console.refused(options.file, state.error());
  const auto* question = questionNamed(console, *state, options.question);
  if (question == nullptr) return couldNot;
  if (options.lens.empty() && !options.none) return print(console, *question);

  workshop::SetLens set{question->id, {}, !options.onlyHeadings};
  if (!options.none) {
    const auto lines = readLens(console, options.lens);
    if (!lines) return console.fail(lines.error().detail);
    if (lines->empty()) {
      return console.fail(console.words.say("cli.headings.empty", {{"file", options.lens}}));
    }
    RandomIds ids;
    for (const HeadingLine& line : *lines) {
      set.headings.push_back(
          {workshop::headingId(*question, line.title, set.headings, ids), line.title, line.hint});
    }
  }
  const auto count = static_cast<long>(set.headings.size());
  const int code = give(console, options.file, {set});
  if (code != done) return code;
  console.out << console.words.count("cli.headings.done", count,
                                     {{"q", std::to_string(state->numberOf(question->id))}})
              << '\n';
  return done;
}

}  // namespace

void addHeadings(CLI::App& app, const Console& console, const Finish& finish) {
  const auto& words = console.words;
  auto* command = app.add_subcommand("headings", words.say("cli.headings.about"));
  const auto options = std::make_shared<HeadingsOptions>();
  command->add_option("FILE", options->file, words.say("cli.file"))->required();
  command->add_option("QUESTION", options->question, words.say("cli.question.named"))->required();
  command->add_option("LENS.txt", options->lens, words.say("cli.headings.lens"));
  command->add_flag("--only-headings", options->onlyHeadings, words.say("themes.only_headings"));
  command->add_flag("--none", options->none, words.say("cli.headings.none"));
  command->callback([=, &console] { finish(setHeadings(console, *options)); });
}

}  // namespace grappe::commands
