// Which notes have just come, from one state to the next: the last of them wears the ring and the
// tag for 4 s. A value; window's thread only.
#pragma once

#include <vector>

#include "workshop/state.h"

namespace grappe::screens {

class Arrivals {
 public:
  static constexpr double stays = 4;  // seconds

  // Notes of `question` that came since the last call and that the wall counts. The first state,
  // and the first of another question, bring nothing new: they were there before anybody looked.
  void look(const workshop::State& state, const workshop::QuestionId& question, double now);

  // Those of the last 4 s, the latest last.
  const std::vector<workshop::NoteId>& fresh() const { return m_fresh; }
  workshop::NoteId newest() const { return m_fresh.empty() ? workshop::NoteId() : m_fresh.back(); }
  bool isFresh(const workshop::NoteId& note) const;

  // When the next one stops being fresh; 0: none is.
  double until() const { return m_times.empty() ? 0 : m_times.front() + stays; }

 private:
  void forgetOld(double now);

  workshop::QuestionId m_question;
  workshop::Seq m_seen = 0;
  std::vector<workshop::NoteId> m_fresh;
  std::vector<double> m_times;  // beside m_fresh
};

}  // namespace grappe::screens
