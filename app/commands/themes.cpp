#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "base/text.h"
#include "commands/commands.h"
#include "runtime/engine_grouping.h"
#include "themes/engine.h"
#include "themes/reorganisation.h"

namespace grappe::commands {

namespace {

struct Line {
  std::string id;
  std::string text;
};

struct ThemesOptions {
  std::string file;
  std::string language = "fr";
  std::string lexicon;  // a file beside the one that ships
  bool snapshots = false;
  bool noThesaurus = false;
};

Result<std::vector<Line>> readNotes(const Console& console, std::istream& in) {
  std::vector<Line> lines;
  std::set<std::string> ids;
  std::string raw;
  for (int number = 1; std::getline(in, raw); ++number) {
    const auto wrong = [&](std::string_view key) {
      return refuse(Code::malformed, console.words.say(key, {{"line", std::to_string(number)}}));
    };
    if (!raw.empty() && raw.back() == '\r') raw.pop_back();
    if (raw.empty()) continue;
    if (!isUtf8(raw)) return wrong("themes.bad.utf8");
    const std::size_t tab = raw.find('\t');
    if (tab == std::string::npos || raw.find('\t', tab + 1) != std::string::npos) {
      return wrong("themes.bad.fields");
    }
    Line line{raw.substr(0, tab), cleaned(raw.substr(tab + 1))};
    if (line.id.empty()) return wrong("themes.bad.id");
    if (line.text.empty()) return wrong("themes.bad.text");
    if (!ids.insert(line.id).second) return wrong("themes.bad.twice");
    lines.push_back(std::move(line));
  }
  return lines;
}

void printBoard(const Console& console, const themes::Board& board, std::size_t step) {
  for (const themes::BoardNote& note : board.notes) {
    if (step != 0) console.out << step << '\t';
    console.out << note.id << '\t';
    if (note.theme == themes::unsorted) {
      console.out << (step != 0 ? "-\n" : "-\t\n");
      continue;
    }
    const themes::BoardTheme& theme = board.themes[static_cast<std::size_t>(note.theme)];
    console.out << theme.id;
    if (step == 0) console.out << '\t' << theme.title;
    console.out << '\n';
  }
}

Result<themes::Lexicon> lexiconFor(const ThemesOptions& options) {
  themes::Lexicon lexicon = themes::Lexicon::shipped(options.language);
  if (options.lexicon.empty()) return lexicon;
  std::ifstream in(options.lexicon, std::ios::binary);
  if (!in) return refuse(Code::unknown, options.lexicon);
  const auto more = themes::Lexicon::parse(std::string(std::istreambuf_iterator<char>(in), {}));
  if (!more) return tl::unexpected(more.error());
  lexicon.add(*more);
  return lexicon;
}

int group(const Console& console, const ThemesOptions& options) {
  std::ifstream in(options.file, std::ios::binary);
  if (!in || std::filesystem::is_directory(options.file)) {
    return console.fail(console.words.say("themes.bad.file", {{"file", options.file}}));
  }
  const auto lines = readNotes(console, in);
  if (!lines) return console.fail(options.file + ": " + lines.error().detail);
  const auto lexicon = lexiconFor(options);
  if (!lexicon) return console.fail(lexicon.error().detail);

  const themes::Engine engine(
      options.language, *lexicon,
      options.noThesaurus ? std::string() : runtime::systemThesaurus(options.language));
  auto memory = engine.memory();
  CountedIds ids("t");
  themes::Board board;
  std::size_t count = 0;
  for (const Line& line : *lines) {
    themes::BoardNote note;
    note.id = line.id;
    note.text = line.text;
    board.notes.push_back(std::move(note));
    const bool anew = themes::passesCheckpoint(count, count + 1, engine.tuning());
    engine.settle(board, anew, ids, memory);
    ++count;
    if (options.snapshots) printBoard(console, board, count);
  }
  if (!options.snapshots) printBoard(console, board, 0);
  return done;
}

}  // namespace

void addThemes(CLI::App& app, const Console& console, const Finish& finish) {
  auto* command = app.add_subcommand("themes", console.words.say("cli.themes.about"));
  const auto options = std::make_shared<ThemesOptions>();
  command->add_option("NOTES.tsv", options->file, console.words.say("cli.themes.file"))->required();
  command->add_flag("--snapshots", options->snapshots, console.words.say("cli.themes.snapshots"));
  command->add_option("--language", options->language, console.words.say("themes.language"));
  command->add_option("--lexicon", options->lexicon, console.words.say("themes.lexicon"));
  command->add_flag("--no-thesaurus", options->noThesaurus,
                    console.words.say("themes.no_thesaurus"));
  command->callback([=, &console] { finish(group(console, *options)); });
}

}  // namespace grappe::commands
