#include "commands/import_offers.h"

#include "base/text.h"

namespace grappe::commands {
namespace {

using workshop::QuotationOrigin;

bool accepts(AcceptPassages accept, const intake::OfferedPassage& offer) {
  if (accept == AcceptPassages::none) return false;
  return offer.exact || accept != AcceptPassages::exact;
}

class Offering {
 public:
  Offering(const workshop::State& state, const ImportOptions& options, ImportPlan& plan)
      : m_options(options), m_plan(plan), m_sources(intake::knownSources(state.sources)) {
    for (const auto& command : plan.commands) {
      const auto* added = std::get_if<workshop::AddSource>(&command);
      if (added == nullptr || added->text.empty()) continue;
      m_sources.push_back({added->id, added->title, cleaned(added->text)});
    }
  }

  bool any() const { return !m_sources.empty(); }

  void toNew(workshop::AddQuotation& quotation) {
    const auto offer = offered(quotation.text);
    if (!offer || !accepts(m_options.accept, *offer)) return;
    quotation.source = m_sources[offer->source].id;
    quotation.origin = QuotationOrigin::source;
    quotation.paraphrase = !offer->exact && m_options.accept == AcceptPassages::paraphrase;
    if (!offer->exact && !quotation.paraphrase) quotation.text = offer->words;
  }

  void toStanding(const workshop::Quotation& standing) {
    const auto offer = offered(standing.text.text);
    if (!offer || !accepts(m_options.accept, *offer)) return;
    workshop::CorrectQuotation correction;
    correction.id = standing.id;
    correction.heading = standing.heading.text;
    correction.timecode = standing.timecode;
    correction.source = m_sources[offer->source].id;
    correction.text = offer->exact ? standing.text.text : offer->words;
    m_plan.commands.emplace_back(correction);
    if (offer->exact || m_options.accept == AcceptPassages::words) return;
    // Words that take the place of a passage's are a paraphrase of it.
    correction.text = standing.text.text;
    m_plan.commands.emplace_back(std::move(correction));
  }

 private:
  std::optional<intake::OfferedPassage> offered(const std::string& words) {
    auto offer = intake::offeredPassage(m_sources, words);
    if (!offer) return offer;
    m_plan.offers.push_back(
        {words, m_sources[offer->source].title, *offer, accepts(m_options.accept, *offer)});
    return offer;
  }

  const ImportOptions& m_options;
  ImportPlan& m_plan;
  std::vector<intake::KnownSource> m_sources;
};

}  // namespace

void offerPassages(const workshop::State& state, const ImportOptions& options, ImportPlan& plan) {
  Offering offering(state, options, plan);
  if (!offering.any()) return;
  for (auto& command : plan.commands) {
    auto* quotation = std::get_if<workshop::AddQuotation>(&command);
    if (quotation == nullptr || quotation->source) continue;
    if (quotation->origin == QuotationOrigin::unknown) offering.toNew(*quotation);
  }
  for (const auto& question : state.questions) {
    for (const auto& quotation : question->quotations) {
      if (quotation->source || quotation->text.erased) continue;
      if (quotation->origin == QuotationOrigin::unknown) offering.toStanding(*quotation);
    }
  }
}

}  // namespace grappe::commands
