// What "these two together" and "these two apart" come to on a board. Notes that are tied together,
// one through another, and twins are a bundle: where they are free they share a theme. Of ties that
// contradict one another the later ones hold. A person's placement is stronger than any tie. Made
// for one look at a board; the notes may change places while it is used. One thread.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "themes/board.h"
#include "themes/sight.h"

namespace grappe::themes {

class Ties {
 public:
  explicit Ties(const Board& board);

  // The number of a note's bundle: that of its first note. A note without ties is one of its own.
  std::size_t bundleOf(std::size_t note) const { return m_bundles[note]; }
  // Of the note's bundle, in order of arrival; itself alone without ties.
  std::vector<std::size_t> mates(std::size_t note) const;
  // A person tied the note to another, not only their words.
  bool isTied(std::size_t note) const;
  bool areApart(std::size_t one, std::size_t other) const;
  // A note stands in the theme that one of the bundle is apart from.
  bool isBarred(const Board& board, std::size_t note, int theme) const;
  // Another of the bundle stands there.
  bool hasMateIn(const Board& board, std::size_t note, int theme) const;
  // The theme where hands have put one of the bundle, unless hands put there one that it is apart
  // from; unsorted without.
  int anchor(const Board& board, std::size_t note) const;
  // Pairs of bundles, by number.
  std::vector<std::pair<std::size_t, std::size_t>> apart() const;

  // Free notes leave a theme where one stands that they are apart from (of two free ones, the one
  // that fits it less), and join the others of their bundle. Comes to rest in one call.
  void hold(Board& board, const Sight& sight) const;

 private:
  std::size_t rootOf(std::size_t note) const;
  bool bind(std::size_t one, std::size_t other);
  bool gather(Board& board, std::size_t bundle) const;
  void separate(Board& board, const Sight& sight, std::size_t one, std::size_t other) const;

  std::vector<std::size_t> m_bundles;                       // by note, its bundle's first note
  std::map<std::size_t, std::vector<std::size_t>> m_notes;  // bundles of two and more
  std::set<std::size_t> m_tied;                             // bundles that a person made
  std::map<std::size_t, std::set<std::size_t>> m_foes;      // by bundle
};

}  // namespace grappe::themes
