#include "recap/reviewing.h"

#include <unordered_map>

#include "workshop/passage.h"

namespace grappe::recap {
namespace {

using workshop::State;

struct Tally {
  long kept = 0;       // notes that the state says belong in a recap
  long misplaced = 0;  // missing, twice, under another question, or not to be here
  long changed = 0;    // lines whose words differ from the state's
  long sayings = 0;
  long unproven = 0;  // told as a source's own words, which are others
  long unsourced = 0;
  long unasked = 0;  // of a source whose consent is not known
  long refused = 0;  // of a source that said no, and there all the same
  long keptOut = 0;  // of a source that said no
};

bool isIn(const Recap& recap, const workshop::Question& question) {
  return !recap.question || question.id == *recap.question;
}

void tallyPostIts(Tally& tally, const Recap& recap, const State& state) {
  std::unordered_map<workshop::NoteId, std::pair<int, workshop::QuestionId>> seen;
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
  if (!recap.choices.postIts) return;
  for (const auto& question : state.questions) {
    if (!isIn(recap, *question)) continue;
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

// What a question's lines are compared with.
struct Told {
  explicit Told(const workshop::Question& question) {
    for (const auto& each : question.exchanges) exchanges.emplace(each->id, each.get());
    for (const auto& each : question.quotations) quotations.emplace(each->id, each.get());
  }
  std::unordered_map<workshop::ExchangeId, const workshop::Exchange*> exchanges;
  std::unordered_map<workshop::QuotationId, const workshop::Quotation*> quotations;
};

void tallyPoints(Tally& tally, const std::vector<Point>& points, const Told& told) {
  for (const auto& point : points) {
    const auto found = told.exchanges.find(point.id);
    if (found == told.exchanges.end() || found->second->text.text != point.text) ++tally.changed;
    tallyPoints(tally, point.below, told);
  }
}

void tallySaying(Tally& tally, const Saying& saying, const Told& told, const State& state) {
  ++tally.sayings;
  const auto found = told.quotations.find(saying.id);
  if (found == told.quotations.end()) {
    ++tally.changed;
    return;
  }
  const workshop::Quotation& quotation = *found->second;
  const auto source = quotation.source ? state.source(*quotation.source) : nullptr;
  const bool unproven = workshop::unproven(quotation, source.get()).has_value();
  if (unproven) ++tally.unproven;
  if (quotation.text.text != saying.text ||
      (quotation.paraphrase || unproven) != saying.paraphrase) {
    ++tally.changed;
  }
  // What was said in the room has the meeting itself for its source.
  if (!source && quotation.origin != workshop::QuotationOrigin::oral) ++tally.unsourced;
  if (source && source->consent == workshop::Consent::unknown) ++tally.unasked;
  if (source && source->consent == workshop::Consent::no) ++tally.refused;
}

void tallySection(Tally& tally, const Section& section, const State& state) {
  const auto* question = state.question(section.id);
  if (question == nullptr) {
    ++tally.changed;
    return;
  }
  const Told told(*question);
  tallyPoints(tally, section.decided, told);
  tallyPoints(tally, section.toDo, told);
  tallyPoints(tally, section.points, told);
  for (const auto& saying : section.oral) tallySaying(tally, saying, told, state);
  for (const auto& under : section.partners) {
    for (const auto& saying : under.sayings) tallySaying(tally, saying, told, state);
  }
}

long keptOut(const Recap& recap, const State& state) {
  if (recap.complete || !recap.choices.quotations) return 0;
  long count = 0;
  for (const auto& question : state.questions) {
    if (!isIn(recap, *question)) continue;
    for (const auto& quotation : question->quotations) {
      const auto source = quotation->source ? state.source(*quotation->source) : nullptr;
      if (source && source->consent == workshop::Consent::no && !quotation->text.erased) ++count;
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
  tally.keptOut = keptOut(recap, state);

  std::vector<Check> checks;
  const auto say = [&](bool good, std::string text, const workshop::QuestionId& question = {}) {
    checks.push_back({good, std::move(text), question});
  };
  if (tally.misplaced > 0) {
    say(false, words.count("recap.check.misplaced", tally.misplaced));
  } else if (tally.kept > 0) {
    say(true, words.count("recap.check.once", tally.kept));
  }
  if (tally.unproven > 0) say(false, words.count("recap.check.unproven", tally.unproven));
  if (tally.changed > 0) {
    say(false, words.count("recap.check.changed", tally.changed));
  } else if (tally.unproven == 0) {
    say(true, words.say("recap.check.words"));
  }
  if (tally.unsourced > 0) {
    say(false, words.count("recap.check.unsourced", tally.unsourced));
  } else if (tally.sayings > 0) {
    say(true, words.say("recap.check.sourced"));
  }
  if (tally.unasked > 0) say(false, words.count("recap.check.unasked", tally.unasked));
  if (tally.refused > 0) say(false, words.count("recap.check.complete", tally.refused));
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
