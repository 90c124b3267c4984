#include "screens/arrivals.h"

#include <algorithm>

namespace grappe::screens {

void Arrivals::look(const workshop::State& state, const workshop::QuestionId& question,
                    double now) {
  if (question != m_question) {
    m_question = question;
    m_fresh.clear();
    m_times.clear();
    m_seen = state.seq;
    return;
  }
  forgetOld(now);
  if (state.seq == m_seen) return;
  const workshop::Question* of = state.question(question);
  if (of == nullptr) return;
  // Notes stand in order of arrival: the new ones are at the end.
  std::size_t at = of->notes.size();
  while (at > 0 && of->notes[at - 1]->arrived > m_seen) --at;
  for (; at < of->notes.size(); ++at) {
    if (!of->notes[at]->counts()) continue;
    m_fresh.push_back(of->notes[at]->id);
    m_times.push_back(now);
  }
  m_seen = state.seq;
  // One that was withdrawn at once gives the tag back to the one before.
  for (std::size_t i = m_fresh.size(); i-- > 0;) {
    const workshop::NotePtr note = state.note(m_fresh[i]);
    if (note && note->counts()) continue;
    m_fresh.erase(m_fresh.begin() + static_cast<std::ptrdiff_t>(i));
    m_times.erase(m_times.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

void Arrivals::forgetOld(double now) {
  const auto old =
      std::find_if(m_times.begin(), m_times.end(), [&](double at) { return now - at < stays; });
  const auto count = old - m_times.begin();
  m_times.erase(m_times.begin(), old);
  m_fresh.erase(m_fresh.begin(), m_fresh.begin() + count);
}

bool Arrivals::isFresh(const workshop::NoteId& note) const {
  return std::find(m_fresh.begin(), m_fresh.end(), note) != m_fresh.end();
}

}  // namespace grappe::screens
