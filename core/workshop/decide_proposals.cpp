// What the machine proposes is taken item by item: nothing that a person holds is touched, and
// nothing that has changed since the state that the proposal was reckoned from.
#include <algorithm>
#include <map>
#include <set>

#include "workshop/decide_rooms.h"

namespace grappe::workshop {

namespace {

class Proposal {
 public:
  Proposal(const Decider& decider, const Question& question, const ProposeThemes& proposed)
      : m_decider(decider), m_question(question), m_proposed(proposed) {
    for (const ProposedTheme& theme : proposed.themes) m_titles[theme.id] = theme.title;
    for (const ThemePtr& theme : question.themes) m_standing[theme->id] = theme;
    for (const NotePtr& note : question.notes) {
      if (note->place.theme) ++m_left[*note->place.theme];
    }
  }

  Decision taken() {
    for (const ProposedPlacement& placement : m_proposed.placements) place(placement);
    retitle();
    closeEmptied();
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
    m_decision.events.emplace_back(
        NotePlaced{note->id, note->place, {placement.theme, Hand::machine}});
  }

  bool isHeld(const ThemeId& id) const {
    const auto found = m_standing.find(id);
    return found != m_standing.end() && found->second->held;
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
  std::map<ThemeId, std::string> m_titles;
  std::map<ThemeId, ThemePtr> m_standing;
  std::map<ThemeId, int> m_left;
  std::set<ThemeId> m_opened;
  Decision m_decision;
};

}  // namespace

Result<Decision> Decider::decide(const ProposeThemes& c) const {
  GRAPPE_TAKE(target, question(c.question));
  return Proposal(*this, *target, c).taken();
}

}  // namespace grappe::workshop
