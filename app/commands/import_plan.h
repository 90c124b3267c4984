// What an import would do, worked out before anything is sent: the commands, and what to tell the
// person first. Pure, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/passages.h"
#include "intake/remark.h"
#include "words/phrasebook.h"
#include "workshop/command.h"
#include "workshop/state.h"

namespace grappe::commands {

enum class ImportAs { note, exchange, quotation, source, recap };

// What is done with the passages of known sources that quotations of unknown origin match. exact:
// those that match word for word become quotations of their source; paraphrase, words: and those
// that nearly match become paraphrases, or get the source's own words.
enum class AcceptPassages { none, exact, paraphrase, words };

struct ImportOptions {
  std::string file;       // of the workshop
  std::string notesFile;  // what is read; its name without folder is part of the ids
  int question = 0;       // from 1; of notes, exchanges and quotations
  ImportAs as = ImportAs::note;
  std::string circle;      // of the workshop, by name; for notes whose file names none
  std::string heading;     // of quotations
  std::string source;      // of quotations: one of the workshop, by title or id, or a new one
  std::string who;         // of a new source: a role
  std::string sourceFile;  // where the words of a new source are read from
  std::string sourceText;  // those words, UTF-8
  workshop::Consent consent = workshop::Consent::unknown;  // of a new source
  bool split = false;
  bool yes = false;
  std::string sheet;        // of a spreadsheet; empty: the first
  std::string title;        // of a source that is read; empty: its file's name
  std::string date, place;  // of it; or of the meeting that a recap is of
  workshop::SourceKind kind = workshop::SourceKind::document;
  AcceptPassages accept = AcceptPassages::none;
};

struct ImportLine {
  std::string text;                // to show
  std::vector<std::string> parts;  // two or more: visibly glued
  int depth = 0;
  bool already = false;
  std::string label = {};  // of a recap's paragraph: its number and what it was read as
};

// A passage that a quotation was taken from, as far as can be seen.
struct ImportOffer {
  std::string words;  // the quotation's
  std::string source;
  intake::OfferedPassage passage;
  bool accepted = false;
};

struct ImportPlan {
  std::vector<ImportLine> lines;
  std::vector<intake::Remark> remarks;
  std::vector<workshop::Command> commands;  // of what is not in the workshop yet
  std::vector<ImportOffer> offers;
  std::size_t already = 0;
  std::size_t glued = 0;        // left as they are
  std::size_t notInSource = 0;  // quotations whose words do not stand in the source's text
  std::size_t ifSplit = 0;      // notes there would be if all were split
  std::size_t notTaken = 0;     // paragraphs of a recap that were not understood
  std::vector<std::string> unknownCircles;
  bool blocked() const;  // something cannot be taken as it is
};

// Of notes, exchanges and quotations. Refused as intake refuses; unknown, if --circle names none of
// the workshop's.
Result<ImportPlan> planImport(const workshop::State& state, const workshop::Question& question,
                              std::string_view bytes, const ImportOptions& options,
                              const words::Phrasebook& words);

// Its name without folder; and without its ending, too.
std::string baseName(const ImportOptions& options);
std::string stem(const ImportOptions& options);
// By title or id; nullptr where there is none.
workshop::SourcePtr sourceNamed(const workshop::State& state, const std::string& name);

}  // namespace grappe::commands
