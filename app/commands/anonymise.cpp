#include "store/anonymise.h"

#include <filesystem>

#include "base/clock.h"
#include "base/file_writing.h"
#include "commands/commands.h"
#include "commands/copies_made.h"
#include "runtime/kiosk_file.h"
#include "runtime/safety_copies.h"

namespace grappe::commands {

namespace {

namespace fs = std::filesystem;

struct AnonymiseOptions {
  std::string file, out;
  std::vector<std::string> names;
  bool inPlace = false;
};

workshop::Anonymiser anonymiserOf(const Console& console, const AnonymiseOptions& options) {
  return {options.names, [&console](workshop::SourceKind kind, int number) {
            const std::string key = "keeping.source." + std::string(sourceKindName(kind));
            return console.words.say(key, {{"n", std::to_string(number)}});
          }};
}

Result<store::Anonymised> inPlace(const Console& console, const AnonymiseOptions& options) {
  // A kiosk would go on with what it had read.
  const auto held = runtime::KioskFile::take(options.file);
  if (!held) return tl::unexpected(held.error());
  auto anonymiser = anonymiserOf(console, options);
  return store::anonymise(options.file, anonymiser, SystemClock().now());
}

// Worked on beside its place: what appears under its name is anonymous.
Result<store::Anonymised> intoCopy(const Console& console, const AnonymiseOptions& options) {
  const std::string beside = options.out + ".new";
  auto copied = runtime::copyInto(options.file, beside);
  if (!copied) return tl::unexpected(copied.error());
  auto anonymiser = anonymiserOf(console, options);
  auto made = store::anonymise(beside, anonymiser, SystemClock().now());
  if (made) {
    if (auto placed = replaceWith(beside, options.out); !placed) {
      made = tl::unexpected(placed.error());
    }
  }
  std::error_code error;
  for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(beside + suffix, error);
  return made;
}

int anonymise(const Console& console, const AnonymiseOptions& options) {
  const auto& words = console.words;
  if (options.inPlace == !options.out.empty()) {
    return console.fail(words.say("keeping.anonymise.where"), badUsage);
  }
  std::error_code error;
  if (!fs::exists(options.file, error)) {
    return console.refused(options.file, {Code::unknown, "there is no file " + options.file});
  }
  if (!options.inPlace && fs::exists(options.out, error)) {
    return console.fail(words.say("cli.new.exists", {{"file", options.out}}));
  }
  const auto made = options.inPlace ? inPlace(console, options) : intoCopy(console, options);
  const std::string& path = options.inPlace ? options.file : options.out;
  if (!made) return console.refused(path, made.error());
  console.out << words.say("keeping.anonymise.done", {{"path", path}}) << '\n'
              << words.count("keeping.anonymise.names", made->blurs) << '\n'
              << words.count("keeping.anonymise.removed", made->removed) << '\n'
              << words.say("keeping.anonymise.read") << '\n';
  return done;
}

}  // namespace

void addAnonymise(CLI::App& app, const Console& console, const Finish& finish) {
  const auto& words = console.words;
  auto* command = app.add_subcommand("anonymise", words.say("keeping.anonymise.about"));
  const auto options = std::make_shared<AnonymiseOptions>();
  command->add_option("FILE", options->file, words.say("cli.file"))->required();
  command->add_option("-o,--out", options->out, words.say("keeping.anonymise.out"));
  command->add_flag("--in-place", options->inPlace, words.say("keeping.anonymise.in_place"));
  command->add_option("--name", options->names, words.say("keeping.anonymise.name"));
  command->callback([=, &console] { finish(anonymise(console, *options)); });
}

}  // namespace grappe::commands
