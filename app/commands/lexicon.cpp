#include "themes/lexicon.h"
#include "commands/commands.h"
#include "commands/give.h"
#include "commands/themes_input.h"
#include "runtime/open_workshop.h"

namespace grappe::commands {

namespace {

struct LexiconOptions {
  std::string file;
  std::string lexicon;
  bool none = false;
};

int setLexicon(const Console& console, const LexiconOptions& options) {
  const auto& words = console.words;
  if (options.none && !options.lexicon.empty()) {
    return console.fail(words.say("cli.lexicon.both"), badUsage);
  }
  if (options.lexicon.empty() && !options.none) {
    const auto state = runtime::readState(options.file);
    if (!state) return console.refused(options.file, state.error());
    console.out << state->lexicon.text;
    if (state->lexicon.text.empty()) console.err << words.say("cli.lexicon.nothing") << '\n';
    return done;
  }
  std::string text;
  if (!options.none) {
    const auto contents = contentsOf(console, options.lexicon);
    if (!contents) return console.fail(contents.error().detail);
    text = *contents;
    const auto read = themes::Lexicon::parse(text);
    if (!read) {
      return console.fail(
          words.say("cli.error.file", {{"file", options.lexicon}, {"why", read.error().detail}}));
    }
  }
  const int code = give(console, options.file, {workshop::SetLexicon{text}});
  if (code != done) return code;
  console.out << words.say(options.none ? "cli.lexicon.gone" : "cli.lexicon.done",
                           {{"file", options.lexicon}})
              << '\n';
  return done;
}

}  // namespace

void addLexicon(CLI::App& app, const Console& console, const Finish& finish) {
  const auto& words = console.words;
  auto* command = app.add_subcommand("lexicon", words.say("cli.lexicon.about"));
  const auto options = std::make_shared<LexiconOptions>();
  command->add_option("FILE", options->file, words.say("cli.file"))->required();
  command->add_option("LEXICON.toml", options->lexicon, words.say("cli.lexicon.toml"));
  command->add_flag("--none", options->none, words.say("cli.lexicon.none"));
  command->callback([=, &console] { finish(setLexicon(console, *options)); });
}

}  // namespace grappe::commands
