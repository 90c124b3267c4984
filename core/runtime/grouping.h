// What the theme worker asks: how the notes of a question group. Implementations are called from
// the worker's thread alone, and may keep what helps them from call to call.
#pragma once

#include <memory>
#include <optional>

#include "workshop/command.h"
#include "workshop/state.h"

namespace grappe::runtime {

class Grouping {
 public:
  // newcomers: only what has no place gets one, nothing else moves. all: what stands may move too.
  enum class Reach { newcomers, all };

  virtual ~Grouping() = default;
  // Nothing where all is well as it is.
  virtual std::optional<workshop::ProposeThemes> propose(const workshop::State& state,
                                                         const workshop::Question& question,
                                                         Reach reach) = 0;
};

}  // namespace grappe::runtime
