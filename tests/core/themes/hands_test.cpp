#include <catch2/catch.hpp>
#include <random>

#include "core/themes/notes_file.h"
#include "themes/by_hand.h"
#include "themes/ties.h"

namespace grappe::themes {

namespace {

using workshop::Hand;

// A facilitator who does anything at any time, over a board that the engine settles each time; the
// promises made to people are looked at after each act.
class Anybody {
 public:
  Anybody(const Engine& engine, const std::vector<SetNote>& notes, unsigned seed)
      : m_engine(engine), m_notes(notes), m_random(seed), m_memory(engine.memory()) {}

  void act() {
    const std::size_t notes = board.notes.size();
    const std::size_t themes = board.themes.size();
    bool anew = false;
    std::size_t free = notes;  // a person's act may move this one
    int opened = unsorted;     // and the notes of these themes
    switch (notes < 3 ? 0 : pick(14)) {
      case 0:
      case 1:
      case 2:
        arrive();
        break;
      case 3:
      case 4:
        free = pick(notes);
        moveByHand(board, free, themes == 0 || pick(4) == 0 ? unsorted : anyTheme());
        break;
      case 5:
        free = pick(notes);
        openByHand(board, m_ids.next(), pick(2) == 0 ? "" : "Titre " + std::to_string(pick(99)),
                   {free});
        break;
      case 6:
        if (themes == 0) return;
        titleByHand(board, anyTheme(), "Mots " + std::to_string(pick(99)));
        break;
      case 7: {
        if (themes < 2) return;
        const int from = anyTheme();
        const int into = anyTheme();
        if (from == into) return;
        mergeByHand(board, from, into);
        break;
      }
      case 8:
        if (themes == 0) return;
        opened = anyTheme();
        board = m_engine.split(board, opened, m_ids, m_memory);
        break;
      case 9:
      case 10: {
        const std::size_t one = pick(notes);
        const std::size_t other = pick(notes);
        if (one == other) return;
        tieByHand(board, one, other, pick(2) == 0);
        break;
      }
      case 11:
        board.granularity = static_cast<double>(pick(11)) / 10;
        anew = true;
        break;
      case 12:
        if (pick(3) != 0) return;
        addHeading(board, m_ids.next(), "Angle " + std::to_string(pick(9)),
                   std::string(m_notes[pick(m_notes.size())].text));
        break;
      default:
        anew = true;
    }
    const Board before = board;
    m_engine.settle(board, anew, m_ids, m_memory);
    check(before);
    closeEmptied(board);
  }

  int violations = 0;
  Board board;

 private:
  std::size_t pick(std::size_t below) { return m_random() % below; }
  int anyTheme() { return static_cast<int>(pick(board.themes.size())); }

  void arrive() {
    BoardNote note;
    note.id = "n" + std::to_string(board.notes.size());
    note.text = m_notes[pick(m_notes.size())].text;
    board.notes.push_back(std::move(note));
  }

  void check(const Board& before) {
    for (std::size_t at = 0; at < before.notes.size(); ++at) {
      const BoardNote& was = before.notes[at];
      const BoardNote& is = board.notes[at];
      if (!before.isFree(was) && (is.theme != was.theme || is.by != was.by)) ++violations;
    }
    for (std::size_t at = 0; at < before.themes.size(); ++at) {
      const BoardTheme& was = before.themes[at];
      const BoardTheme& is = board.themes[at];
      if (was.id != is.id || was.held != is.held) ++violations;
      if ((was.titledByPerson || (was.held && !was.title.empty())) && was.title != is.title) {
        ++violations;
      }
    }
    const Ties ties(board);
    for (std::size_t one = 0; one < board.notes.size(); ++one) {
      const BoardNote& note = board.notes[one];
      if (note.theme == unsorted || !board.isFree(note)) continue;
      if (ties.isBarred(board, one, note.theme)) ++violations;
    }
    if (board.freeThemes) {
      for (std::size_t one = 0; one < board.notes.size(); ++one) checkBundle(ties, one);
    }
  }

  // Free notes that are tied together stand together.
  void checkBundle(const Ties& ties, std::size_t note) {
    if (!board.isFree(board.notes[note])) return;
    for (const std::size_t mate : ties.mates(note)) {
      if (board.isFree(board.notes[mate]) && board.notes[mate].theme != board.notes[note].theme) {
        ++violations;
      }
    }
  }

  const Engine& m_engine;
  const std::vector<SetNote>& m_notes;
  std::mt19937 m_random;
  WordMemory m_memory;
  CountedIds m_ids{"t"};
};

}  // namespace

TEST_CASE("ten thousand acts of anybody: nothing that a hand holds is ever touched", "[themes]") {
  const Engine engine("fr", Lexicon::shipped("fr"));
  const auto notes = readSet("nnv2_100");
  int acts = 0;
  int violations = 0;
  for (unsigned seed = 1; seed <= 250; ++seed) {
    Anybody anybody(engine, notes, seed);
    anybody.board.freeThemes = seed % 5 != 0;
    for (int act = 0; act < 40; ++act, ++acts) anybody.act();
    violations += anybody.violations;
    if (anybody.violations != 0) UNSCOPED_INFO("seed " << seed);
    if (seed % 10 != 0) continue;
    Anybody again(engine, notes, seed);
    again.board.freeThemes = anybody.board.freeThemes;
    for (int act = 0; act < 40; ++act) again.act();
    REQUIRE(again.board.notes.size() == anybody.board.notes.size());
    REQUIRE(again.board.themes.size() == anybody.board.themes.size());
    for (std::size_t at = 0; at < again.board.notes.size(); ++at) {
      CHECK(again.board.notes[at].theme == anybody.board.notes[at].theme);
    }
    for (std::size_t at = 0; at < again.board.themes.size(); ++at) {
      CHECK(again.board.themes[at].id == anybody.board.themes[at].id);
      CHECK(again.board.themes[at].title == anybody.board.themes[at].title);
    }
  }
  CHECK(acts == 10000);
  CHECK(violations == 0);
}

}  // namespace grappe::themes
