// What is taken down: exchanges, sources, quotations.
#include <algorithm>

#include "workshop/decide_rooms.h"

namespace grappe::workshop {

namespace {

// Two numbers of one to three digits with - or : between ("36-14"); empty is none.
Result<std::string> timecodeOf(const std::string& raw) {
  GRAPPE_TAKE(code, Decider::line(raw, 16, true));
  if (code.empty()) return code;
  const std::size_t dash = code.find_first_of("-:");
  const auto number = [](std::string_view digits) {
    return !digits.empty() && digits.size() <= 3 &&
           std::all_of(digits.begin(), digits.end(), [](char d) { return d >= '0' && d <= '9'; });
  };
  if (dash == std::string::npos || !number(std::string_view(code).substr(0, dash)) ||
      !number(std::string_view(code).substr(dash + 1))) {
    return refuse(Code::malformed, "a time code is minutes-seconds, as 36-14");
  }
  return code;
}

}  // namespace

Result<Decision> Decider::decide(const AddExchange& c) const {
  GRAPPE_TAKE(target, question(c.question));
  if (c.id.empty()) return refuse(Code::malformed, "an exchange needs an id");
  const auto same = [](const ExchangeId& id) {
    return [&id](const ExchangePtr& one) { return one->id == id; };
  };
  for (const QuestionPtr& any : state.questions) {
    const auto before = std::find_if(any->exchanges.begin(), any->exchanges.end(), same(c.id));
    if (before == any->exchanges.end()) continue;
    if (any->id != c.question) return refuse(Code::conflict, "the id is taken");
    Decision decision;
    decision.already = (*before)->arrived;
    return decision;
  }
  if (c.parent &&
      std::none_of(target->exchanges.begin(), target->exchanges.end(), same(*c.parent))) {
    return refuse(Code::unknown, "no exchange " + c.parent->text() + " to nest under");
  }
  GRAPPE_TAKE(words, text(c.text, longTextLimit));
  GRAPPE_TAKE(timecode, timecodeOf(c.timecode));
  Exchange exchange;
  exchange.id = c.id;
  exchange.question = c.question;
  if (const Meeting* meeting = state.meeting()) exchange.meeting = meeting->id;
  exchange.parent = c.parent;
  exchange.text = kept(std::move(words), 0);
  exchange.timecode = timecode;
  return happened(ExchangeAdded{std::move(exchange)});
}

Result<Decision> Decider::decide(const AddSource& c) const {
  if (c.id.empty()) return refuse(Code::malformed, "a source needs an id");
  if (const SourcePtr before = state.source(c.id)) {
    Decision decision;
    decision.already = before->arrived;
    return decision;
  }
  Source source;
  source.id = c.id;
  GRAPPE_TAKE(title, line(c.title, noteLimit, false));
  GRAPPE_TAKE(who, line(c.who, noteLimit, true));
  GRAPPE_TAKE(date, line(c.date, titleLimit, true));
  GRAPPE_TAKE(place, line(c.place, titleLimit, true));
  source.title = title;
  source.who = who;
  source.date = date;
  source.place = place;
  source.consent = c.consent;
  if (!c.text.empty()) {
    if (c.text.size() > sourceLimit) return refuse(Code::tooLong, "the source is over 400 KB");
    GRAPPE_TAKE(words, text(c.text, sourceLimit));
    source.text = kept(std::move(words), 0);
  }
  return happened(SourceAdded{std::move(source)});
}

Result<Decision> Decider::decide(const AddQuotation& c) const {
  GRAPPE_TAKE(target, question(c.question));
  if (c.id.empty()) return refuse(Code::malformed, "a quotation needs an id");
  for (const QuestionPtr& any : state.questions) {
    for (const QuotationPtr& before : any->quotations) {
      if (before->id != c.id) continue;
      if (any->id != target->id) return refuse(Code::conflict, "the id is taken");
      Decision decision;
      decision.already = before->arrived;
      return decision;
    }
  }
  Quotation quotation;
  quotation.id = c.id;
  quotation.question = c.question;
  quotation.origin = c.origin;
  GRAPPE_TAKE(words, text(c.text, longTextLimit));
  GRAPPE_TAKE(heading, line(c.heading, noteLimit, true));
  GRAPPE_TAKE(timecode, timecodeOf(c.timecode));
  if (c.source) {
    const SourcePtr source = state.source(*c.source);
    if (!source) return refuse(Code::unknown, "no source " + c.source->text());
    quotation.source = c.source;
    // Exact words: where they stand in the source is kept, so that they can be proved.
    const std::size_t at = source->text.text.find(words);
    if (at != std::string::npos) quotation.passage = Passage{at, at + words.size()};
  }
  if (c.origin == QuotationOrigin::source && !quotation.passage) {
    return refuse(Code::conflict, "these words do not stand in the source");
  }
  quotation.heading = kept(std::move(heading), 0, "h");
  quotation.text = kept(std::move(words), 0);
  quotation.timecode = timecode;
  return happened(QuotationAdded{std::move(quotation)});
}

}  // namespace grappe::workshop
