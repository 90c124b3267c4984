#include "recap/recap.h"

#include "recap/closing_parts.h"
#include "recap/grid.h"
#include "recap/labels.h"
#include "recap/line_marks.h"
#include "recap/people.h"
#include "recap/points.h"
#include "recap/post_its.h"
#include "recap/remarks.h"
#include "recap/reviewing.h"
#include "recap/said_again.h"
#include "recap/sayings.h"
#include "recap/sources.h"
#include "recap/votes.h"

namespace grappe::recap {
namespace {

using workshop::HeldMeetings;
using workshop::Question;
using workshop::RecapChoices;
using workshop::State;

// Everything that may stand in it, marked; what is not wanted goes afterwards.
Section wholeSection(const Question& question, int number, const State& state,
                     const HeldMeetings& held, const SourcesById& sources,
                     const words::Phrasebook& words) {
  Section section;
  section.id = question.id;
  section.number = number;
  section.title = question.title;
  section.heading =
      words.say("recap.heading", {{"number", std::to_string(number)}, {"title", question.title}});
  addPoints(section, question);
  addSayings(section, question, sources, words);
  if (held.size() > 1) joinSaidAgain(section, question);
  addPostIts(section, question, state, words);
  markLines(section);
  return section;
}

void leaveOut(Section& section, const RecapChoices& choices) {
  if (!choices.decided) section.decided.clear();
  if (!choices.toDo) section.toDo.clear();
  if (!choices.exchanges) section.points.clear();
  if (!choices.quotations) {
    section.oral.clear();
    section.partners.clear();
  }
  if (!choices.postIts) section.themes.clear();
}

void countLines(Section& section) {
  section.pointCount = countOf(section.decided) + countOf(section.toDo) + countOf(section.points);
  section.sayingCount = static_cast<int>(section.oral.size());
  for (const auto& under : section.partners) {
    section.sayingCount += static_cast<int>(under.sayings.size());
  }
  for (const auto& theme : section.themes) {
    section.postItCount += static_cast<int>(theme.count());
  }
}

void addSections(Recap& recap, const State& state, const HeldMeetings& held,
                 const words::Phrasebook& words) {
  const RecapChoices& choices = recap.choices;
  const SourcesById sources = sourcesOf(state);
  int number = 0;
  for (const auto& question : state.questions) {
    ++number;
    if (recap.question && question->id != *recap.question) continue;
    Section section = wholeSection(*question, number, state, held, sources, words);
    if (choices.appendix) {
      AppendixOfNotes appendix = appendixOf(section, *question, state, words);
      if (!appendix.notes.empty()) recap.appendix.push_back(std::move(appendix));
    }
    if (!recap.complete) leaveOutWithoutConsent(section, sources);
    leaveOut(section, choices);
    if (section.empty()) continue;
    countLines(section);
    section.grid = gridOf(section, *question);
    if (choices.votes) addVotes(section, *question, words);
    if (choices.remarks) {
      addRemarks(section, *question, state, held, words);
      remarkSaidAgain(section, *question, words);
    }
    recap.sections.push_back(std::move(section));
  }
}

}  // namespace

Recap recapOf(const State& state, const words::Phrasebook& words, const Options& options) {
  Recap recap;
  recap.language = words.language();
  recap.title = state.title;
  recap.organisation = options.organisation;
  recap.choices = options.choices.value_or(state.recap);
  recap.question = options.question;
  recap.complete = options.complete;
  recap.labels = labelsOf(words, options.complete);
  const HeldMeetings held = workshop::heldMeetings(state);
  addSittings(recap, held, words);
  addSections(recap, state, held, words);
  addNumbers(recap, state, words);
  if (recap.choices.sources) addSources(recap, state, words);
  if (recap.choices.method) addMethod(recap, state, words);
  if (recap.choices.appendixSources && !options.question) addAppendixSources(recap, state, words);
  recap.checks = reviewed(recap, state, words);
  return recap;
}

}  // namespace grappe::recap
