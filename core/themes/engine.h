// The themes that the machine proposes for a question: where new notes go, what its themes are
// called, and at checkpoints, while no hand has touched the board, all of them anew.
// Immutable once made: any thread may call a const one, each with a memory of its own.
// Pure: the same state and the same ids give the same proposal, whatever the memory holds.
#pragma once

#include <optional>
#include <string>

#include "base/id.h"
#include "themes/board.h"
#include "themes/grammar.h"
#include "themes/lexicon.h"
#include "themes/misfits.h"
#include "themes/preview.h"
#include "themes/reasons.h"
#include "themes/thesaurus.h"
#include "themes/tuning.h"
#include "themes/word_memory.h"
#include "workshop/command.h"
#include "workshop/state.h"

namespace grappe::themes {

class Engine {
 public:
  // `thesaurus`: the bytes of a mythes .dat file, or nothing. About 0.2 s with the French one.
  Engine(std::string_view language, Lexicon lexicon, std::string thesaurus = {},
         Tuning tuning = {});
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // Kept by one caller between calls, for speed alone. The engine must outlive it.
  WordMemory memory() const;

  // What to do about the question now; nothing when there is nothing to do. Once the proposal is
  // applied, a second call gives nothing. Never names a note that a person placed, takes one out of
  // a held theme, or titles what a person titled.
  std::optional<workshop::ProposeThemes> propose(const workshop::State& state,
                                                 const workshop::Question& question, IdSource& ids,
                                                 WordMemory& memory) const;
  // Only places what has no place; moves nothing that has one.
  std::optional<workshop::ProposeThemes> arrivals(const workshop::State& state,
                                                  const workshop::Question& question, IdSource& ids,
                                                  WordMemory& memory) const;
  // Groups anew, around what people hold, whether or not a checkpoint has come.
  std::optional<workshop::ProposeThemes> reorganise(const workshop::State& state,
                                                    const workshop::Question& question,
                                                    IdSource& ids, WordMemory& memory) const;

  // The same on a board: places arrivals, groups anew first if `anew`, and gives titles.
  void settle(Board& board, bool anew, IdSource& ids, WordMemory& memory) const;

  // Previews: what would come of it, and nothing is touched. describe() says it in words.
  // All grouped anew at a granularity of 0 to 1, around what people hold, with titles.
  Board regrouped(Board board, double granularity, IdSource& ids, WordMemory& memory) const;
  // A theme in parts, with titles: see splitTheme. As a person asked for it; it does not settle.
  Board split(Board board, int theme, IdSource& ids, WordMemory& memory) const;
  // The same for a question; nothing where nothing would change or the theme does not stand. The
  // placements of a split are a person's to give: they may take notes out of a held theme.
  std::optional<workshop::ProposeThemes> preview(const workshop::State& state,
                                                 const workshop::Question& question,
                                                 const Wish& wish, IdSource& ids,
                                                 WordMemory& memory) const;

  // Why: see reasons.h. Indices are those of the board, of boardOf(question) for a question;
  // nothing for a theme or note that does not stand there.
  ThemeReason whyTheme(const Board& board, int theme, WordMemory& memory) const;
  NoteReason whyNote(const Board& board, std::size_t note, WordMemory& memory) const;
  std::optional<ThemeReason> whyTheme(const workshop::Question& question,
                                      const workshop::ThemeId& theme, WordMemory& memory) const;
  std::optional<NoteReason> whyNote(const workshop::Question& question,
                                    const workshop::NoteId& note, WordMemory& memory) const;

  // Notes that fit the notes of another board (a question each) far better than their own.
  static std::vector<Misfit> misfits(const std::vector<Board>& boards, WordMemory& memory);

  const std::string& language() const { return m_language; }
  bool knowsSynonyms() const { return !m_thesaurus.empty(); }
  const Tuning& tuning() const { return m_tuning; }

 private:
  std::optional<workshop::ProposeThemes> change(const workshop::State& state,
                                                const workshop::Question& question, bool anew,
                                                IdSource& ids, WordMemory& memory) const;

  std::string m_language;
  Lexicon m_lexicon;
  Thesaurus m_thesaurus;
  Tuning m_tuning;
  Grammar m_grammar;
};

// The board of a question. Its texts point into the notes that the question keeps.
Board boardOf(const workshop::Question& question);

// Whether the machine is to group the question anew: no hand has touched it, and its notes passed a
// checkpoint since the machine last acted on it.
bool atCheckpoint(const workshop::Question& question, const Tuning& tuning);

// Whether no hand has placed, titled, held or tied anything of it; headings are no hand.
bool isUntouched(const workshop::Question& question);

}  // namespace grappe::themes
