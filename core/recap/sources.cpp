#include "recap/sources.h"

#include <unordered_map>

#include "recap/people.h"

namespace grappe::recap {
namespace {

using workshop::Consent;
using workshop::Source;
using workshop::SourceKind;

std::unordered_map<workshop::SourceId, int> quotedIn(const Recap& recap) {
  std::unordered_map<workshop::SourceId, int> quoted;
  const auto count = [&](const std::vector<Saying>& sayings) {
    for (const Saying& saying : sayings) {
      if (saying.origin.source) ++quoted[*saying.origin.source];
    }
  };
  for (const Section& section : recap.sections) {
    count(section.oral);
    for (const SayingsUnder& under : section.partners) count(under.sayings);
  }
  return quoted;
}

bool isNamed(const Source& source) { return source.consent == Consent::yes; }

SourceEntry entryOf(const Source& source, const words::Phrasebook& words) {
  SourceEntry entry;
  entry.id = source.id;
  entry.kind = source.kind;
  if (!isNamed(source) || source.title.empty()) {
    entry.title = sourceLine(source, words);
    return entry;
  }
  entry.title = source.title;
  entry.details =
      joinedByComma(joinedByComma(source.who, source.place), dateInWords(source.date, words));
  return entry;
}

void addRow(SourceEntry& entry, const std::string& label, const std::string& text) {
  if (!text.empty()) entry.rows.push_back({label, text});
}

// A practice sheet says in rows what a line of details says of others.
void addRows(SourceEntry& entry, const Source& source, const words::Phrasebook& words) {
  if (source.kind != SourceKind::practice) return;
  entry.details = isNamed(source) ? dateInWords(source.date, words) : std::string();
  if (isNamed(source)) addRow(entry, words.say("recap.source.place"), source.place);
  addRow(entry, words.say("recap.source.who"), source.who);
  addRow(entry, words.say("recap.source.actions"), source.actions);
  addRow(entry, words.say("recap.source.relations"), source.relations);
}

std::vector<std::string> paragraphsOf(std::string_view text) {
  std::vector<std::string> paragraphs;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (text.substr(0, end).find_first_not_of(" \t") != std::string_view::npos) {
      paragraphs.emplace_back(text.substr(0, end));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return paragraphs;
}

}  // namespace

std::string sourceLine(const Source& source, const words::Phrasebook& words) {
  const std::string line = isNamed(source) ? joinedByComma(source.title, source.who) : source.who;
  return line.empty() ? words.say("recap.source.unnamed") : line;
}

void addSources(Recap& recap, const workshop::State& state, const words::Phrasebook& words) {
  const auto quoted = quotedIn(recap);
  for (const auto& source : state.sources) {
    const auto found = quoted.find(source->id);
    if (found == quoted.end() || source->text.erased) continue;
    SourceEntry entry = entryOf(*source, words);
    entry.quoted = words.count("recap.source.quoted", found->second);
    recap.sources.push_back(std::move(entry));
  }
}

void addAppendixSources(Recap& recap, const workshop::State& state,
                        const words::Phrasebook& words) {
  for (const auto& source : state.sources) {
    if (source->kind == SourceKind::document || source->text.erased) continue;
    if (source->consent == Consent::no && !recap.complete) continue;
    SourceEntry entry = entryOf(*source, words);
    addRows(entry, *source, words);
    entry.paragraphs = paragraphsOf(source->text.text);
    if (entry.rows.empty() && entry.paragraphs.empty()) continue;
    recap.appendixSources.push_back(std::move(entry));
  }
}

}  // namespace grappe::recap
