// What was taken down in several meetings, into the log of the workshop they are joined to. For
// joined_log.cpp. One thread.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "workshop/joined_ids.h"
#include "workshop/joining_pen.h"

namespace grappe::workshop {

class RecordsJoining {
 public:
  RecordsJoining(JoiningPen& pen, const JoinedIds& ids) : m_pen(pen), m_ids(ids) {}

  // Before what is taken from them. The same words have the strictest consent that was given for
  // them anywhere; the same title, words, kind and so consent: the same source, once.
  void sources(const std::vector<const State*>& workshops);
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
