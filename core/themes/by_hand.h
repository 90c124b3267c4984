// What a person does to a board, as the workshop's commands do it to a question: what a hand has
// placed, titled or merged is held from then on. The machine's part comes after, with
// Engine::settle. Notes and themes are indices into the board; those that do not exist are a broken
// precondition. One thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "themes/board.h"

namespace grappe::themes {

// `theme` may be `unsorted`: the note then stays there.
void moveByHand(Board& board, std::size_t note, int theme);

// A held theme of these notes; the machine titles it where `title` is empty. Its index.
int openByHand(Board& board, std::string id, std::string title,
               const std::vector<std::size_t>& notes);

// A heading that stands without notes too. Its index.
int addHeading(Board& board, std::string id, std::string title, std::string hint);

void titleByHand(Board& board, int theme, std::string title);

// `into` keeps its id and title and is held; `from` is no more. Two themes, not one.
void mergeByHand(Board& board, int from, int into);

// The latest word on two notes counts. Two notes, not one.
void tieByHand(Board& board, std::size_t one, std::size_t other, bool together);

// Takes out themes without notes that no hand has made, titled or merged: those that come after
// have new indices.
void closeEmptied(Board& board);

}  // namespace grappe::themes
