#include "server/records_view.h"

#include <nlohmann/json.hpp>

namespace grappe::server {

using nlohmann::json;
using workshop::State;

namespace {

template <class Id>
json nullable(const std::optional<Id>& id) {
  return id ? json(id->text()) : json();
}

}  // namespace

json exchangeView(const workshop::Exchange& exchange) {
  return {{"id", exchange.id.text()},
          {"question", exchange.question.text()},
          {"parent", nullable(exchange.parent)},
          {"text", exchange.text.text},
          {"timecode", exchange.timecode},
          {"verbatim", exchange.verbatim},
          {"kind", workshop::exchangeKindName(exchange.kind)},
          {"erased", exchange.text.erased}};
}

json outlineView(const workshop::Question& question) {
  json ids = json::array();
  for (const workshop::ExchangePtr& exchange : question.exchanges) {
    ids.push_back(exchange->id.text());
  }
  return ids;
}

json sourceView(const workshop::Source& source) {
  return {{"id", source.id.text()},
          {"kind", workshop::sourceKindName(source.kind)},
          {"title", source.title},
          {"who", source.who},
          {"date", source.date},
          {"place", source.place},
          {"actions", source.actions},
          {"relations", source.relations},
          {"consent", workshop::consentName(source.consent)},
          {"bytes", source.text.text.size()},
          {"erased", source.text.erased}};
}

json sourceTextView(const workshop::Source& source) {
  return {{"id", source.id.text()},
          {"title", source.title},
          {"consent", workshop::consentName(source.consent)},
          {"text", source.text.text},
          {"erased", source.text.erased}};
}

json quotationView(const workshop::Quotation& quotation) {
  const auto& passage = quotation.passage;
  return {{"id", quotation.id.text()},
          {"question", quotation.question.text()},
          {"heading", quotation.heading.text},
          {"text", quotation.text.text},
          {"paraphrase", quotation.paraphrase},
          {"origin", workshop::quotationOriginName(quotation.origin)},
          {"timecode", quotation.timecode},
          {"source", nullable(quotation.source)},
          {"passage", passage ? json{{"begin", passage->begin}, {"end", passage->end}} : json()},
          {"erased", quotation.text.erased}};
}

json recordsView(const State& state) {
  json exchanges = json::array();
  json quotations = json::array();
  json sources = json::array();
  for (const workshop::QuestionPtr& question : state.questions) {
    for (const workshop::ExchangePtr& one : question->exchanges) {
      exchanges.push_back(exchangeView(*one));
    }
    for (const workshop::QuotationPtr& one : question->quotations) {
      quotations.push_back(quotationView(*one));
    }
  }
  for (const workshop::SourcePtr& one : state.sources) sources.push_back(sourceView(*one));
  return {{"exchanges", std::move(exchanges)},
          {"quotations", std::move(quotations)},
          {"sources", std::move(sources)}};
}

json recordingStart(const State& state) {
  const workshop::Meeting* meeting = state.meeting();
  if (meeting == nullptr || !meeting->recordingStart) return nullptr;
  return toMillis(*meeting->recordingStart);
}

}  // namespace grappe::server
