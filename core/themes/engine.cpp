#include "themes/engine.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "themes/arrivals.h"
#include "themes/granularity.h"
#include "themes/reorganisation.h"
#include "themes/sight.h"
#include "themes/split.h"
#include "themes/titles.h"
#include "themes/twins.h"

namespace grappe::themes {

namespace {

using workshop::Hand;
using workshop::NotePtr;
using workshop::ProposeThemes;
using workshop::Question;
using workshop::ThemePtr;

// Texts that the memory may keep: several times a large workshop.
constexpr std::size_t mostTexts = 50000;

// Sizes at which a theme is worth another look at its title: each up to five, then every third
// more. A title that changed at each arrival would be read by nobody.
int titleStep(std::size_t notes) {
  return notes <= 5 ? static_cast<int>(notes)
                    : static_cast<int>(std::log(static_cast<double>(notes)) / std::log(1.3));
}

std::vector<std::size_t> sizesOf(const Board& board, std::size_t themes) {
  std::vector<std::size_t> sizes(themes, 0);
  for (const BoardNote& note : board.notes) {
    if (note.theme != unsorted) ++sizes[static_cast<std::size_t>(note.theme)];
  }
  return sizes;
}

// `kept` counts the notes that stayed: a theme whose notes were exchanged needs its title anew too.
std::vector<int> themesToTitle(const Board& before, const Board& after) {
  const std::vector<std::size_t> was = sizesOf(before, after.themes.size());
  const std::vector<std::size_t> now = sizesOf(after, after.themes.size());
  std::vector<std::size_t> kept(after.themes.size(), 0);
  for (std::size_t at = 0; at < after.notes.size(); ++at) {
    const int theme = after.notes[at].theme;
    if (theme != unsorted && before.notes[at].theme == theme)
      ++kept[static_cast<std::size_t>(theme)];
  }
  std::vector<int> found;
  for (std::size_t at = 0; at < after.themes.size(); ++at) {
    if (now[at] == 0) continue;
    if (after.themes[at].title.empty() || titleStep(was[at]) != titleStep(now[at]) ||
        titleStep(kept[at]) != titleStep(now[at])) {
      found.push_back(static_cast<int>(at));
    }
  }
  return found;
}

std::optional<ProposeThemes> difference(const Board& before, const Board& after) {
  ProposeThemes proposed;
  std::vector<bool> peopled(after.themes.size(), false);
  for (std::size_t at = 0; at < after.notes.size(); ++at) {
    const int theme = after.notes[at].theme;
    if (theme != unsorted) peopled[static_cast<std::size_t>(theme)] = true;
    const int twin = after.notes[at].twinOf;
    if (before.notes[at].twinOf != twin) {
      workshop::ProposedTwin proposal{workshop::NoteId::of(after.notes[at].id), {}};
      if (twin != nobodysTwin) {
        proposal.of = workshop::NoteId::of(after.notes[static_cast<std::size_t>(twin)].id);
      }
      proposed.twins.push_back(std::move(proposal));
    }
    if (before.notes[at].theme == theme) continue;
    workshop::ProposedPlacement placement;
    placement.note = workshop::NoteId::of(after.notes[at].id);
    if (theme != unsorted) {
      placement.theme = workshop::ThemeId::of(after.themes[static_cast<std::size_t>(theme)].id);
    }
    proposed.placements.push_back(std::move(placement));
  }
  for (std::size_t at = 0; at < after.themes.size(); ++at) {
    const bool isNew = at >= before.themes.size();
    if (!peopled[at] || (!isNew && before.themes[at].title == after.themes[at].title)) continue;
    proposed.themes.push_back({workshop::ThemeId::of(after.themes[at].id), after.themes[at].title});
  }
  if (proposed.placements.empty() && proposed.themes.empty() && proposed.twins.empty()) {
    return std::nullopt;
  }
  return proposed;
}

// What was said of notes two by two, where both are on the board. Most boards have none of it: they
// are spared the look-up table.
void relate(const Question& question, Board& board) {
  const bool twins = std::any_of(question.notes.begin(), question.notes.end(),
                                 [](const NotePtr& note) { return note->twin.of.has_value(); });
  if (question.ties.empty() && !twins) return;
  std::map<workshop::NoteId, std::size_t> places;
  for (const NotePtr& note : question.notes) {
    if (note->counts()) places.emplace(note->id, places.size());
  }
  for (const workshop::NoteTie& tie : question.ties) {
    const auto one = places.find(tie.one);
    const auto other = places.find(tie.other);
    if (one == places.end() || other == places.end()) continue;
    board.ties.push_back({one->second, other->second, tie.tie == workshop::Tie::together});
  }
  for (const NotePtr& note : question.notes) {
    if (!note->counts() || !note->twin.of) continue;
    const auto of = places.find(*note->twin.of);
    if (of != places.end()) board.notes[places.at(note->id)].twinOf = static_cast<int>(of->second);
  }
}

int themeNamed(const Board& board, const std::string& id) {
  for (std::size_t at = 0; at < board.themes.size(); ++at) {
    if (board.themes[at].id == id) return static_cast<int>(at);
  }
  return unsorted;
}

}  // namespace

Engine::Engine(std::string_view language, Lexicon lexicon, std::string thesaurus, Tuning tuning)
    : m_language(language),
      m_lexicon(std::move(lexicon)),
      m_thesaurus(std::move(thesaurus), Stemmer(language)),
      m_tuning(tuning),
      m_grammar(language, m_thesaurus) {}

WordMemory Engine::memory() const { return {m_language, m_lexicon, m_thesaurus, m_tuning}; }

void Engine::settle(Board& board, bool anew, IdSource& ids, WordMemory& memory) const {
  const Board before = board;
  const Tuning tuning = atGranularity(m_tuning, board.granularity);
  const Sight sight(board, memory);
  findTwins(board, sight.similarity(), memory);
  if (anew) themes::reorganise(board, sight, tuning, ids);
  placeArrivals(board, sight, tuning, ids);
  entitle(board, themesToTitle(before, board), sight.similarity(), memory, m_grammar, m_tuning);
}

Board Engine::regrouped(Board board, double granularity, IdSource& ids, WordMemory& memory) const {
  board.granularity = granularity;
  settle(board, true, ids, memory);
  return board;
}

Board Engine::split(Board board, int theme, IdSource& ids, WordMemory& memory) const {
  const std::vector<int> parts = splitTheme(board, theme, memory, m_tuning, ids);
  if (parts.size() < 2) return board;
  // A held title stands; these are to be found anew, all but a person's.
  for (const int part : parts) {
    BoardTheme& titled = board.themes[static_cast<std::size_t>(part)];
    if (!titled.titledByPerson) titled.title.clear();
  }
  const Sight sight(board, memory);
  entitle(board, parts, sight.similarity(), memory, m_grammar, m_tuning);
  return board;
}

std::optional<ProposeThemes> Engine::change(const workshop::State& state, const Question& question,
                                            bool anew, IdSource& ids, WordMemory& memory) const {
  if (memory.textCount() > mostTexts) memory.forget();
  const Board before = boardOf(question);
  Board after = before;
  settle(after, anew, ids, memory);
  auto proposed = difference(before, after);
  if (proposed) {
    proposed->question = question.id;
    proposed->basedOn = state.seq;
  }
  return proposed;
}

std::optional<ProposeThemes> Engine::propose(const workshop::State& state, const Question& question,
                                             IdSource& ids, WordMemory& memory) const {
  return change(state, question, atCheckpoint(question, m_tuning), ids, memory);
}

std::optional<ProposeThemes> Engine::arrivals(const workshop::State& state,
                                              const Question& question, IdSource& ids,
                                              WordMemory& memory) const {
  return change(state, question, false, ids, memory);
}

std::optional<ProposeThemes> Engine::reorganise(const workshop::State& state,
                                                const Question& question, IdSource& ids,
                                                WordMemory& memory) const {
  return change(state, question, true, ids, memory);
}

std::optional<ProposeThemes> Engine::preview(const workshop::State& state, const Question& question,
                                             const Wish& wish, IdSource& ids,
                                             WordMemory& memory) const {
  const Board before = boardOf(question);
  Board after = before;
  if (wish.split) {
    const int theme = themeNamed(before, *wish.split);
    if (theme != unsorted) after = split(before, theme, ids, memory);
  } else {
    after = regrouped(before, wish.granularity.value_or(before.granularity), ids, memory);
  }
  auto proposed = difference(before, after);
  if (proposed) {
    proposed->question = question.id;
    proposed->basedOn = state.seq;
  }
  return proposed;
}

ThemeReason Engine::whyTheme(const Board& board, int theme, WordMemory& memory) const {
  const Sight sight(board, memory);
  return reasonOfTheme(board, theme, sight, memory);
}

NoteReason Engine::whyNote(const Board& board, std::size_t note, WordMemory& memory) const {
  const Sight sight(board, memory);
  return reasonOfNote(board, note, sight, memory);
}

std::optional<ThemeReason> Engine::whyTheme(const Question& question,
                                            const workshop::ThemeId& theme,
                                            WordMemory& memory) const {
  const Board board = boardOf(question);
  const int index = themeNamed(board, theme.text());
  if (index == unsorted) return std::nullopt;
  return whyTheme(board, index, memory);
}

std::optional<NoteReason> Engine::whyNote(const Question& question, const workshop::NoteId& note,
                                          WordMemory& memory) const {
  const Board board = boardOf(question);
  for (std::size_t at = 0; at < board.notes.size(); ++at) {
    if (board.notes[at].id == note.text()) return whyNote(board, at, memory);
  }
  return std::nullopt;
}

std::vector<Misfit> Engine::misfits(const std::vector<Board>& boards, WordMemory& memory) {
  return findMisfits(boards, memory);
}

Board boardOf(const Question& question) {
  Board board;
  board.question = question.title + '\n' + question.guide;
  std::map<workshop::ThemeId, int> index;
  for (const ThemePtr& theme : question.themes) {
    index[theme->id] = static_cast<int>(board.themes.size());
    board.themes.push_back({theme->id.text(), theme->title.text, theme->titledBy == Hand::person,
                            theme->held, theme->heading, theme->hint.text});
  }
  for (const NotePtr& note : question.notes) {
    if (!note->counts()) continue;
    BoardNote stands;
    stands.id = note->id.text();
    stands.text = note->text.text;
    stands.by = note->place.by;
    stands.twinByPerson = note->twin.by == Hand::person;
    if (note->place.theme) {
      const auto found = index.find(*note->place.theme);
      if (found != index.end()) stands.theme = found->second;
    }
    board.notes.push_back(std::move(stands));
  }
  relate(question, board);
  board.freeThemes = question.grouping.freeThemes;
  board.granularity = question.grouping.granularity / 100.0;
  return board;
}

bool isUntouched(const Question& question) {
  // Headings come before: they are no hand on the board.
  const auto isPeoples = [](const ThemePtr& theme) {
    return !theme->heading && (theme->held || theme->titledBy == Hand::person);
  };
  const auto isPlaced = [](const NotePtr& note) { return note->place.by == Hand::person; };
  return question.ties.empty() &&
         std::none_of(question.themes.begin(), question.themes.end(), isPeoples) &&
         std::none_of(question.notes.begin(), question.notes.end(), isPlaced);
}

bool atCheckpoint(const Question& question, const Tuning& tuning) {
  if (!isUntouched(question)) return false;
  workshop::Seq acted = 0;
  for (const ThemePtr& theme : question.themes) acted = std::max(acted, theme->changed);
  for (const NotePtr& note : question.notes) {
    if (note->place.by == Hand::machine) acted = std::max(acted, note->changed);
  }
  std::size_t before = 0;
  std::size_t notes = 0;
  for (const NotePtr& note : question.notes) {
    if (!note->counts()) continue;
    ++notes;
    if (note->arrived < acted) ++before;
  }
  return passesCheckpoint(before, notes, tuning);
}

}  // namespace grappe::themes
