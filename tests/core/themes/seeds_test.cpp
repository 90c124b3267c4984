// The sets of post-its that people wrote and grouped by hand, held to a floor. The figures of all
// sets come from bench_themes.
#include <catch2/catch.hpp>
#include <cmath>

#include "core/themes/notes_file.h"

namespace grappe::themes {

namespace {

// (B-cubed F1 + adjusted Rand) / 2 against the people's groups; notes with two readings ("?") are
// left out, an unsorted note is a group of its own. As tests/bench/themes/measures.cpp.
double quality(const Board& board, const std::vector<SetNote>& gold) {
  std::vector<std::pair<std::string, std::string>> pairs;  // found, gold
  for (std::size_t at = 0; at < gold.size(); ++at) {
    if (gold[at].group[0] == '?') continue;
    const int theme = board.notes[at].theme;
    pairs.emplace_back(theme == unsorted ? "-" + gold[at].id : std::to_string(theme),
                       gold[at].group);
  }
  std::map<std::string, double> found, groups;
  std::map<std::pair<std::string, std::string>, double> both;
  for (const auto& pair : pairs) {
    ++found[pair.first];
    ++groups[pair.second];
    ++both[pair];
  }
  const auto n = static_cast<double>(pairs.size());
  double precision = 0;
  double recall = 0;
  for (const auto& pair : pairs) {
    precision += both[pair] / found[pair.first] / n;
    recall += both[pair] / groups[pair.second] / n;
  }
  const auto couples = [](double x) { return x * (x - 1) / 2; };
  double inBoth = 0;
  double inFound = 0;
  double inGroups = 0;
  for (const auto& entry : both) inBoth += couples(entry.second);
  for (const auto& entry : found) inFound += couples(entry.second);
  for (const auto& entry : groups) inGroups += couples(entry.second);
  const double expected = inFound * inGroups / couples(n);
  const double rand = (inBoth - expected) / ((inFound + inGroups) / 2 - expected);
  return (2 * precision * recall / (precision + recall) + rand) / 2;
}

}  // namespace

TEST_CASE("the seeds' post-its are grouped nearly as people did, without a thesaurus", "[themes]") {
  const Engine engine("fr", Lexicon::shipped("fr"));
  const std::map<std::string, double> floors{
      {"seeds_q1", 0.5}, {"seeds_q2", 0.55}, {"seeds_q5", 0.4}};
  for (const auto& [set, floor] : floors) {
    const auto notes = readSet(set);
    Live live(engine);
    live.arrive(notes);
    INFO(set);
    CHECK(quality(live.board, notes) >= floor);
  }
}

TEST_CASE("the answers of the consultation are grouped far better than by chance", "[themes]") {
  const Engine engine("fr", Lexicon::shipped("fr"));
  double sum = 0;
  const std::vector<std::string> sets{"nnv2_40", "nnv2_100", "nnv2_250", "nnv4_100", "nnv4_250"};
  for (const std::string& set : sets) {
    const auto notes = readSet(set);
    Live live(engine);
    live.arrive(notes);
    sum += quality(live.board, notes);
  }
  CHECK(sum / static_cast<double>(sets.size()) >= 0.3);
}

TEST_CASE("the acronyms of the seeds stand together under Dispositifs", "[themes]") {
  const Engine engine("fr", Lexicon::shipped("fr"));
  const auto notes = readSet("seeds_q2");
  Live live(engine);
  live.arrive(notes);
  const auto titles = live.titles();
  int together = 0;
  for (const SetNote& note : notes) {
    const bool acronym = note.group == "dispositifs";
    CHECK((titles.at(note.id) == "Dispositifs") == acronym);
    together += acronym ? 1 : 0;
  }
  CHECK(together == 4);
}

TEST_CASE("an arrival seldom moves a note that has a place", "[themes]") {
  const Engine engine("fr", Lexicon::shipped("fr"));
  int arrivals = 0;
  int calm = 0;
  for (const std::string set : {"nnv2_100", "nnv4_100", "nnv7_100"}) {
    const auto notes = readSet(set);
    Live live(engine);
    for (const SetNote& note : notes) {
      const Board before = live.board;
      live.arrive({note});
      bool moved = false;
      for (std::size_t at = 0; at < before.notes.size(); ++at) {
        moved = moved || (before.notes[at].theme != unsorted &&
                          before.notes[at].theme != live.board.notes[at].theme);
      }
      ++arrivals;
      calm += moved ? 0 : 1;
    }
  }
  CHECK(calm >= 0.95 * arrivals);
}

}  // namespace grappe::themes
