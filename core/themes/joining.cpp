#include "themes/joining.h"

#include <unordered_map>

#include "themes/same_themes.h"
#include "themes/twins.h"
#include "workshop/joining_pen.h"

namespace grappe::themes {

namespace {

using workshop::JoinedTheme;
using workshop::Question;

std::vector<MeetingTheme> wordsOf(const std::vector<JoinedTheme>& themes) {
  std::vector<MeetingTheme> words;
  words.reserve(themes.size());
  for (const JoinedTheme& theme : themes) {
    MeetingTheme one{theme.workshop, theme.theme->title.text, {}};
    for (const workshop::NotePtr& note : theme.notes) one.notes.emplace_back(note->text.text);
    words.push_back(std::move(one));
  }
  return words;
}

void happen(workshop::JoinedLog& log, std::vector<workshop::Event> events) {
  const Timestamp at = log.events.back().at;
  for (workshop::Event& event : events) {
    workshop::writeOnto(log, std::move(event), at, workshop::Role::machine);
  }
}

// Those of different meetings, which no meeting's own grouping has seen side by side.
void findTwinsOfAll(workshop::JoinedLog& log, WordMemory& memory) {
  std::vector<workshop::Event> found;
  for (const workshop::QuestionPtr& question : log.state.questions) {
    const Board board = boardOf(*question);
    const std::vector<std::size_t> roots = twinRoots(board, memory);
    for (std::size_t at = 0; at < board.notes.size(); ++at) {
      if (roots[at] == at || board.notes[at].twinByPerson) continue;
      const auto note = log.state.note(workshop::NoteId::of(board.notes[at].id));
      const workshop::Twin to{workshop::NoteId::of(board.notes[roots[at]].id),
                              workshop::Hand::machine};
      if (note->twin != to) found.emplace_back(workshop::NoteTwinned{note->id, note->twin, to});
    }
  }
  happen(log, std::move(found));
}

// A note that fitted no theme of its own meeting goes to the theme in which another says the same.
void placeTwins(workshop::JoinedLog& log) {
  std::vector<workshop::Event> found;
  for (const workshop::QuestionPtr& question : log.state.questions) {
    const auto rootOf = [](const workshop::Note& note) { return note.twin.of.value_or(note.id); };
    std::unordered_map<workshop::NoteId, workshop::ThemeId> themes;  // by the first that said it
    for (const workshop::NotePtr& note : question->notes) {
      if (note->counts() && note->place.theme) {
        themes.try_emplace(rootOf(*note), *note->place.theme);
      }
    }
    for (const workshop::NotePtr& note : question->notes) {
      const auto theme = themes.find(rootOf(*note));
      const bool held = note->place.theme || note->place.by == workshop::Hand::person;
      if (held || !note->counts() || theme == themes.end()) continue;
      found.emplace_back(
          workshop::NotePlaced{note->id, note->place, {theme->second, workshop::Hand::machine}});
    }
  }
  happen(log, std::move(found));
}

}  // namespace

Result<workshop::JoinedLog> joinedWorkshops(const std::vector<const workshop::State*>& workshops,
                                            const std::string& title, Timestamp now,
                                            const Engine& engine) {
  WordMemory memory = engine.memory();
  const auto same = [&](const Question& question, const std::vector<JoinedTheme>& themes) {
    return sameThemes(wordsOf(themes), question.title + "\n" + question.guide, memory);
  };
  auto log = workshop::joinedLog(workshops, title, now, same);
  if (!log) return log;
  findTwinsOfAll(*log, memory);
  placeTwins(*log);
  return log;
}

}  // namespace grappe::themes
