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

}  // namespace

std::vector<std::size_t> twinRoots(const Board& board, WordMemory& memory) {
  Sayings& sayings = memory.sayings();
  const std::size_t notes = board.notes.size();
  std::vector<int> said(notes, noSaying);
  for (std::size_t at = 0; at < notes; ++at) {
    if (board.notes[at].twinByPerson) continue;
    said[at] = sayings.of(memory.of(board.notes[at].text), memory);
  }
  constexpr std::size_t nobody = static_cast<std::size_t>(-1);
  std::vector<std::size_t> roots(notes);
  std::vector<std::size_t> first(sayings.count(), nobody);  // the root of those that say it
  for (std::size_t at = 0; at < notes; ++at) {
    roots[at] = at;
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
    roots[at] = root;
  }
  for (std::size_t at = 0; at < notes; ++at) {
    if (board.notes[at].twinByPerson) roots[at] = roots[namedBy(board, at)];
  }
  return roots;
}

void findTwins(Board& board, WordMemory& memory) {
  const std::vector<std::size_t> roots = twinRoots(board, memory);
  for (std::size_t at = 0; at < board.notes.size(); ++at) {
    BoardNote& note = board.notes[at];
    if (note.twinByPerson) continue;
    note.twinOf = roots[at] == at ? nobodysTwin : static_cast<int>(roots[at]);
  }
}

}  // namespace grappe::themes
