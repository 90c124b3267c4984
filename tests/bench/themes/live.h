// A set's notes arriving one by one, at whatever groups them; and a facilitator who puts notes
// right in the middle of it. One thread.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "measures.h"
#include "sets.h"
#include "themes/board.h"

namespace grappe::bench {

// What groups notes: Grappe's engine or the baseline. settle() places what has no place, and groups
// all anew first where `anew`.
class Method {
 public:
  virtual ~Method() = default;
  virtual void settle(themes::Board& board, bool anew) = 0;
  // Whether a board that came to `notes` notes is grouped anew.
  virtual bool anewAt(std::size_t notes) const = 0;
};

using MakeMethod = std::function<std::unique_ptr<Method>()>;

struct LiveRun {
  themes::Board board;  // its texts point into the set
  Quality quality;
  double calm = 1;   // share of arrivals, from the ninth on, that moved no note
  double moved = 0;  // notes moved an arrival
};

LiveRun runLive(const NoteSet& set, Method& method);

// Half of the notes arrive; the facilitator moves `moves` notes, drawn by a fixed lot among those
// out of place, to the theme meant for their group, or opens one; the rest arrives. The share of
// those that come to stand, on arrival, in a theme meant for their group. A theme is meant for the
// group of most notes that the facilitator put there; untouched, for the group of most notes.
double rightOnArrival(const NoteSet& set, Method& method, int moves);

}  // namespace grappe::bench
