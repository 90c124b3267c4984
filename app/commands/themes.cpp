#include <deque>
#include <fstream>
#include <iostream>

#include "commands/commands.h"
#include "commands/themes_input.h"
#include "commands/themes_stream.h"
#include "runtime/engine_grouping.h"
#include "themes/by_hand.h"
#include "themes/reorganisation.h"

namespace grappe::commands {

namespace {

struct ThemesOptions {
  std::string file;
  std::string language = "fr";
  std::string lexicon;    // a file beside the one that ships
  std::string lens;       // a file of headings
  std::string snapshots;  // a file to write
  bool onlyHeadings = false;
  bool stream = false;
  bool noThesaurus = false;
};

void writeStep(std::ostream& out, std::size_t step, const themes::Board& board) {
  for (const themes::BoardNote& note : board.notes) {
    out << step << '\t' << note.id << '\t'
        << (note.theme == themes::unsorted ? "-"
                                           : board.themes[static_cast<std::size_t>(note.theme)].id)
        << '\n';
  }
}

int play(const Console& console, const ThemesOptions& options, const themes::Engine& engine,
         themes::Board board, const std::vector<NoteLine>& notes, IdSource& ids) {
  std::ofstream snapshots;
  if (!options.snapshots.empty()) {
    snapshots.open(options.snapshots, std::ios::binary);
    if (!snapshots) {
      return console.fail(console.words.say("themes.bad.snapshots", {{"file", options.snapshots}}));
    }
  }
  auto memory = engine.memory();
  for (const NoteLine& line : notes) {
    const std::size_t count = board.notes.size();
    themes::BoardNote note;
    note.id = line.id;
    note.text = line.text;
    board.notes.push_back(std::move(note));
    engine.settle(board, themes::passesCheckpoint(count, count + 1, engine.tuning()), ids, memory);
    themes::closeEmptied(board);
    if (snapshots.is_open()) writeStep(snapshots, count + 1, board);
  }
  if (snapshots.is_open()) snapshots.close();
  if (!snapshots) {
    return console.fail(console.words.say("themes.bad.snapshots", {{"file", options.snapshots}}));
  }
  printBoard(console.out, board);
  return done;
}

int group(const Console& console, const ThemesOptions& options) {
  if (options.file.empty() && !options.stream) {
    return console.fail(console.words.say("themes.no_notes"), badUsage);
  }
  Result<std::vector<NoteLine>> notes = std::vector<NoteLine>{};
  if (!options.file.empty()) notes = readNotes(console, options.file);
  if (!notes) return console.fail(notes.error().detail);
  Result<std::vector<HeadingLine>> headings = std::vector<HeadingLine>{};
  if (!options.lens.empty()) headings = readLens(console, options.lens);
  if (!headings) return console.fail(headings.error().detail);
  const auto lexicon = lexiconFor(console, options.language, options.lexicon);
  if (!lexicon) return console.fail(lexicon.error().detail);

  const themes::Engine engine(
      options.language, *lexicon,
      options.noThesaurus ? std::string() : runtime::systemThesaurus(options.language));
  CountedIds ids("t");
  themes::Board board;
  board.freeThemes = !options.onlyHeadings;
  for (const HeadingLine& heading : *headings) {
    themes::addHeading(board, ids.next(), heading.title, heading.hint);
  }
  if (!options.stream) return play(console, options, engine, std::move(board), *notes, ids);
  playStream(console, engine, std::move(board), *notes, ids, std::cin);
  return done;
}

}  // namespace

void addThemes(CLI::App& app, const Console& console, const Finish& finish) {
  auto* command = app.add_subcommand("themes", console.words.say("cli.themes.about"));
  const auto options = std::make_shared<ThemesOptions>();
  command->add_option("NOTES.tsv", options->file, console.words.say("cli.themes.file"));
  command->add_option("--language", options->language, console.words.say("themes.language"));
  command->add_option("--lens", options->lens, console.words.say("themes.lens"));
  command->add_flag("--only-headings", options->onlyHeadings,
                    console.words.say("themes.only_headings"));
  command->add_option("--lexicon", options->lexicon, console.words.say("themes.lexicon"));
  command->add_option("--snapshots", options->snapshots, console.words.say("cli.themes.snapshots"));
  command->add_flag("--stream", options->stream, console.words.say("themes.stream"));
  command->add_flag("--no-thesaurus", options->noThesaurus,
                    console.words.say("themes.no_thesaurus"));
  command->callback([=, &console] { finish(group(console, *options)); });
}

}  // namespace grappe::commands
