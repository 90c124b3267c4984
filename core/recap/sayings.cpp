#include "recap/sayings.h"

#include <algorithm>

#include "workshop/passage.h"

namespace grappe::recap {
namespace {

using workshop::Consent;

const workshop::Source* sourceOf(const SourcesById& sources,
                                 const std::optional<workshop::SourceId>& id) {
  if (!id) return nullptr;
  const auto found = sources.find(*id);
  return found == sources.end() ? nullptr : found->second;
}

Saying sayingOf(const workshop::Quotation& quotation, const SourcesById& sources,
                const words::Phrasebook& words) {
  Saying saying{quotation.id, quotation.text.text, quotation.timecode, {}, quotation.paraphrase};
  saying.origin.quotation = quotation.id;
  const auto* source = sourceOf(sources, quotation.source);
  // Whatever happened to the file: words that their source does not hold are not told as its own.
  if (workshop::unproven(quotation, source)) saying.paraphrase = true;
  if (source == nullptr) return saying;
  saying.source = sourceLine(*source, words);
  saying.origin.source = quotation.source;
  saying.origin.passage = quotation.passage;
  return saying;
}

}  // namespace

SourcesById sourcesOf(const workshop::State& state) {
  SourcesById sources;
  for (const auto& source : state.sources) sources.emplace(source->id, source.get());
  return sources;
}

void addSayings(Section& section, const workshop::Question& question, const SourcesById& sources,
                const words::Phrasebook& words) {
  std::vector<SayingsUnder> under;
  std::unordered_map<std::string, std::size_t> places;  // of headings in `under`
  for (const auto& quotation : question.quotations) {
    if (quotation->text.erased) continue;
    Saying saying = sayingOf(*quotation, sources, words);
    const std::string& heading = quotation->heading.text;
    if (quotation->origin == workshop::QuotationOrigin::oral && heading.empty()) {
      section.oral.push_back(std::move(saying));
      continue;
    }
    const auto [place, isNew] = places.emplace(heading, under.size());
    if (isNew) under.push_back({heading, {}});
    under[place->second].sayings.push_back(std::move(saying));
  }
  std::stable_partition(under.begin(), under.end(),
                        [](const SayingsUnder& each) { return each.heading.empty(); });
  section.partners = std::move(under);
}

void leaveOutWithoutConsent(Section& section, const SourcesById& sources) {
  const auto refused = [&](const Saying& saying) {
    const auto* source = sourceOf(sources, saying.origin.source);
    return source != nullptr && source->consent == Consent::no;
  };
  std::erase_if(section.oral, refused);
  for (SayingsUnder& under : section.partners) std::erase_if(under.sayings, refused);
  std::erase_if(section.partners, [](const SayingsUnder& under) { return under.sayings.empty(); });
}

}  // namespace grappe::recap
