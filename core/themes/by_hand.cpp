#include "themes/by_hand.h"

#include <algorithm>

namespace grappe::themes {

using workshop::Hand;

void moveByHand(Board& board, std::size_t note, int theme) {
  board.notes.at(note).theme = theme;
  board.notes[note].by = Hand::person;
}

int openByHand(Board& board, std::string id, std::string title,
               const std::vector<std::size_t>& notes) {
  BoardTheme opened;
  opened.id = std::move(id);
  opened.titledByPerson = !title.empty();
  opened.title = std::move(title);
  opened.held = true;
  board.themes.push_back(std::move(opened));
  const int index = static_cast<int>(board.themes.size()) - 1;
  for (const std::size_t note : notes) moveByHand(board, note, index);
  return index;
}

int addHeading(Board& board, std::string id, std::string title, std::string hint) {
  const int index = openByHand(board, std::move(id), std::move(title), {});
  board.themes.back().heading = true;
  board.themes.back().hint = std::move(hint);
  return index;
}

void titleByHand(Board& board, int theme, std::string title) {
  BoardTheme& titled = board.themes.at(static_cast<std::size_t>(theme));
  titled.title = std::move(title);
  titled.titledByPerson = true;
  titled.held = true;
}

void mergeByHand(Board& board, int from, int into) {
  for (const std::size_t note : board.notesIn(from)) moveByHand(board, note, into);
  board.themes.at(static_cast<std::size_t>(into)).held = true;
  BoardTheme& gone = board.themes.at(static_cast<std::size_t>(from));
  gone = {gone.id, {}};
}

void tieByHand(Board& board, std::size_t one, std::size_t other, bool together) {
  const auto same = [&](const Tie& tie) {
    return (tie.one == one && tie.other == other) || (tie.one == other && tie.other == one);
  };
  board.ties.erase(std::remove_if(board.ties.begin(), board.ties.end(), same), board.ties.end());
  board.ties.push_back({one, other, together});
}

void closeEmptied(Board& board) {
  std::vector<bool> peopled(board.themes.size(), false);
  for (const BoardNote& note : board.notes) {
    if (note.theme != unsorted) peopled[static_cast<std::size_t>(note.theme)] = true;
  }
  std::vector<int> now(board.themes.size(), unsorted);
  std::vector<BoardTheme> kept;
  for (std::size_t at = 0; at < board.themes.size(); ++at) {
    BoardTheme& theme = board.themes[at];
    if (!peopled[at] && !theme.held && !theme.titledByPerson && !theme.heading) continue;
    now[at] = static_cast<int>(kept.size());
    kept.push_back(std::move(theme));
  }
  board.themes = std::move(kept);
  for (BoardNote& note : board.notes) {
    if (note.theme != unsorted) note.theme = now[static_cast<std::size_t>(note.theme)];
  }
}

}  // namespace grappe::themes
