#include "commands/commands.h"
#include "runtime/carry_out.h"

namespace grappe::commands {

namespace {

struct CloseOptions {
  std::string file;
  bool keepDevices = false, now = false, reopen = false;
};

int closeMeeting(const Console& console, const CloseOptions& options) {
  std::vector<workshop::Command> commands;
  const char* told = "cli.close.done";
  if (options.reopen) {
    commands.emplace_back(workshop::ReopenMeeting{});
    told = "cli.close.reopened";
  } else {
    commands.emplace_back(workshop::CloseMeeting{!options.keepDevices});
    if (options.keepDevices) told = "cli.close.kept";
  }
  if (options.now) {
    commands.emplace_back(workshop::ForgetDevices{});
    told = "cli.close.forgotten";
  }
  const auto carried = runtime::carryOut(options.file, commands);
  if (!carried) return console.refused(options.file, carried.error());
  for (const auto& answer : carried->answers) {
    if (!answer) return console.refused(options.file, answer.error());
  }
  console.out << console.words.say(told) << '\n';
  return done;
}

}  // namespace

void addClose(CLI::App& app, const Console& console, const Finish& finish) {
  const auto& words = console.words;
  auto* command = app.add_subcommand("close", words.say("cli.close.about"));
  const auto options = std::make_shared<CloseOptions>();
  command->add_option("FILE", options->file, words.say("cli.file"))->required();
  auto* keep =
      command->add_flag("--keep-devices", options->keepDevices, words.say("cli.close.keep"));
  auto* now = command->add_flag("--forget-now", options->now, words.say("cli.close.now"));
  auto* reopen = command->add_flag("--reopen", options->reopen, words.say("cli.close.reopen"));
  keep->excludes(now)->excludes(reopen);
  now->excludes(reopen);
  command->callback([=, &console] { finish(closeMeeting(console, *options)); });
}

}  // namespace grappe::commands
