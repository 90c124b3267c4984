#include "store/record_rows.h"

#include "store/cells.h"

namespace grappe::store {

using namespace workshop;

Row exchangeRow(const State& state, const Exchange& exchange, std::size_t at) {
  return {words(exchange.id.text()),
          number(state.numberOf(exchange.question)),
          words(exchange.text),
          words(exchange.timecode),
          exchange.parent ? words(exchange.parent->text()) : Cell(),
          words(exchange.meeting.text()),
          number(static_cast<std::int64_t>(exchange.arrived)),
          yes(exchange.verbatim),
          number(static_cast<std::int64_t>(at) + 1),
          words(std::string(exchangeKindName(exchange.kind)))};
}

Row sourceRow(const Source& source) {
  return {words(source.id.text()), words(source.title),
          words(source.who),       words(source.date),
          words(source.place),     words(std::string(consentName(source.consent))),
          words(source.text),      words(std::string(sourceKindName(source.kind))),
          words(source.actions),   words(source.relations)};
}

Row quotationRow(const State& state, const Quotation& quotation) {
  const SourcePtr source = quotation.source ? state.source(*quotation.source) : nullptr;
  return {words(quotation.id.text()),
          number(state.numberOf(quotation.question)),
          words(quotation.heading),
          words(quotation.text),
          words(std::string(quotationOriginName(quotation.origin))),
          source ? words(source->title) : Cell(),
          words(quotation.timecode),
          number(static_cast<std::int64_t>(quotation.arrived)),
          quotation.source ? words(quotation.source->text()) : Cell(),
          yes(quotation.paraphrase)};
}

}  // namespace grappe::store
