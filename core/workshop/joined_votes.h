// Votes that were counted on one question, added up. For joined_log.cpp. One thread.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "workshop/joined_ids.h"
#include "workshop/joining_pen.h"

namespace grappe::workshop {

// A question as each workshop asked it; by workshop.
using AskedQuestions = std::vector<std::pair<std::size_t, QuestionPtr>>;
// In which theme those of each workshop are.
using JoinedThemes = std::map<std::pair<std::size_t, ThemeId>, ThemeId>;

class VotesJoining {
 public:
  // Both outlive it.
  VotesJoining(const JoinedIds& ids, const JoinedThemes& themes) : m_ids(ids), m_themes(themes) {}

  // Votes and raised hands of those that were counted, by the first one's rules; nothing where none
  // was. Votes on something else than the first one was are left out.
  void write(JoiningPen& pen, const QuestionId& into, const AskedQuestions& of) const;

 private:
  ChoiceId joined(std::size_t from, const Vote& vote, const ChoiceId& choice) const;
  void addUp(std::size_t from, const Vote& vote, Vote& sum) const;

  const JoinedIds& m_ids;
  const JoinedThemes& m_themes;
};

}  // namespace grappe::workshop
