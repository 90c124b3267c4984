#include "workshop/records_history.h"

#include <algorithm>

#include "workshop/outline.h"

namespace grappe::workshop {

namespace {

// But for when they came, which their events do not tell.
bool sameSource(Source one, const Source& other) {
  one.arrived = other.arrived;
  return one == other;
}
bool sameQuotation(Quotation one, const Quotation& other) {
  one.arrived = other.arrived;
  return one == other;
}

}  // namespace

bool RecordsStillHold::operator()(const ExchangeAdded& e) const {
  const ExchangePtr exchange = state.exchange(e.exchange.id);
  return exchange && exchange->text == e.exchange.text &&
         exchange->timecode == e.exchange.timecode && exchange->verbatim == e.exchange.verbatim &&
         exchange->kind == e.exchange.kind && isLeaf(*exchange);
}

bool RecordsStillHold::operator()(const ExchangeCorrected& e) const {
  const ExchangePtr exchange = state.exchange(e.id);
  return exchange && exchange->text == e.to && exchange->timecode == e.toTimecode &&
         exchange->verbatim == e.toVerbatim && exchange->kind == e.toKind;
}

// Others may have come before or after it since.
bool RecordsStillHold::operator()(const ExchangePlaced& e) const {
  const ExchangePtr exchange = state.exchange(e.id);
  return exchange && exchange->question == e.to.question && exchange->parent == e.to.parent &&
         mayStand(e.from, e.id);
}

bool RecordsStillHold::operator()(const ExchangeWithdrawn& e) const {
  const Question* question = state.question(e.from.question);
  return !state.exchange(e.id) && question != nullptr && mayStand(e.from, e.id);
}

bool RecordsStillHold::operator()(const ExchangeRestored& e) const {
  const ExchangePtr exchange = state.exchange(e.id);
  return exchange && isLeaf(*exchange);
}

bool RecordsStillHold::operator()(const SourceCorrected& e) const {
  const SourcePtr source = state.source(e.to.id);
  return source && sameSource(*source, e.to);
}

bool RecordsStillHold::operator()(const QuotationAdded& e) const {
  const QuotationPtr quotation = state.quotation(e.quotation.id);
  return quotation && sameQuotation(*quotation, e.quotation);
}

bool RecordsStillHold::operator()(const QuotationCorrected& e) const {
  const QuotationPtr quotation = state.quotation(e.to.id);
  return quotation && sameQuotation(*quotation, e.to);
}

bool RecordsStillHold::operator()(const QuotationWithdrawn& e) const {
  return !state.quotation(e.id) && state.question(e.question) != nullptr;
}

bool RecordsStillHold::operator()(const QuotationRestored& e) const {
  return state.quotation(e.id) != nullptr;
}

bool RecordsStillHold::operator()(const RecordingStartSet& e) const {
  return std::ranges::any_of(state.meetings, [&](const Meeting& meeting) {
    return meeting.id == e.id && meeting.recordingStart == e.to;
  });
}

bool RecordsStillHold::isLeaf(const Exchange& exchange) const {
  return !lastUnder(state.question(exchange.question)->exchanges, exchange.id);
}

bool RecordsStillHold::mayStand(const ExchangePlace& place, const ExchangeId& id) const {
  const Question* question = state.question(place.question);
  if (question == nullptr || !place.parent) return question != nullptr;
  const Outline& outline = question->exchanges;
  return indexOf(outline, *place.parent) < outline.size() && *place.parent != id &&
         !isUnder(outline, *place.parent, id);
}

std::optional<Event> turnedRound(const State& state, const Event& event) {
  const auto standing = [&](const ExchangeId& id) {
    const ExchangePtr exchange = state.exchange(id);
    return placeOf(state.question(exchange->question)->exchanges, id);
  };
  const auto nearest = [&](const ExchangePlace& place, const ExchangeId& id) {
    return nearestPlace(state.question(place.question)->exchanges, place, id);
  };
  if (const auto* added = std::get_if<ExchangeAdded>(&event)) {
    return ExchangeWithdrawn{added->exchange.id, standing(added->exchange.id)};
  }
  if (const auto* restored = std::get_if<ExchangeRestored>(&event)) {
    return ExchangeWithdrawn{restored->id, standing(restored->id)};
  }
  if (const auto* placed = std::get_if<ExchangePlaced>(&event)) {
    return ExchangePlaced{placed->id, standing(placed->id), nearest(placed->from, placed->id)};
  }
  if (const auto* gone = std::get_if<ExchangeWithdrawn>(&event)) {
    return ExchangeRestored{gone->id, nearest(gone->from, gone->id)};
  }
  return std::nullopt;
}

}  // namespace grappe::workshop
