#include "scene/wall_content.h"

#include <unordered_map>

namespace grappe::scene {

WallContent gather(const workshop::State& state, const workshop::Question& question) {
  WallContent content;
  content.question = &question;
  content.number = state.numberOf(question.id);
  content.questions = static_cast<int>(state.questions.size());
  std::unordered_map<workshop::ThemeId, std::size_t> places;
  for (const workshop::ThemePtr& theme : question.themes) {
    places.emplace(theme->id, content.themes.size());
    content.themes.push_back({theme.get(), {}});
  }
  for (const workshop::NotePtr& note : question.notes) {
    if (!note->counts()) continue;
    content.all.push_back(note.get());
    const auto place =
        note->place.theme.has_value() ? places.find(*note->place.theme) : places.end();
    if (place == places.end()) {
      content.unsorted.push_back(note.get());
    } else {
      content.themes[place->second].notes.push_back(note.get());
    }
  }
  return content;
}

}  // namespace grappe::scene
