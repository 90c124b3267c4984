#include "commands/import.h"

#include <array>
#include <filesystem>
#include <fstream>

#include "commands/commands.h"
#include "commands/give.h"
#include "commands/import_exported.h"
#include "commands/import_output.h"
#include "intake/archive.h"
#include "intake/list_text.h"
#include "runtime/open_workshop.h"

namespace grappe::commands {
namespace {

struct Kind {
  ImportAs as;
  std::string_view name;
  std::string_view several;
};
constexpr std::array<Kind, 5> kinds{{{ImportAs::note, "note", "notes"},
                                     {ImportAs::exchange, "exchange", "exchanges"},
                                     {ImportAs::quotation, "quotation", "quotations"},
                                     {ImportAs::source, "source", "sources"},
                                     {ImportAs::recap, "recap", "recaps"}}};

std::string_view kindName(ImportAs as) { return kinds.at(static_cast<std::size_t>(as)).name; }

std::optional<ImportAs> kindOf(std::string_view name) {
  for (const Kind& kind : kinds) {
    if (kind.name == name || kind.several == name) return kind.as;
  }
  return std::nullopt;
}

constexpr std::array<std::string_view, 4> acceptNames = {"none", "exact", "paraphrase", "words"};

std::optional<AcceptPassages> acceptOf(std::string_view name) {
  for (std::size_t at = 0; at < acceptNames.size(); ++at) {
    if (acceptNames.at(at) == name) return static_cast<AcceptPassages>(at);
  }
  return std::nullopt;
}

bool needsQuestion(ImportAs as) { return as != ImportAs::source && as != ImportAs::recap; }

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

bool readable(const std::string& path, std::string& bytes) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return false;
  std::ifstream file(path, std::ios::binary);
  if (!file) return false;
  // One byte over the limit is enough to see that it is over.
  bytes.resize(intake::archiveLimit + 1);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return !file.bad();
}

// What the command line says in words.
struct Spoken {
  std::string as = "note";
  std::string consent = "unknown";
  std::string kind = "document";
  std::string accept = "none";
  bool dryRun = false;
};

// False, and said, where a word is none of those that there are.
bool understood(const Console& console, const Spoken& spoken, ImportOptions& options) {
  const auto unknown = [&](const char* key, const char* name, const std::string& value) {
    console.fail(console.words.say(key, {{name, value}}), badUsage);
    return false;
  };
  const auto as = kindOf(spoken.as);
  if (!as) return unknown("import.as.unknown", "as", spoken.as);
  const auto consent = workshop::consentOf(spoken.consent);
  if (!consent) return unknown("import.consent.unknown", "consent", spoken.consent);
  const auto kind = workshop::sourceKindOf(spoken.kind);
  if (!kind) return unknown("import.kind.unknown", "kind", spoken.kind);
  const auto accept = acceptOf(spoken.accept.empty() ? "exact" : spoken.accept);
  if (!accept) return unknown("import.accept.unknown", "accept", spoken.accept);
  options.as = *as;
  options.consent = *consent;
  options.kind = *kind;
  options.accept = *accept;
  if (spoken.dryRun) options.yes = false;
  if (needsQuestion(options.as) == (options.question != 0)) return true;
  return unknown(options.question == 0 ? "import.question.needed" : "import.question.not_needed",
                 "as", spoken.as);
}

int importFile(const Console& console, ImportOptions options, const Spoken& spoken) {
  if (!understood(console, spoken, options)) return badUsage;
  std::string bytes;
  for (const auto& path : {options.notesFile, options.sourceFile}) {
    if (path.empty() || readable(path, bytes)) continue;
    return console.fail(console.words.say("import.unreadable", {{"file", path}}));
  }
  if (!options.sourceFile.empty()) {
    auto text = intake::sourceTextOf(options.sourceFile, bytes);
    if (!text) {
      ImportOptions about = options;
      about.notesFile = options.sourceFile;
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
  std::vector<std::string> words = {"grappe", "import", quoted(options.file),
                                    quoted(options.notesFile)};
  const auto option = [&](const char* name, std::string_view value) {
    if (value.empty()) return;
    words.emplace_back(name);
    words.push_back(quoted(std::string(value)));
  };
  if (options.question != 0) option("--question", std::to_string(options.question));
  if (options.as != ImportAs::note) option("--as", kindName(options.as));
  option("--circle", options.circle);
  option("--heading", options.heading);
  option("--source", options.source);
  option("--sheet", options.sheet);
  option("--title", options.title);
  if (options.kind != workshop::SourceKind::document) {
    option("--kind", workshop::sourceKindName(options.kind));
  }
  option("--who", options.who);
  option("--date", options.date);
  option("--place", options.place);
  if (options.consent != workshop::Consent::unknown) {
    option("--consent", workshop::consentName(options.consent));
  }
  option("--source-text", options.sourceFile);
  if (options.accept == AcceptPassages::exact) words.emplace_back("--accept-passages");
  if (options.accept > AcceptPassages::exact) {
    words.push_back("--accept-passages=" +
                    std::string(acceptNames.at(static_cast<std::size_t>(options.accept))));
  }
  if (options.split) words.emplace_back("--split");
  words.emplace_back("--yes");
  return joined(words, " ");
}

void addImport(CLI::App& app, const Console& console, const Finish& finish) {
  const words::Phrasebook& words = console.words;
  auto* command = app.add_subcommand("import", words.say("cli.import.about"));
  const auto options = std::make_shared<ImportOptions>();
  const auto spoken = std::make_shared<Spoken>();
  command->add_option("FILE", options->file, words.say("cli.file"))->required();
  command->add_option("SOURCE", options->notesFile, words.say("cli.import.notes"))->required();
  command->add_option("--as", spoken->as, words.say("cli.import.as"));
  command->add_option("--question", options->question, words.say("cli.question"));
  command->add_option("--circle", options->circle, words.say("cli.import.circle"));
  command->add_option("--heading", options->heading, words.say("cli.import.heading"));
  command->add_option("--source", options->source, words.say("cli.import.source"));
  command->add_option("--source-text", options->sourceFile, words.say("cli.import.source.text"));
  command->add_option("--sheet", options->sheet, words.say("cli.import.sheet"));
  command->add_option("--title", options->title, words.say("cli.import.title"));
  command->add_option("--kind", spoken->kind, words.say("cli.import.kind"));
  command->add_option("--who", options->who, words.say("cli.import.who"));
  command->add_option("--date", options->date, words.say("cli.import.date"));
  command->add_option("--place", options->place, words.say("cli.import.place"));
  command->add_option("--consent", spoken->consent, words.say("import.consent"));
  command->add_option("--accept-passages", spoken->accept, words.say("cli.import.accept"))
      ->expected(0, 1);
  command->add_flag("--split,--split-glued", options->split, words.say("cli.import.split"));
  command->add_flag("--dry-run", spoken->dryRun, words.say("cli.import.dry_run"));
  command->add_flag("--yes", options->yes, words.say("cli.import.yes"));
  command->callback([=, &console] {
    if (const auto code =
            importExported(console, options->file, options->notesFile, !spoken->dryRun)) {
      finish(*code);
      return;
    }
    finish(importFile(console, *options, *spoken));
  });
}

}  // namespace grappe::commands
