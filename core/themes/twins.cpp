#include "themes/twins.h"

#include <algorithm>

namespace grappe::themes {

namespace {

// Whom a person's word leads to: the end of the chain; the note itself where it leads round.
std::size_t namedBy(const Board& board, std::size_t note) {
  std::size_t at = note;
  for (std::size_t step = 0; step <= board.notes.size(); ++step) {
    const BoardNote& here = board.notes[at];
    const auto next = static_cast<std::size_t>(here.twinOf);
    if (!here.twinByPerson || here.twinOf == nobodysTwin || next >= board.notes.size()) return at;
    at = next;
  }
  return note;
}

// wordsOf(note): its NoteWords.
template <class WordsOf>
std::vector<std::size_t> roots(const Board& board, WordMemory& memory, WordsOf wordsOf) {
  Sayings& sayings = memory.sayings();
  const std::size_t notes = board.notes.size();
  std::vector<int> said(notes, noSaying);
  for (std::size_t at = 0; at < notes; ++at) {
    if (board.notes[at].twinByPerson) continue;
    said[at] = sayings.of(wordsOf(at), memory);
  }
  constexpr std::size_t nobody = static_cast<std::size_t>(-1);
  std::vector<std::size_t> found(notes);
  std::vector<std::size_t> first(sayings.count(), nobody);  // the root of those that say it
  for (std::size_t at = 0; at < notes; ++at) {
    found[at] = at;
    if (said[at] == noSaying) continue;
    std::size_t& root = first[static_cast<std::size_t>(said[at])];
    if (root == nobody) {
      root = at;
      // Only with one that is nobody's twin itself: likeness does not travel from note to note.
      for (const int near : sayings.near(said[at])) {
        const std::size_t other = first[static_cast<std::size_t>(near)];
        if (other != nobody && said[other] == near) root = std::min(root, other);
      }
    }
    found[at] = root;
  }
  for (std::size_t at = 0; at < notes; ++at) {
    if (board.notes[at].twinByPerson) found[at] = found[namedBy(board, at)];
  }
  return found;
}

}  // namespace

std::vector<std::size_t> twinRoots(const Board& board, WordMemory& memory) {
  return roots(board, memory,
               [&](std::size_t at) -> const NoteWords& { return memory.of(board.notes[at].text); });
}

void findTwins(Board& board, const Similarity& similarity, WordMemory& memory) {
  const std::vector<std::size_t> found = roots(
      board, memory, [&](std::size_t at) -> const NoteWords& { return similarity.words(at); });
  for (std::size_t at = 0; at < board.notes.size(); ++at) {
    BoardNote& note = board.notes[at];
    if (note.twinByPerson) continue;
    note.twinOf = found[at] == at ? nobodysTwin : static_cast<int>(found[at]);
  }
}

}  // namespace grappe::themes
