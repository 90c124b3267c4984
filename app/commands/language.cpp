#include "commands/commands.h"
#include "commands/give.h"
#include "runtime/open_workshop.h"
#include "workshop/decide.h"

namespace grappe::commands {

namespace {

struct LanguageOptions {
  std::string file;
  std::string code;
};

int setLanguage(const Console& console, const LanguageOptions& options) {
  const auto state = runtime::readState(options.file);
  if (!state) return console.refused(options.file, state.error());
  if (options.code.empty()) {
    console.out << state->language << '\n';
    return done;
  }
  workshop::Order order;
  order.command = workshop::SetLanguage{options.code};
  if (!workshop::decide(*state, order)) {
    return console.fail(console.words.say("cli.language.unknown", {{"code", options.code}}));
  }
  const int code = give(console, options.file, {order.command});
  if (code != done) return code;
  console.out << console.words.say("cli.language.done", {{"code", options.code}}) << '\n';
  return done;
}

}  // namespace

void addLanguage(CLI::App& app, const Console& console, const Finish& finish) {
  const auto& words = console.words;
  auto* command = app.add_subcommand("language", words.say("cli.language.about"));
  const auto options = std::make_shared<LanguageOptions>();
  command->add_option("FILE", options->file, words.say("cli.file"))->required();
  command->add_option("CODE", options->code, words.say("cli.language.code"));
  command->callback([=, &console] { finish(setLanguage(console, *options)); });
}

}  // namespace grappe::commands
