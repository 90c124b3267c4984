#include "commands/commands.h"

namespace grappe::commands {

namespace {

// CLI11 speaks English; its errors are told here in the person's language.
std::string sentence(const Console& console, const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App* chosen = &app;
  std::string help = "grappe";
  for (const CLI::App* command : app.get_subcommands()) {
    chosen = command;
    help += " " + command->get_name();
  }
  help += " --help";
  std::string what = error.what();
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    // The arguments that nothing took.
    const auto rest = chosen->remaining(true);
    if (!rest.empty()) what = rest.front();
    return console.words.say("cli.error.option", {{"what", what}, {"help", help}});
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    what = what.substr(0, what.find(' '));
    if (chosen == &app) what = console.words.say("cli.error.command");
    return console.words.say("cli.error.missing", {{"what", what}, {"help", help}});
  }
  return console.words.say("cli.error.value", {{"what", what}, {"help", help}});
}

void translate(CLI::App& app, const Console& console) {
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->label("Usage", console.words.say("cli.usage"));
  formatter->label("OPTIONS", "[" + console.words.say("cli.options") + "]");
  formatter->label("SUBCOMMAND", console.words.say("cli.commands"));
  formatter->label("REQUIRED", "");
  formatter->label("TEXT", "…");
  formatter->label("INT", "N");
  formatter->label("UINT", "N");
  formatter->column_width(34);
  app.formatter(formatter);
  app.get_formatter()->label("Options", console.words.say("cli.options"));
  app.get_formatter()->label("Subcommands", console.words.say("cli.commands"));
  app.option_defaults()->group(console.words.say("cli.options"));
  app.set_help_flag("-h,--help", console.words.say("cli.help"));
}

}  // namespace

int runCommandLine(int argc, const char* const* argv, const Console& console) {
  CLI::App app{console.words.say("cli.about"), "grappe"};
  translate(app, console);
  app.set_version_flag("--version", "grappe 0.1.0", console.words.say("cli.version"));
  app.footer("\n" + console.words.say("cli.footer"));
  app.require_subcommand(1);
  int code = done;
  const Finish finish = [&code](int of) { code = of; };
  for (auto* add :
       {addRun,      addServe,  addNew,        addPhase,  addClose,     addImport,   addQuote,
        addJoin,     addRecap,  addRecapParts, addTrace,  addWall,      addHeadings, addLexicon,
        addLanguage, addThemes, addCheck,      addForget, addAnonymise, addBackup,   addPrivacy}) {
    add(app, console, finish);
  }
  for (CLI::App* command : app.get_subcommands({})) {
    command->group(console.words.say("cli.commands"));
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    const auto chosen = app.get_subcommands();
    console.out << (chosen.empty() ? app.help() : chosen.front()->help());
  } catch (const CLI::CallForVersion& version) {
    console.out << version.what() << '\n';
  } catch (const CLI::ParseError& error) {
    return console.fail(sentence(console, app, error), badUsage);
  }
  return code;
}

}  // namespace grappe::commands
