// What the theme worker asks: how the notes of a question group. Implementations are called from
// the worker's thread alone, and may keep what helps them from call to call.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "runtime/why.h"
#include "workshop/command.h"
#include "workshop/state.h"

namespace grappe::runtime {

class Grouping {
 public:
  // newcomers: only what has no place gets one, nothing else moves. all: what stands may move too.
  // anew: the words that it goes by have changed, so a board that no hand has touched is grouped
  // afresh; any other as for all.
  enum class Reach { newcomers, all, anew };

  virtual ~Grouping() = default;
  // Nothing where all is well as it is.
  virtual std::optional<workshop::ProposeThemes> propose(const workshop::State& state,
                                                         const workshop::Question& question,
                                                         Reach reach) = 0;
  // What question.preview asks for; without placements where it would change nothing.
  virtual workshop::ProposePreview preview(const workshop::State& state,
                                           const workshop::Question& question);
  // Notes that fit another question far better than their own, whether or not they were told of.
  virtual std::vector<workshop::NoticeMisfit> misfits(const workshop::State& state);
  // Nothing where the note or the theme does not stand, or nothing is to be said.
  virtual std::optional<NoteWhy> why(const workshop::State& state, const workshop::NoteId& note);
  virtual std::optional<ThemeWhy> why(const workshop::State& state, const workshop::ThemeId& theme);
};

}  // namespace grappe::runtime
