#include "live.h"

#include <algorithm>
#include <map>
#include <random>
#include <vector>

namespace grappe::bench {

namespace {

using themes::Board;
using workshop::Hand;

void arrive(Board& board, const GoldNote& note, Method& method) {
  themes::BoardNote arriving;
  arriving.id = "n" + std::to_string(board.notes.size() + 1);
  arriving.text = note.text;
  board.notes.push_back(std::move(arriving));
  method.settle(board, board.isUntouched() && method.anewAt(board.notes.size()));
}

// What a theme is for: the group of most notes that people put there; without any, of most notes.
int meantBy(const Board& board, const NoteSet& set, int theme, std::size_t except) {
  std::map<int, int> placed;
  for (std::size_t at = 0; at < board.notes.size(); ++at) {
    const themes::BoardNote& note = board.notes[at];
    if (at == except || note.theme != theme || note.by != Hand::person) continue;
    ++placed[set.notes[at].group];
  }
  if (placed.empty()) return majorityOf(board, set, theme, except);
  return std::max_element(placed.begin(), placed.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

// The theme that holds most notes of the group among those whose majority it is.
int themeFor(const Board& board, const NoteSet& set, int group, std::size_t except) {
  std::map<int, int> held;
  for (std::size_t at = 0; at < board.notes.size(); ++at) {
    if (at != except && board.notes[at].theme != themes::unsorted && set.notes[at].group == group) {
      ++held[board.notes[at].theme];
    }
  }
  int best = themes::unsorted;
  int most = 0;
  for (const auto& [theme, count] : held) {
    if (count <= most || meantBy(board, set, theme, except) != group) continue;
    best = theme;
    most = count;
  }
  return best;
}

bool putOneRight(Board& board, const NoteSet& set, std::mt19937& random) {
  std::vector<std::size_t> wrong;
  for (std::size_t at = 0; at < board.notes.size(); ++at) {
    const themes::BoardNote& note = board.notes[at];
    if (note.by == Hand::person || set.notes[at].optional) continue;
    if (note.theme == themes::unsorted ||
        meantBy(board, set, note.theme, at) != set.notes[at].group) {
      wrong.push_back(at);
    }
  }
  if (wrong.empty()) return false;
  const std::size_t at = wrong[random() % wrong.size()];
  themes::BoardNote& note = board.notes[at];
  int theme = themeFor(board, set, set.notes[at].group, at);
  if (theme == themes::unsorted) {
    themes::BoardTheme opened;
    opened.id = "p" + std::to_string(board.themes.size() + 1);
    opened.held = true;
    board.themes.push_back(std::move(opened));
    theme = static_cast<int>(board.themes.size()) - 1;
  }
  note.theme = theme;
  note.by = Hand::person;
  return true;
}

}  // namespace

LiveRun runLive(const NoteSet& set, Method& method) {
  LiveRun run;
  int arrivals = 0;
  int quiet = 0;
  int moves = 0;
  for (const GoldNote& note : set.notes) {
    const std::vector<int> before = placesOf(run.board);
    arrive(run.board, note, method);
    if (run.board.notes.size() <= 8) continue;
    const int moved = movedBetween(before, placesOf(run.board));
    ++arrivals;
    moves += moved;
    if (moved == 0) ++quiet;
  }
  if (arrivals > 0) {
    run.calm = static_cast<double>(quiet) / arrivals;
    run.moved = static_cast<double>(moves) / arrivals;
  }
  run.quality = qualityOf(placesOf(run.board), set);
  return run;
}

double rightOnArrival(const NoteSet& set, Method& method, int moves) {
  Board board;
  const std::size_t first = set.notes.size() / 2;
  std::mt19937 random(1);
  for (std::size_t at = 0; at < first; ++at) arrive(board, set.notes[at], method);
  for (int move = 0; move < moves && putOneRight(board, set, random); ++move) {
  }
  int right = 0;
  int measured = 0;
  for (std::size_t at = first; at < set.notes.size(); ++at) {
    arrive(board, set.notes[at], method);
    if (set.notes[at].optional) continue;
    ++measured;
    const int theme = board.notes[at].theme;
    if (theme != themes::unsorted && meantBy(board, set, theme, at) == set.notes[at].group) {
      ++right;
    }
  }
  return measured == 0 ? 0 : static_cast<double>(right) / measured;
}

}  // namespace grappe::bench
