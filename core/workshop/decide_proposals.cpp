// What the machine proposes is taken item by item: nothing that a person holds is touched, and
// nothing that has changed since the state that the proposal was reckoned from.
#include <algorithm>
#include <map>
#include <set>

#include "workshop/proposal.h"

namespace grappe::workshop {

namespace {

class Proposal {
 public:
  Proposal(const Decider& decider, const Question& question, const ProposeThemes& proposed,
           const std::optional<ThemeId>& split)
      : m_decider(decider), m_question(question), m_proposed(proposed), m_split(split) {
    for (const ProposedTheme& theme : proposed.themes) m_titles[theme.id] = theme.title;
    for (const ThemePtr& theme : question.themes) m_standing[theme->id] = theme;
    for (const NotePtr& note : question.notes) {
      if (note->place.theme) ++m_left[*note->place.theme];
    }
  }

  Decision taken() {
    for (const ProposedPlacement& placement : m_proposed.placements) place(placement);
    for (const ProposedTwin& proposed : m_proposed.twins) twin(proposed);
    retitle();
    closeEmptied();
    if (m_split && !m_opened.empty()) hold(*m_split);
    return std::move(m_decision);
  }

 private:
  void place(const ProposedPlacement& placement) {
    const NotePtr note = m_decider.state.note(placement.note);
    if (!note || note->question != m_question.id || !note->counts()) return;
    if (note->place.by == Hand::person || note->changed > m_proposed.basedOn) return;
    if (note->place.theme == placement.theme) return;
    if (note->place.theme && isHeld(*note->place.theme)) return;
    if (placement.theme && !mayEnter(*placement.theme)) return;
    if (note->place.theme) --m_left[*note->place.theme];
    if (placement.theme) ++m_left[*placement.theme];
    m_decision.events.emplace_back(NotePlaced{
        note->id, note->place, {placement.theme, m_split ? Hand::person : Hand::machine}});
  }

  void twin(const ProposedTwin& proposed) {
    const NotePtr note = m_decider.state.note(proposed.note);
    if (!note || note->question != m_question.id || note->twin.by == Hand::person) return;
    if (note->changed > m_proposed.basedOn || note->twin.of == proposed.of) return;
    if (proposed.of) {
      const NotePtr of = m_decider.state.note(*proposed.of);
      if (!of || of->question != m_question.id || of->id == note->id) return;
    }
    m_decision.events.emplace_back(NoteTwinned{note->id, note->twin, {proposed.of, Hand::machine}});
  }

  void hold(const ThemeId& id) {
    const auto found = m_standing.find(id);
    if (found == m_standing.end() || found->second->held) return;
    const bool closed =
        std::any_of(m_decision.events.begin(), m_decision.events.end(), [&](const Event& event) {
          const auto* gone = std::get_if<ThemeClosed>(&event);
          return gone != nullptr && gone->theme.id == id;
        });
    if (!closed) m_decision.events.emplace_back(ThemeHeld{id, false, true});
  }

  bool isHeld(const ThemeId& id) const {
    const auto found = m_standing.find(id);
    return found != m_standing.end() && found->second->held && id != m_split;
  }

  // A theme that stands, or a new one of this proposal, opened before its first note comes in.
  bool mayEnter(const ThemeId& id) {
    if (m_standing.count(id) != 0 || m_opened.count(id) != 0) return true;
    const auto title = m_titles.find(id);
    if (title == m_titles.end() || m_decider.state.theme(id)) return false;
    const auto clean = Decider::line(title->second, titleLimit, true);
    if (!clean) return false;
    Theme theme;
    theme.id = id;
    theme.question = m_question.id;
    theme.held = m_split.has_value();
    theme.title = m_decider.kept(*clean, m_decision.events.size());
    m_decision.events.emplace_back(ThemeOpened{theme});
    m_opened.insert(id);
    return true;
  }

  void retitle() {
    for (const auto& [id, raw] : m_titles) {
      const auto found = m_standing.find(id);
      if (found == m_standing.end()) continue;
      const Theme& theme = *found->second;
      const auto title = Decider::line(raw, titleLimit, false);
      if (!title || theme.titledBy == Hand::person || theme.changed > m_proposed.basedOn) continue;
      // A held theme keeps its title; one that a person opened without any is given one.
      if (theme.title.text == *title || (theme.held && !theme.title.text.empty())) continue;
      m_decision.events.emplace_back(ThemeTitled{id, theme.title,
                                                 m_decider.kept(*title, m_decision.events.size()),
                                                 theme.titledBy, Hand::machine});
    }
  }

  void closeEmptied() {
    for (const auto& [id, theme] : m_standing) {
      if (theme->held || theme->titledBy == Hand::person || m_left[id] != 0) continue;
      const bool touched = std::any_of(
          m_decision.events.begin(), m_decision.events.end(), [theme = theme](const Event& event) {
            const auto* placed = std::get_if<NotePlaced>(&event);
            return placed != nullptr && placed->from.theme == theme->id;
          });
      if (touched) m_decision.events.emplace_back(ThemeClosed{*theme});
    }
  }

  const Decider& m_decider;
  const Question& m_question;
  const ProposeThemes& m_proposed;
  const std::optional<ThemeId>& m_split;
  std::map<ThemeId, std::string> m_titles;
  std::map<ThemeId, ThemePtr> m_standing;
  std::map<ThemeId, int> m_left;
  std::set<ThemeId> m_opened;
  Decision m_decision;
};

}  // namespace

Decision takeProposal(const Decider& decider, const Question& question,
                      const ProposeThemes& proposed, const std::optional<ThemeId>& split) {
  return Proposal(decider, question, proposed, split).taken();
}

Result<Decision> Decider::decide(const ProposeThemes& c) const {
  GRAPPE_TAKE(target, question(c.question));
  return takeProposal(*this, *target, c);
}

}  // namespace grappe::workshop
