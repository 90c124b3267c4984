#include "workshop/apply_rooms.h"
#include "workshop/outline.h"

namespace grappe::workshop {

namespace {

// Where in an outline a place is; nothing where what it names is not there.
std::optional<std::size_t> spotOf(const Outline& outline, const ExchangePlace& place) {
  if (place.after) {
    const std::size_t at = indexOf(outline, *place.after);
    if (at == outline.size() || outline[at]->parent != place.parent) return std::nullopt;
    return endOf(outline, at);
  }
  if (!place.parent) return 0;
  const std::size_t at = indexOf(outline, *place.parent);
  if (at == outline.size()) return std::nullopt;
  return at + 1;
}

ExchangePtr standingAt(const Exchange& exchange, const ExchangePlace& place) {
  auto moved = std::make_shared<Exchange>(exchange);
  moved->question = place.question;
  moved->parent = place.parent;
  return moved;
}

auto findQuotation(std::vector<QuotationPtr>& among, const QuotationId& id) {
  return std::ranges::find_if(among, [&](const QuotationPtr& one) { return one->id == id; });
}

std::ptrdiff_t step(std::size_t at) { return static_cast<std::ptrdiff_t>(at); }

}  // namespace

void Applier::operator()(const ExchangeAdded& e) {
  auto exchange = std::make_shared<Exchange>(e.exchange);
  exchange->arrived = recorded.seq;
  editQuestion(e.exchange.question, [&](Question& question) {
    Outline& outline = question.exchanges;
    ExchangePlace place{e.exchange.question, e.exchange.parent, e.after};
    if (!e.first && !place.after) place.after = lastUnder(outline, place.parent);
    const auto at = spotOf(outline, place);
    if (!at) broken("no such place");
    outline.insert(outline.begin() + step(*at), std::move(exchange));
  });
}

void Applier::operator()(const ExchangeCorrected& e) {
  const ExchangePtr before = state.exchange(e.id);
  if (!before) broken("no such exchange");
  auto corrected = std::make_shared<Exchange>(*before);
  corrected->text = e.to;
  corrected->timecode = e.toTimecode;
  corrected->verbatim = e.toVerbatim;
  corrected->kind = e.toKind;
  editQuestion(before->question, [&](Question& question) {
    question.exchanges[workshop::indexOf(question.exchanges, e.id)] = std::move(corrected);
  });
}

void Applier::operator()(const ExchangePlaced& e) {
  const ExchangePtr self = state.exchange(e.id);
  if (!self) broken("no such exchange");
  Outline moved;
  editQuestion(self->question, [&](Question& question) {
    Outline& outline = question.exchanges;
    const std::size_t at = workshop::indexOf(outline, e.id);
    const auto first = outline.begin() + step(at);
    const auto last = outline.begin() + step(endOf(outline, at));
    moved.assign(first, last);
    outline.erase(first, last);
  });
  for (ExchangePtr& one : moved) {
    one = standingAt(*one, {e.to.question, one->id == e.id ? e.to.parent : one->parent, {}});
  }
  editQuestion(e.to.question, [&](Question& question) {
    Outline& outline = question.exchanges;
    const auto at = spotOf(outline, e.to);
    if (!at) broken("no such place");
    outline.insert(outline.begin() + step(*at), moved.begin(), moved.end());
  });
}

void Applier::operator()(const ExchangeWithdrawn& e) {
  const ExchangePtr self = state.exchange(e.id);
  if (!self) broken("no such exchange");
  editQuestion(self->question, [&](Question& question) {
    Outline& outline = question.exchanges;
    const std::size_t at = workshop::indexOf(outline, e.id);
    if (endOf(outline, at) != at + 1) broken("something stands under it");
    outline.erase(outline.begin() + step(at));
    question.withdrawnExchanges.push_back(self);
  });
}

void Applier::operator()(const ExchangeRestored& e) {
  ExchangePtr back;
  for (std::size_t at = 0; at < state.questions.size() && !back; ++at) {
    const Outline& gone = state.questions[at]->withdrawnExchanges;
    const std::size_t found = workshop::indexOf(gone, e.id);
    if (found == gone.size()) continue;
    back = gone[found];
    editQuestion(state.questions[at]->id, [&](Question& question) {
      question.withdrawnExchanges.erase(question.withdrawnExchanges.begin() + step(found));
    });
  }
  if (!back) broken("no such exchange");
  editQuestion(e.to.question, [&](Question& question) {
    Outline& outline = question.exchanges;
    const auto at = spotOf(outline, e.to);
    if (!at) broken("no such place");
    outline.insert(outline.begin() + step(*at), standingAt(*back, e.to));
  });
}

void Applier::operator()(const SourceAdded& e) {
  auto source = std::make_shared<Source>(e.source);
  source->arrived = recorded.seq;
  state.sources.push_back(std::move(source));
}

void Applier::operator()(const SourceCorrected& e) {
  for (SourcePtr& one : state.sources) {
    if (one->id != e.to.id) continue;
    auto source = std::make_shared<Source>(e.to);
    source->arrived = one->arrived;
    one = std::move(source);
    return;
  }
  broken("no such source");
}

void Applier::operator()(const QuotationAdded& e) {
  auto quotation = std::make_shared<Quotation>(e.quotation);
  quotation->arrived = recorded.seq;
  editQuestion(e.quotation.question,
               [&](Question& question) { question.quotations.push_back(std::move(quotation)); });
}

void Applier::operator()(const QuotationCorrected& e) {
  editQuestion(e.to.question, [&](Question& question) {
    const auto before = findQuotation(question.quotations, e.to.id);
    if (before == question.quotations.end()) broken("no such quotation");
    auto quotation = std::make_shared<Quotation>(e.to);
    quotation->arrived = (*before)->arrived;
    *before = std::move(quotation);
  });
}

void Applier::operator()(const QuotationWithdrawn& e) {
  editQuestion(e.question, [&](Question& question) {
    const auto gone = findQuotation(question.quotations, e.id);
    if (gone == question.quotations.end()) broken("no such quotation");
    question.withdrawnQuotations.push_back(*gone);
    question.quotations.erase(gone);
  });
}

// In its order of arrival.
void Applier::operator()(const QuotationRestored& e) {
  editQuestion(e.question, [&](Question& question) {
    auto& gone = question.withdrawnQuotations;
    const auto back = findQuotation(gone, e.id);
    if (back == gone.end()) broken("no such quotation");
    const auto later = std::ranges::find_if(question.quotations, [&](const QuotationPtr& one) {
      return one->arrived > (*back)->arrived;
    });
    question.quotations.insert(later, *back);
    gone.erase(back);
  });
}

void Applier::operator()(const RecordingStartSet& e) {
  const auto meeting = std::ranges::find(state.meetings, e.id, &Meeting::id);
  if (meeting == state.meetings.end()) broken("no such meeting");
  meeting->recordingStart = e.to;
}

}  // namespace grappe::workshop
