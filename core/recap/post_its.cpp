#include "recap/post_its.h"

#include <unordered_map>

#include "workshop/twins.h"

namespace grappe::recap {
namespace {

using workshop::Note;
using workshop::State;
using workshop::ThemeId;

PostIt postItOf(const Note& note, const State& state) {
  PostIt postIt{note.id, note.text.text, std::nullopt, {}, {}};
  postIt.origin.notes = {note.id};
  if (const auto* circle = state.circle(note.circle)) {
    postIt.slot = circle->slot;
    postIt.circle = circle->name;
  }
  return postIt;
}

// Counting notes by the theme they stand in; no theme: the empty id.
std::unordered_map<ThemeId, std::vector<const Note*>> byTheme(const workshop::Question& question) {
  std::unordered_map<ThemeId, std::vector<const Note*>> notes;
  for (const auto& note : question.notes) {
    if (!note->counts() || note->text.erased) continue;
    notes[note->place.theme.value_or(ThemeId())].push_back(note.get());
  }
  return notes;
}

ThemeOfPostIts themeOf(const std::vector<const Note*>& notes, const workshop::Twins& twins,
                       const State& state) {
  ThemeOfPostIts theme;
  for (const Note* note : notes) theme.origin.notes.push_back(note->id);
  for (const auto& group : twins.among(notes)) {
    PostIt postIt = postItOf(*group.first, state);
    for (const auto* other : group.others) postIt.alike.push_back(postItOf(*other, state));
    theme.postIts.push_back(std::move(postIt));
  }
  return theme;
}

}  // namespace

void addPostIts(Section& section, const workshop::Question& question, const State& state,
                const words::Phrasebook& words) {
  const auto notes = byTheme(question);
  const workshop::Twins twins(question);
  for (const auto& theme : question.themes) {
    const auto found = notes.find(theme->id);
    if (found == notes.end()) continue;
    ThemeOfPostIts titled = themeOf(found->second, twins, state);
    titled.id = theme->id;
    titled.title = theme->title.text.empty() ? words.say("recap.untitled") : theme->title.text;
    section.themes.push_back(std::move(titled));
  }
  const auto rest = notes.find(ThemeId());
  if (rest == notes.end()) return;
  ThemeOfPostIts unsorted = themeOf(rest->second, twins, state);
  unsorted.title = words.say("recap.unsorted");
  unsorted.unsorted = true;
  section.themes.push_back(std::move(unsorted));
}

std::vector<workshop::NoteId> notesIn(const PostIt& postIt) {
  std::vector<workshop::NoteId> notes{postIt.id};
  for (const PostIt& other : postIt.alike) notes.push_back(other.id);
  return notes;
}

}  // namespace grappe::recap
