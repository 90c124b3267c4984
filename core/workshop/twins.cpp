#include "workshop/twins.h"

#include <algorithm>

namespace grappe::workshop {

namespace {

std::vector<const Note*> standing(const Question& question, const std::optional<ThemeId>& theme) {
  std::vector<const Note*> notes;
  for (const NotePtr& note : question.notes) {
    if (note->counts() && note->place.theme == theme) notes.push_back(note.get());
  }
  return notes;
}

bool namesAnother(const Note& note) { return note.twin.of && *note.twin.of != note.id; }

}  // namespace

Twins::Twins(const Question& question) {
  for (const NotePtr& note : question.notes) {
    if (!namesAnother(*note)) continue;
    const NoteId from = endOf(note->id);
    const NoteId to = endOf(*note->twin.of);
    if (from != to) m_next.emplace(from, to);
  }
}

const NoteId& Twins::endOf(const NoteId& id) const {
  const NoteId* at = &id;
  for (auto next = m_next.find(*at); next != m_next.end(); next = m_next.find(*at)) {
    at = &next->second;
  }
  return *at;
}

std::vector<SaidAlike> Twins::among(const std::vector<const Note*>& notes) const {
  std::vector<SaidAlike> groups;
  if (m_next.empty()) {
    groups.reserve(notes.size());
    for (const Note* note : notes) groups.push_back({note, {}});
    return groups;
  }
  std::unordered_map<NoteId, std::vector<const Note*>> sayings;
  for (const Note* note : notes) {
    if (!note->text.erased) sayings[endOf(note->id)].push_back(note);
  }
  for (const Note* note : notes) {
    if (note->text.erased) {
      groups.push_back({note, {}});
      continue;
    }
    const std::vector<const Note*>& alike = sayings[endOf(note->id)];
    const auto root =
        std::find_if(alike.begin(), alike.end(), [](const Note* n) { return !namesAnother(*n); });
    if (note != (root == alike.end() ? alike.front() : *root)) continue;
    SaidAlike group{note, {}};
    for (const Note* other : alike) {
      if (other != note) group.others.push_back(other);
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<SaidAlike> saidAlike(const Question& question, const std::optional<ThemeId>& theme) {
  return Twins(question).among(standing(question, theme));
}

SaidAlike saidLike(const Question& question, const Note& note) {
  if (!note.counts()) return {&note, {}};
  for (SaidAlike& group : saidAlike(question, note.place.theme)) {
    const auto isIt = [&](const Note* one) { return one->id == note.id; };
    if (isIt(group.first) || std::any_of(group.others.begin(), group.others.end(), isIt)) {
      return std::move(group);
    }
  }
  return {&note, {}};
}

}  // namespace grappe::workshop
