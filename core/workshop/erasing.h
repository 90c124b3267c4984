// Which texts are somebody's: all that a log has of them, also what was corrected, and what was
// made of their words. For whoever asks to be forgotten. Pure; any thread.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/refusal.h"
#include "workshop/command.h"
#include "workshop/event.h"
#include "workshop/state.h"

namespace grappe::workshop {

struct ToForget {
  std::vector<NoteId> notes;
  std::vector<DeviceId> devices;  // with all that they wrote
  std::vector<SourceId> sources;  // with all that is quoted from them
  std::vector<ExchangeId> exchanges;
  std::vector<QuotationId> quotations;
  // What an earlier look found, and erased, of them: to find what was made of it meanwhile.
  std::vector<std::string> wordings = {};
  Seq since = 0;  // the event that the first of them came with
};

struct Erasing {
  EraseTexts command;  // what is still there; nothing in it: all of it is gone already
  int titles = 0;      // of the texts: titles, headings and reasons that were made of the words
  int quotations = 0;
  std::vector<std::string> wordings;  // theirs, and
  Seq since = 0;                      // when the first of them came
  // Others that say the same, word for word, or repeat it: they are somebody else's and stay.
  std::vector<NoteId> alikeNotes;
  std::vector<ExchangeId> alikeExchanges;
  std::vector<QuotationId> alikeQuotations;

  bool nothing() const { return command.texts.empty() && command.sources.empty(); }
};

// `log`: all events of `state`. Copies of a note go with it, and it with its copies: they are one
// text. A title, a heading or a reason is made of the words if it came after them and repeats four
// of them in a row, or all of itself, that nobody else says; or has a word that stands in a
// forgotten note alone.
// Refused: unknown, with the id that is none.
Result<Erasing> erasingOf(const State& state, std::span<const Recorded> log, const ToForget& asked);

// The ids of what contains these words, as people search: without case and accents.
struct Containing {
  std::vector<NoteId> notes;
  std::vector<SourceId> sources;
  std::vector<ExchangeId> exchanges;
  std::vector<QuotationId> quotations;
};
Containing containing(std::span<const Recorded> log, std::string_view words);

}  // namespace grappe::workshop
