#include <catch2/catch.hpp>
#include <iostream>
#include <random>

#include "core/themes/notes_file.h"
#include "themes/misfits.h"

namespace grappe::themes {

namespace {

const Engine& engine() {
  static const Engine made("fr", Lexicon::shipped("fr"));
  return made;
}

using Sets = std::vector<std::vector<SetNote>>;

std::vector<Board> boardsOf(const Sets& sets) {
  std::vector<Board> boards(sets.size());
  for (std::size_t at = 0; at < sets.size(); ++at) {
    for (const SetNote& note : sets[at]) {
      boards[at].notes.emplace_back();
      boards[at].notes.back().id = note.id;
      boards[at].notes.back().text = note.text;
    }
  }
  return boards;
}

struct Score {
  int moved = 0, found = 0, wrong = 0;
};

// Blocks of notes that arrived one after the other, each put at the end of another question.
Score scoreOfBlocks(const Sets& sets, std::size_t size, int trials) {
  std::mt19937 random(3);
  auto memory = engine().memory();
  Score score;
  for (int trial = 0; trial < trials; ++trial) {
    Sets mixed = sets;
    const std::size_t from = random() % sets.size();
    const std::size_t to = (from + 1 + random() % (sets.size() - 1)) % sets.size();
    const auto begin =
        mixed[from].begin() + static_cast<std::ptrdiff_t>(random() % (mixed[from].size() - size));
    const auto end = begin + static_cast<std::ptrdiff_t>(size);
    mixed[to].insert(mixed[to].end(), begin, end);
    mixed[from].erase(begin, end);
    const std::size_t first = mixed[to].size() - size;
    score.moved += static_cast<int>(size);
    for (const Misfit& misfit : Engine::misfits(boardsOf(mixed), memory)) {
      for (const std::size_t note : misfit.notes) {
        const bool right = misfit.from == to && misfit.to == from && note >= first;
        ++(right ? score.found : score.wrong);
      }
      CHECK_FALSE(misfit.words.empty());
    }
  }
  return score;
}

}  // namespace

TEST_CASE("notes under their own question are left in peace", "[themes]") {
  auto memory = engine().memory();
  for (const Sets& sets : {Sets{readSet("seeds_q1"), readSet("seeds_q2")},
                           Sets{readSet("nnv2_40"), readSet("nnv4_40"), readSet("nnv7_40")},
                           Sets{readSet("nnv2_100"), readSet("nnv4_100"), readSet("nnv7_100")}}) {
    CHECK(Engine::misfits(boardsOf(sets), memory).empty());
  }
  CHECK(Engine::misfits({}, memory).empty());
  CHECK(Engine::misfits({Board(), Board()}, memory).empty());
}

TEST_CASE("a block of notes under the wrong question is found, and little else is named",
          "[themes]") {
  const Sets sets{readSet("nnv2_40"), readSet("nnv4_40"), readSet("nnv7_40")};
  for (const std::size_t size : {5U, 10U}) {
    const Score score = scoreOfBlocks(sets, size, 20);
    std::cout << "misfits, blocks of " << size << ": " << score.found << " of " << score.moved
              << " found, " << score.wrong << " wrongly\n";
    CHECK(score.found * 5 > score.moved * 2);
    CHECK(score.wrong * 10 <= score.found);
  }
}

}  // namespace grappe::themes
