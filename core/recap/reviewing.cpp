#include "recap/reviewing.h"

#include <map>

namespace grappe::recap {
namespace {

using workshop::State;

struct Tally {
  long kept = 0;       // notes that the state says belong in a recap
  long misplaced = 0;  // missing, twice, under another question, or not to be here
  long changed = 0;    // lines whose words differ from the state's
  long sayings = 0;
  long unsourced = 0;
  long unasked = 0;  // of a source whose consent is not known
  long keptOut = 0;  // of a source that said no
};

void tallyPostIts(Tally& tally, const Recap& recap, const State& state) {
  std::map<workshop::NoteId, std::pair<int, workshop::QuestionId>> seen;
  const auto see = [&](const PostIt& postIt, const Section& section) {
    auto& entry = seen[postIt.id];
    ++entry.first;
    entry.second = section.id;
    const auto note = state.note(postIt.id);
    if (!note || !note->counts() || note->text.erased) {
      ++tally.misplaced;
    } else if (note->text.text != postIt.text) {
      ++tally.changed;
    }
  };
  for (const auto& section : recap.sections) {
    for (const auto& theme : section.themes) {
      for (const auto& postIt : theme.postIts) {
        see(postIt, section);
        for (const auto& other : postIt.alike) see(other, section);
      }
    }
  }
  for (const auto& question : state.questions) {
    for (const auto& note : question->notes) {
      if (!note->counts() || note->text.erased) continue;
      ++tally.kept;
      const auto entry = seen.find(note->id);
      const bool right =
          entry != seen.end() && entry->second.first == 1 && entry->second.second == question->id;
      if (!right) ++tally.misplaced;
    }
  }
}

void tallyPoints(Tally& tally, const std::vector<Point>& points,
                 const workshop::Question& question) {
  for (const auto& point : points) {
    bool same = false;
    for (const auto& exchange : question.exchanges) {
      if (exchange->id == point.id) same = exchange->text.text == point.text;
    }
    if (!same) ++tally.changed;
    tallyPoints(tally, point.below, question);
  }
}

void tallySaying(Tally& tally, const Saying& saying, const workshop::Question& question,
                 const State& state) {
  ++tally.sayings;
  bool same = false;
  for (const auto& quotation : question.quotations) {
    if (quotation->id != saying.id) continue;
    same = quotation->text.text == saying.text;
    const auto source = quotation->source ? state.source(*quotation->source) : nullptr;
    // What was said in the room has the meeting itself for its source.
    if (!source && quotation->origin != workshop::QuotationOrigin::oral) ++tally.unsourced;
    if (source && source->consent == workshop::Consent::unknown) ++tally.unasked;
  }
  if (!same) ++tally.changed;
}

void tallySection(Tally& tally, const Section& section, const State& state) {
  const auto* question = state.question(section.id);
  if (question == nullptr) {
    ++tally.changed;
    return;
  }
  tallyPoints(tally, section.points, *question);
  for (const auto& saying : section.oral) tallySaying(tally, saying, *question, state);
  for (const auto& under : section.partners) {
    for (const auto& saying : under.sayings) tallySaying(tally, saying, *question, state);
  }
}

long keptOut(const State& state) {
  long count = 0;
  for (const auto& question : state.questions) {
    for (const auto& quotation : question->quotations) {
      const auto source = quotation->source ? state.source(*quotation->source) : nullptr;
      if (source && source->consent == workshop::Consent::no) ++count;
    }
  }
  return count;
}

}  // namespace

std::vector<Check> reviewed(const Recap& recap, const State& state,
                            const words::Phrasebook& words) {
  Tally tally;
  tallyPostIts(tally, recap, state);
  for (const auto& section : recap.sections) tallySection(tally, section, state);
  tally.keptOut = keptOut(state);

  std::vector<Check> checks;
  const auto say = [&](bool good, std::string text, const workshop::QuestionId& question = {}) {
    checks.push_back({good, std::move(text), question});
  };
  if (tally.misplaced > 0) {
    say(false, words.count("recap.check.misplaced", tally.misplaced));
  } else if (tally.kept > 0) {
    say(true, words.count("recap.check.once", tally.kept));
  }
  if (tally.changed > 0) {
    say(false, words.count("recap.check.changed", tally.changed));
  } else {
    say(true, words.say("recap.check.words"));
  }
  if (tally.unsourced > 0) {
    say(false, words.count("recap.check.unsourced", tally.unsourced));
  } else if (tally.sayings > 0) {
    say(true, words.say("recap.check.sourced"));
  }
  if (tally.unasked > 0) say(false, words.count("recap.check.unasked", tally.unasked));
  if (tally.keptOut > 0) say(true, words.count("recap.check.kept_out", tally.keptOut));
  for (const auto& section : recap.sections) {
    for (const auto& theme : section.themes) {
      if (!theme.unsorted || theme.postIts.empty()) continue;
      say(false,
          words.count("recap.check.unsorted", static_cast<long>(theme.count()),
                      {{"number", std::to_string(section.number)}}),
          section.id);
    }
  }
  return checks;
}

}  // namespace grappe::recap
