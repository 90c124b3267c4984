// What hands at the wall have sent and the log does not show yet, so that a note lies where it was
// dropped at once, and springs back if it is refused. It rules by the domain's own decide and
// apply, on a copy. A value; window's thread only.
#pragma once

#include <optional>
#include <vector>

#include "workshop/command.h"
#include "workshop/state.h"

namespace grappe::screens {

class Intents {
 public:
  // Without an answer after this many seconds the wall shows what the log says.
  static constexpr double patience = 5;

  // Why the command would be refused in the state as the wall shows it, if it would.
  std::optional<Refusal> refusal(const workshop::State& shown,
                                 const workshop::Command& command) const;

  void add(workshop::Command command, double now);
  // The answers, as the writer gives them: the command shows in every state from `seq` on, or
  // never.
  void committed(const workshop::Command& command, workshop::Seq seq);
  void refused(const workshop::Command& command);
  void clear();

  // `state` and what is under way upon it. The same pointer as long as neither changes.
  workshop::StatePtr over(const workshop::StatePtr& state, double now);

  // When the first of them is given up; 0: nothing is under way.
  double until() const;
  bool empty() const { return m_all.empty(); }

 private:
  struct Intent {
    workshop::Command command;
    double since = 0;
    std::optional<workshop::Seq> seq;
  };

  std::vector<Intent> m_all;
  workshop::StatePtr m_of;
  workshop::StatePtr m_over;
};

}  // namespace grappe::screens
