#include "commands/commands.h"
#include "commands/copies_made.h"
#include "runtime/open_workshop.h"
#include "runtime/safety_copies.h"

namespace grappe::commands {

namespace {

int backup(const Console& console, const std::string& file, const std::string& out) {
  const auto& words = console.words;
  std::error_code error;
  if (std::filesystem::is_directory(out, error)) {
    return console.fail(words.say("keeping.backup.folder", {{"path", out}}), badUsage);
  }
  if (const auto copied = runtime::copyInto(file, out); !copied) {
    if (!std::filesystem::exists(file, error)) return console.refused(file, copied.error());
    const auto key = "recap.write." + std::string(codeName(copied.error().code));
    const bool worded = words.say(key) != key;
    return worded ? console.fail(words.say(key, {{"path", out}, {"detail", copied.error().detail}}))
                  : console.refused(file, copied.error());
  }
  noteCopy(file, out);
  console.out << words.say("keeping.backup.done", {{"path", out}}) << '\n';
  const auto state = runtime::readState(out);
  if (!state) return console.refused(out, state.error());
  const auto closed = std::ranges::count_if(state->sources, [](const auto& source) {
    return source->consent != workshop::Consent::yes &&
           source->consent != workshop::Consent::anonymous && !source->text.erased;
  });
  if (closed > 0) {
    console.out << words.count("keeping.backup.consent", static_cast<long>(closed)) << '\n';
  }
  return done;
}

}  // namespace

void addBackup(CLI::App& app, const Console& console, const Finish& finish) {
  auto* command = app.add_subcommand("backup", console.words.say("keeping.backup.about"));
  const auto file = std::make_shared<std::string>();
  const auto out = std::make_shared<std::string>();
  command->add_option("FILE", *file, console.words.say("cli.file"))->required();
  command->add_option("OUT", *out, console.words.say("keeping.backup.out"))->required();
  command->callback([=, &console] { finish(backup(console, *file, *out)); });
}

}  // namespace grappe::commands
