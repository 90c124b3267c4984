// The figures of the grouping, with what each was chosen for. Found by trial on the sets of
// tests/bench/themes; a change counts when it helps their mean and does not rest on one set.
// A value, any thread.
#pragma once

#include <cstddef>

namespace grappe::themes {

struct Tuning {
  // How alike two different stems are, 0 to 1; the same stem is 1.
  double samePrefix = 0.5;      // they share their first `prefixLetters` letters
  double together = 0.4;        // the lexicon says that they belong together
  double synonym = 0.3;         // the thesaurus does: times how much their neighbourhoods overlap
  double commonSynonyms = 0.2;  // they share synonyms: the cosine of those, at most this
  double fewCommon = 0.1;       // less than this cosine is chance
  std::size_t prefixLetters = 5;
  double field = 0.85;  // a lexical field that words of a note belong to counts as a word, so much

  // How alike two notes are runs from 0 to 1 (soft cosine).
  // A note joins a theme when its two closest notes there reach this on average; less is asked of a
  // theme that a person put notes into: it is what the room wants it to be.
  double join = 0.12;
  double joinByHand = 0.05;
  double open = 0.15;           // two unsorted notes open a theme
  double edge = 0.08;           // below, two notes are strangers when all are grouped anew
  std::size_t neighbours = 15;  // a note's edges in the graph that is grouped anew
  double stay = 0.3;        // how much more alike notes of one theme count when all is grouped anew
  double resolution = 1.0;  // of modularity: more makes more and smaller themes

  // On a board of so many notes people make themes that are larger in proportion: the resolution is
  // multiplied, and a group of at most smallShare of the notes joins the closest other if their
  // notes are alike by smallJoins on average.
  std::size_t largeBoard = 30;
  double largeResolution = 0.8;
  double smallShare = 0.1;
  double smallJoins = 0.02;

  // What a note says for its theme; a person's hand weighs more.
  double machineNote = 1;
  double personNote = 2.5;
  double personTitle = 3;

  // Grouping anew happens when the number of notes passes this, and each doubling of it.
  std::size_t firstCheckpoint = 20;

  // A theme's title changes only for one that is better by this factor.
  double titleLead = 1.4;
};

}  // namespace grappe::themes
