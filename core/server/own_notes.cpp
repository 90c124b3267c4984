#include "server/own_notes.h"

#include <algorithm>
#include <set>

#include "workshop/visibility.h"

namespace grappe::server {

using workshop::DeviceId;
using workshop::Note;
using workshop::NotePtr;
using workshop::Question;
using workshop::Seq;
using workshop::State;
using workshop::StatePtr;

namespace {

bool sameRules(const Question& one, const Question& other) {
  return one.phase == other.phase && one.openWriting == other.openWriting &&
         one.notesStopped == other.notesStopped;
}

// The themes of `question` that had another title before.
std::set<workshop::ThemeId> retitled(const Question* before, const Question& question) {
  std::set<workshop::ThemeId> themes;
  if (before == nullptr || before->themes == question.themes) return themes;
  for (const workshop::ThemePtr& theme : question.themes) {
    const auto known =
        std::find_if(before->themes.begin(), before->themes.end(),
                     [&](const workshop::ThemePtr& one) { return one->id == theme->id; });
    if (known != before->themes.end() && (*known)->title.text != theme->title.text) {
      themes.insert(theme->id);
    }
  }
  return themes;
}

bool looksTheSame(const State& before, const Note& noteBefore, const State& after,
                  const Note& noteAfter, const DeviceId& device) {
  return workshop::liesOpen(before, noteBefore) == workshop::liesOpen(after, noteAfter) &&
         noteBefore.text == noteAfter.text && noteBefore.late == noteAfter.late &&
         noteBefore.hidden == noteAfter.hidden && noteBefore.withdrawn == noteAfter.withdrawn &&
         noteBefore.place.theme == noteAfter.place.theme &&
         workshop::mayCorrect(before, noteBefore, device) ==
             workshop::mayCorrect(after, noteAfter, device);
}

}  // namespace

std::vector<OwnChange> OwnNotes::moveTo(const StatePtr& state) {
  std::vector<OwnChange> changes;
  if (state == m_state) return changes;
  const State empty;
  const State& before = m_state ? *m_state : empty;
  for (std::size_t q = 0; q < state->questions.size(); ++q) {
    const Question& question = *state->questions[q];
    const Question* known = q < before.questions.size() ? before.questions[q].get() : nullptr;
    if (known == &question) continue;
    const bool newRules = known == nullptr || !sameRules(*known, question);
    if (newRules) m_rulesChanged[question.id] = state->seq;
    const std::set<workshop::ThemeId> titled = retitled(known, question);
    for (const workshop::ThemeId& theme : titled) m_titled[theme] = state->seq;
    for (std::size_t at = 0; at < question.notes.size(); ++at) {
      const NotePtr& note = question.notes[at];
      const bool isNew = known == nullptr || at >= known->notes.size();
      const bool newTitle = note->place.theme && titled.contains(*note->place.theme);
      if (!isNew && !newRules && !newTitle && known->notes[at] == note) continue;
      const DeviceId* author = state->authors.find(note->id);
      if (author == nullptr) continue;
      if (isNew) {
        m_spots[*author].push_back({q, at});
      } else if (!newTitle && looksTheSame(before, *known->notes[at], *state, *note, *author)) {
        continue;
      }
      changes.push_back({*author, note->id});
    }
  }
  m_state = state;
  return changes;
}

std::vector<NotePtr> OwnNotes::of(const DeviceId& device) const {
  std::vector<NotePtr> notes;
  const auto found = m_spots.find(device);
  if (found == m_spots.end()) return notes;
  for (const workshop::NoteSpot& spot : found->second) {
    notes.push_back(m_state->questions[spot.question]->notes[spot.at]);
  }
  std::sort(notes.begin(), notes.end(),
            [](const NotePtr& one, const NotePtr& other) { return one->arrived < other->arrived; });
  return notes;
}

Seq OwnNotes::touched(const Note& note) const {
  const auto rules = m_rulesChanged.find(note.question);
  const auto title = note.place.theme ? m_titled.find(*note.place.theme) : m_titled.end();
  return std::max({note.changed, rules == m_rulesChanged.end() ? 0 : rules->second,
                   title == m_titled.end() ? 0 : title->second});
}

}  // namespace grappe::server
