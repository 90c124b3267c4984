#include "scene/wall_content.h"

#include <algorithm>
#include <unordered_map>

namespace grappe::scene {

Cards eachByItself(const Notes& notes) {
  Cards cards;
  cards.reserve(notes.size());
  for (const workshop::Note* note : notes) cards.push_back({note, {}});
  return cards;
}

std::size_t notesOn(const Cards& cards) {
  std::size_t count = 0;
  for (const Card& card : cards) count += card.count();
  return count;
}

WallContent gather(const workshop::State& state, const workshop::Question& question) {
  WallContent content;
  content.question = &question;
  content.number = state.numberOf(question.id);
  content.questions = static_cast<int>(state.questions.size());
  std::unordered_map<workshop::ThemeId, std::size_t> places;
  for (const workshop::ThemePtr& theme : question.themes) {
    places.emplace(theme->id, content.themes.size());
    content.themes.push_back({theme.get(), {}, {}});
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
  const workshop::Twins twins(question);
  for (ThemeContent& theme : content.themes) theme.cards = twins.among(theme.notes);
  content.unsortedCards = twins.among(content.unsorted);
  return content;
}

workshop::NoteId shownBy(const WallContent& content, const workshop::NoteId& note) {
  const auto isIt = [&](const workshop::Note* one) { return one->id == note; };
  const auto find = [&](const Cards& cards) -> const workshop::Note* {
    for (const Card& card : cards) {
      if (std::any_of(card.others.begin(), card.others.end(), isIt)) return card.first;
    }
    return nullptr;
  };
  if (note.empty()) return note;
  for (const ThemeContent& theme : content.themes) {
    if (const workshop::Note* shown = find(theme.cards)) return shown->id;
  }
  const workshop::Note* const shown = find(content.unsortedCards);
  return shown == nullptr ? note : shown->id;
}

}  // namespace grappe::scene
