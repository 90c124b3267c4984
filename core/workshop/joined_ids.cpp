#include "workshop/joined_ids.h"

#include <algorithm>

#include "base/text.h"

namespace grappe::workshop {

JoinedIds::JoinedIds(const std::vector<const State*>& workshops) {
  for (std::size_t at = 0; at < workshops.size(); ++at) {
    for (const Circle& circle : workshops[at]->circles) {
      const auto same = std::ranges::find_if(
          m_circles, [&](const Circle& one) { return folded(one.name) == folded(circle.name); });
      if (same != m_circles.end()) {
        m_circleOf[{at, circle.id}] = same->id;
        continue;
      }
      const bool taken = std::ranges::find(m_circles, circle.id, &Circle::id) != m_circles.end();
      Circle added = circle;
      if (taken) added.id = renamed(at, circle.id);
      // A mark that another circle has would tell two apart by name alone.
      if (at > 0) added.slot = static_cast<int>(m_circles.size());
      m_circleOf[{at, circle.id}] = added.id;
      m_circles.push_back(std::move(added));
    }
    for (const QuestionPtr& question : workshops[at]->questions) {
      for (const NotePtr& note : question->notes) m_notes.meet(at, note->id);
      for (const ThemePtr& theme : question->themes) m_themes.meet(at, theme->id);
      for (const ExchangePtr& one : question->exchanges) m_exchanges.meet(at, one->id);
      for (const QuotationPtr& one : question->quotations) m_quotations.meet(at, one->id);
    }
  }
}

CircleId JoinedIds::circle(std::size_t workshop, const CircleId& id) const {
  const auto known = m_circleOf.find({workshop, id});
  return known == m_circleOf.end() ? CircleId{} : known->second;
}

}  // namespace grappe::workshop
