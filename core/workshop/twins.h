// Notes that say the same, taken together as walls and recaps show them. Pure; points into the
// Question it was made from, which must outlive it. Any thread.
#pragma once

#include <unordered_map>
#include <vector>

#include "workshop/parts.h"

namespace grappe::workshop {

struct SaidAlike {
  const Note* first = nullptr;      // whose words stand for all
  std::vector<const Note*> others;  // in order of arrival
  std::size_t count() const { return 1 + others.size(); }
};

// Who is whose twin in one question, through any chain of them, also one that runs in a circle.
class Twins {
 public:
  explicit Twins(const Question& question);

  // Of `notes`, which stand in one place and in order of arrival: those that say the same together,
  // where the one stands that is nobody's twin. A note whose text was erased stands by itself.
  std::vector<SaidAlike> among(const std::vector<const Note*>& notes) const;

 private:
  const NoteId& endOf(const NoteId& id) const;

  std::unordered_map<NoteId, NoteId> m_next;  // towards the end that all of one saying share
};

// The notes of a theme (or, with nothing, the unsorted ones) that count.
std::vector<SaidAlike> saidAlike(const Question& question, const std::optional<ThemeId>& theme);

// The group that a note stands in; of a note that does not count, itself alone.
SaidAlike saidLike(const Question& question, const Note& note);

}  // namespace grappe::workshop
