#include "recap/closing_parts.h"

#include <array>
#include <unordered_map>

#include "recap/line_marks.h"
#include "recap/time_of_day.h"

namespace grappe::recap {
namespace {

using workshop::Hand;
using workshop::NoteOrigin;

constexpr std::array<NoteOrigin, 4> ways{NoteOrigin::device, NoteOrigin::paper, NoteOrigin::table,
                                         NoteOrigin::file};

struct Numbers {
  int notes = 0;
  std::array<int, ways.size()> written{};  // by way
  int byPeople = 0, byMachine = 0, unsorted = 0;
  int themes = 0, titledByPeople = 0;
};

void add(Numbers& numbers, const workshop::Question& question) {
  std::unordered_map<workshop::ThemeId, int> standing;
  for (const auto& note : question.notes) {
    if (!note->counts() || note->text.erased) continue;
    ++numbers.notes;
    for (std::size_t way = 0; way < ways.size(); ++way) {
      numbers.written[way] += note->origin == ways[way] ? 1 : 0;
    }
    if (!note->place.theme) {
      ++numbers.unsorted;
      continue;
    }
    ++standing[*note->place.theme];
    ++(note->place.by == Hand::person ? numbers.byPeople : numbers.byMachine);
  }
  for (const auto& theme : question.themes) {
    if (!standing.contains(theme->id)) continue;
    ++numbers.themes;
    numbers.titledByPeople += theme->titledBy == Hand::person ? 1 : 0;
  }
}

std::string listed(const std::vector<std::string>& parts, const words::Phrasebook& words) {
  std::string line;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (at > 0) line += at + 1 == parts.size() ? words.say("recap.method.and") : ", ";
    line += parts[at];
  }
  return line;
}

std::string howWritten(const Numbers& numbers, const words::Phrasebook& words) {
  std::vector<std::string> parts;
  for (std::size_t way = 0; way < ways.size(); ++way) {
    if (numbers.written[way] == 0) continue;
    parts.push_back(
        words.count("recap.method." + std::string(originName(ways[way])), numbers.written[way]));
  }
  return words.count("recap.method.written", numbers.notes, {{"ways", listed(parts, words)}});
}

std::string howGrouped(const Numbers& numbers, const words::Phrasebook& words) {
  if (numbers.themes == 0) return words.say("recap.method.ungrouped");
  std::vector<std::string> parts;
  const auto part = [&](const char* key, int count) {
    if (count > 0) parts.push_back(words.count(key, count));
  };
  part("recap.method.by_people", numbers.byPeople);
  part("recap.method.by_machine", numbers.byMachine);
  part("recap.method.unsorted", numbers.unsorted);
  return words.count("recap.method.grouped", numbers.themes,
                     {{"titled", words.count("recap.method.titled", numbers.titledByPeople)},
                      {"hands", listed(parts, words)}});
}

std::string fromOf(const workshop::Note& note, const workshop::State& state,
                   const words::Phrasebook& words) {
  const auto* circle = state.circle(note.circle);
  std::string from = circle == nullptr ? std::string() : circle->name;
  // Of a note read in from a file, the time is that of the reading.
  if (note.origin == NoteOrigin::file) return from;
  if (!from.empty()) from += " · ";
  return from + timeInWords(note.at, words);
}

}  // namespace

void addMethod(Recap& recap, const workshop::State& state, const words::Phrasebook& words) {
  Numbers numbers;
  for (const Section& section : recap.sections) {
    if (const auto* question = state.question(section.id)) add(numbers, *question);
  }
  if (numbers.notes == 0) return;
  recap.methodLines = {howWritten(numbers, words), howGrouped(numbers, words),
                       words.say("recap.method.machine")};
}

AppendixOfNotes appendixOf(const Section& section, const workshop::Question& question,
                           const workshop::State& state, const words::Phrasebook& words) {
  AppendixOfNotes appendix{section.heading, {}};
  const auto marks = marksOfNotes(section);
  std::unordered_map<workshop::ThemeId, std::string> titles;
  for (const ThemeOfPostIts& theme : section.themes) titles.emplace(theme.id, theme.title);
  for (const auto& note : question.notes) {
    if (!note->counts() || note->text.erased) continue;
    WrittenNote written{note->id, note->text.text, fromOf(*note, state, words), {}};
    const auto title = titles.find(note->place.theme.value_or(workshop::ThemeId()));
    if (title != titles.end()) written.under = title->second;
    const auto mark = marks.find(note->id);
    if (mark != marks.end()) written.origin.mark = mark->second;
    written.origin.notes = {note->id};
    appendix.notes.push_back(std::move(written));
  }
  return appendix;
}

}  // namespace grappe::recap
