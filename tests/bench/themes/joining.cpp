// bench_joining: how well themes of several meetings that say the same are found. The notes of each
// set are dealt to 2, 3 or 5 meetings, each meeting groups its own, and of the themes that share a
// people's group by their majority, how many are joined, and of the pairs joined, how many should
// be. For several thresholds. Then the time that joining 30 meetings of 300 notes takes.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "live.h"
#include "measures.h"
#include "sets.h"
#include "themes/engine.h"
#include "themes/joining.h"
#include "themes/reorganisation.h"
#include "themes/same_themes.h"
#include "workshop/apply.h"
#include "workshop/decide.h"

namespace grappe::bench {

namespace {

constexpr const char* thesaurus = "/usr/share/mythes/th_fr_FR_v2.dat";

struct Pairs {
  int right = 0, joined = 0, wanted = 0;
};

struct Dealt {
  std::vector<themes::MeetingTheme> themes;
  std::vector<int> groups;  // by theme: the people's, by majority
};

Dealt deal(const NoteSet& set, std::size_t meetings, const themes::Engine& engine,
           themes::WordMemory& memory) {
  Dealt dealt;
  for (std::size_t meeting = 0; meeting < meetings; ++meeting) {
    NoteSet own = set;
    own.notes.clear();
    for (std::size_t at = meeting; at < set.notes.size(); at += meetings) {
      own.notes.push_back(set.notes[at]);
    }
    themes::Board board;
    CountedIds ids{"t"};
    for (std::size_t at = 0; at < own.notes.size(); ++at) {
      themes::BoardNote note;
      note.id = std::to_string(at);
      board.notes.push_back(std::move(note));
      // The texts live in the set that was dealt from.
      board.notes.back().text = set.notes[meeting + at * meetings].text;
      engine.settle(board, themes::passesCheckpoint(at, at + 1, engine.tuning()), ids, memory);
    }
    for (std::size_t theme = 0; theme < board.themes.size(); ++theme) {
      const auto notes = board.notesIn(static_cast<int>(theme));
      const int group = majorityOf(board, own, static_cast<int>(theme), own.notes.size());
      if (notes.empty() || group < 0) continue;
      themes::MeetingTheme one{meeting, board.themes[theme].title, {}};
      for (const std::size_t note : notes) one.notes.push_back(board.notes[note].text);
      dealt.themes.push_back(std::move(one));
      dealt.groups.push_back(group);
    }
  }
  return dealt;
}

// The people's own groups of each meeting's notes, without their titles.
Dealt dealGroups(const NoteSet& set, std::size_t meetings) {
  Dealt dealt;
  for (std::size_t meeting = 0; meeting < meetings; ++meeting) {
    for (std::size_t group = 0; group < set.groups.size(); ++group) {
      themes::MeetingTheme one{meeting, "", {}};
      for (std::size_t at = meeting; at < set.notes.size(); at += meetings) {
        const GoldNote& note = set.notes[at];
        if (!note.optional && note.group == static_cast<int>(group)) one.notes.push_back(note.text);
      }
      if (one.notes.size() < 2) continue;
      dealt.themes.push_back(std::move(one));
      dealt.groups.push_back(static_cast<int>(group));
    }
  }
  return dealt;
}

void compare(const Dealt& dealt, double likeness, themes::WordMemory& memory, Pairs& pairs) {
  const auto first = themes::sameThemes(dealt.themes, "", memory, likeness);
  for (std::size_t one = 0; one < first.size(); ++one) {
    for (std::size_t other = one + 1; other < first.size(); ++other) {
      if (dealt.themes[one].meeting == dealt.themes[other].meeting) continue;
      const bool same = dealt.groups[one] == dealt.groups[other];
      const bool joined = first[one] == first[other];
      if (same) ++pairs.wanted;
      if (joined) ++pairs.joined;
      if (same && joined) ++pairs.right;
    }
  }
}

void quality(const themes::Engine& engine, bool people) {
  themes::WordMemory memory = engine.memory();
  std::vector<Dealt> all;
  const std::vector<NoteSet> sets = readSets(GRAPPE_SOURCE_DIR "/tests/bench/themes");
  for (const NoteSet& set : sets) {
    for (const std::size_t meetings : {2U, 3U, 5U}) {
      if (set.notes.size() < meetings * 12) continue;
      all.push_back(people ? dealGroups(set, meetings) : deal(set, meetings, engine, memory));
    }
  }
  std::printf("likeness  right of joined  joined of wanted  pairs\n");
  for (const double likeness : {.08, .12, .16, .2, .25, .3, .35, .4, .5}) {
    Pairs pairs;
    for (const Dealt& dealt : all) compare(dealt, likeness, memory, pairs);
    std::printf("%8.2f  %15.2f  %16.2f  %5d\n", likeness,
                static_cast<double>(pairs.right) / std::max(pairs.joined, 1),
                static_cast<double>(pairs.right) / std::max(pairs.wanted, 1), pairs.joined);
  }
}

// 30 meetings of 300 notes on 12 questions, all in one process: what `grappe join` does between
// reading and writing.
void speed(const themes::Engine& engine) {
  using namespace workshop;
  const NoteSet set = readSet(GRAPPE_SOURCE_DIR "/tests/bench/themes/speed_nnv7_1k.tsv");
  std::vector<State> states(30);
  std::vector<const State*> all;
  std::size_t said = 0;
  for (std::size_t meeting = 0; meeting < states.size(); ++meeting) {
    State& state = states[meeting];
    const auto give = [&](Command command) {
      const Order order{std::move(command), Role::commandLine, {}, fromMillis(1795000000000)};
      const auto decision = decide(state, order);
      if (!decision) std::printf("refused: %s\n", decision.error().detail.c_str());
      for (const Recorded& one : record(state, *decision, order)) apply(state, one);
    };
    const std::string name = "m" + std::to_string(meeting);
    give(CreateWorkshop{"Trente rencontres", "fr", {}});
    for (int question = 0; question < 12; ++question) {
      give(AddQuestion{QuestionId::of("q" + std::to_string(question)),
                       "Question " + std::to_string(question), ""});
    }
    give(OpenMeeting{MeetingId::of(name), "", name, "1234"});
    for (int question = 0; question < 12; ++question) {
      const QuestionId id = QuestionId::of("q" + std::to_string(question));
      give(SetPhase{id, Phase::writing});
      for (int note = 0; note < 25; ++note, ++said) {
        give(AddNote{NoteId::of(name + "n" + std::to_string(said)),
                     id,
                     set.notes[said * 7 % set.notes.size()].text,
                     {},
                     NoteOrigin::table});
      }
      CountedIds ids{name + "t" + std::to_string(question) + "-"};
      themes::WordMemory memory = engine.memory();
      if (auto proposed = engine.propose(state, *state.question(id), ids, memory)) give(*proposed);
    }
    all.push_back(&state);
  }
  const auto began = std::chrono::steady_clock::now();
  const auto log = themes::joinedWorkshops(all, "", fromMillis(1795000000000), engine);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  std::printf("30 meetings of 300 notes, 12 questions: %.2f s, %zu events, %zu themes of several\n",
              took.count(), log->events.size(), log->joined.size());
}

}  // namespace

}  // namespace grappe::bench

int main() {
  using namespace grappe;
  std::ifstream in(bench::thesaurus, std::ios::binary);
  const themes::Engine engine("fr", themes::Lexicon::shipped("fr"),
                              {std::istreambuf_iterator<char>(in), {}});
  std::printf("themes that Grappe made of each meeting\n");
  bench::quality(engine, false);
  std::printf("the people's own groups of each meeting, without titles\n");
  bench::quality(engine, true);
  bench::speed(engine);
  return 0;
}
