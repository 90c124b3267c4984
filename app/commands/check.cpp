#include "store/check.h"

#include "commands/commands.h"

namespace grappe::commands {

namespace {

int check(const Console& console, const std::string& file) {
  const auto report = store::check(file);
  if (!report) return console.refused(file, report.error());
  console.out << console.words.say("cli.check.counts",
                                   {{"events", std::to_string(report->events)},
                                    {"questions", std::to_string(report->questions)},
                                    {"notes", std::to_string(report->notes)},
                                    {"themes", std::to_string(report->themes)},
                                    {"devices", std::to_string(report->devices)}})
              << '\n';
  if (report->erased > 0) {
    console.out << console.words.count("keeping.check.erased", report->erased) << '\n';
  }
  if (report->problems.empty()) {
    console.out << "ok\n";
    return done;
  }
  for (const std::string& problem : report->problems) console.err << problem << '\n';
  return console.fail(
      console.words.count("cli.check.bad", static_cast<long>(report->problems.size())));
}

}  // namespace

void addCheck(CLI::App& app, const Console& console, const Finish& finish) {
  auto* command = app.add_subcommand("check", console.words.say("cli.check.about"));
  const auto file = std::make_shared<std::string>();
  command->add_option("FILE", *file, console.words.say("cli.file"))->required();
  command->callback([=, &console] { finish(check(console, *file)); });
}

}  // namespace grappe::commands
