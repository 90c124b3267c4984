// What was taken down in several meetings, into the log of the workshop they are joined to. For
// joined_log.cpp. One thread.
#pragma once

#include <map>
#include <utility>

#include "workshop/joined_ids.h"
#include "workshop/joining_pen.h"

namespace grappe::workshop {

class RecordsJoining {
 public:
  RecordsJoining(JoiningPen& pen, const JoinedIds& ids) : m_pen(pen), m_ids(ids) {}

  // Before what is taken from them. The same title, words and consent: the same source, once.
  void sources(std::size_t from, const State& workshop);
  // Points as an outline, and quotations; erased points hand those below them up.
  void taken(std::size_t from, const Question& question, const QuestionId& into);

 private:
  void points(std::size_t from, const Question& question, const QuestionId& into);
  void quotations(std::size_t from, const Question& question, const QuestionId& into);

  JoiningPen& m_pen;
  const JoinedIds& m_ids;
  std::map<std::pair<std::size_t, SourceId>, SourceId> m_sources;
};

}  // namespace grappe::workshop
