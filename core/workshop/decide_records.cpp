// What is taken down: exchanges, sources, quotations.
#include <algorithm>

#include "base/text.h"
#include "workshop/decide_rooms.h"
#include "workshop/passage.h"

namespace grappe::workshop {

namespace {

// By id, whether it stands or was withdrawn.
QuotationPtr everAdded(const State& state, const QuotationId& id) {
  if (QuotationPtr standing = state.quotation(id)) return standing;
  for (const QuestionPtr& question : state.questions) {
    for (const QuotationPtr& one : question->withdrawnQuotations) {
      if (one->id == id) return one;
    }
  }
  return nullptr;
}

// Exact words: where they stand in the source is kept, so that they can be proved. Refused:
// unknown, a source that is none.
Result<std::optional<Passage>> whereIn(const State& state, const std::optional<SourceId>& id,
                                       const std::string& words) {
  if (!id) return std::optional<Passage>();
  const SourcePtr source = state.source(*id);
  if (!source) return refuse(Code::unknown, "no source " + id->text());
  return passageOf(source->text.text, words);
}

Result<std::string> longText(const std::string& raw) {
  if (cleaned(raw).empty()) return std::string();
  return Decider::text(raw, longTextLimit);
}

}  // namespace

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
  GRAPPE_TAKE(actions, longText(c.actions));
  GRAPPE_TAKE(relations, longText(c.relations));
  source.actions = actions;
  source.relations = relations;
  source.kind = c.kind;
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
  if (const QuotationPtr before = everAdded(state, c.id)) {
    if (before->question != target->id) return refuse(Code::conflict, "the id is taken");
    Decision decision;
    decision.already = before->arrived;
    return decision;
  }
  Quotation quotation;
  quotation.id = c.id;
  quotation.question = c.question;
  quotation.origin = c.origin;
  GRAPPE_TAKE(words, text(c.text, longTextLimit));
  GRAPPE_TAKE(heading, line(c.heading, noteLimit, true));
  GRAPPE_TAKE(code, timecode(c.timecode));
  GRAPPE_TAKE(passage, whereIn(state, c.source, words));
  quotation.source = c.source;
  quotation.passage = passage;
  quotation.paraphrase = c.paraphrase && !passage;
  if (passage) quotation.origin = QuotationOrigin::source;
  if (quotation.origin == QuotationOrigin::source && !passage && !c.paraphrase) {
    return refuse(Code::conflict, "these words do not stand in the source");
  }
  quotation.heading = kept(std::move(heading), 0, "h");
  quotation.text = kept(std::move(words), 0);
  quotation.timecode = code;
  return happened(QuotationAdded{std::move(quotation)});
}

Result<Decision> Decider::decide(const CorrectSource& c) const {
  const SourcePtr before = state.source(c.id);
  if (!before) return refuse(Code::unknown, "no source " + c.id.text());
  // Somebody asked for it to be forgotten: it does not come back.
  if (before->text.erased) return refuse(Code::notNow, "the source was erased");
  Source source = *before;
  GRAPPE_TAKE(title, line(c.title, noteLimit, false));
  GRAPPE_TAKE(who, line(c.who, noteLimit, true));
  GRAPPE_TAKE(date, line(c.date, titleLimit, true));
  GRAPPE_TAKE(place, line(c.place, titleLimit, true));
  source.title = title;
  source.who = who;
  source.date = date;
  source.place = place;
  GRAPPE_TAKE(actions, longText(c.actions.value_or(source.actions)));
  GRAPPE_TAKE(relations, longText(c.relations.value_or(source.relations)));
  source.actions = actions;
  source.relations = relations;
  source.kind = c.kind.value_or(source.kind);
  source.consent = c.consent;
  if (source == *before) return Decision{};
  return happened(SourceCorrected{*before, std::move(source)});
}

Result<Decision> Decider::decide(const CorrectQuotation& c) const {
  const QuotationPtr before = state.quotation(c.id);
  if (!before) return refuse(Code::unknown, "no quotation " + c.id.text());
  Quotation quotation = *before;
  GRAPPE_TAKE(words, text(c.text, longTextLimit));
  GRAPPE_TAKE(heading, line(c.heading, noteLimit, true));
  GRAPPE_TAKE(code, timecode(c.timecode));
  GRAPPE_TAKE(passage, whereIn(state, c.source, words));
  if (passage) {
    quotation.origin = QuotationOrigin::source;
    quotation.passage = passage;
    quotation.paraphrase = false;
  } else if (c.source != before->source || !c.source) {
    if (before->origin == QuotationOrigin::source) quotation.origin = QuotationOrigin::unknown;
    quotation.passage = std::nullopt;
  } else if (before->passage && words != before->text.text) {
    quotation.paraphrase = true;
  }
  quotation.source = c.source;
  if (heading != before->heading.text) quotation.heading = kept(std::move(heading), 0, "h");
  if (words != before->text.text) quotation.text = kept(std::move(words), 0);
  quotation.timecode = code;
  if (quotation == *before) return Decision{};
  return happened(QuotationCorrected{*before, std::move(quotation)});
}

Result<Decision> Decider::decide(const WithdrawQuotation& c) const {
  const QuotationPtr gone = everAdded(state, c.id);
  if (!gone) return refuse(Code::unknown, "no quotation " + c.id.text());
  if (!state.quotation(c.id)) return Decision{};
  return happened(QuotationWithdrawn{c.id, gone->question});
}

Result<Decision> Decider::decide(const SetRecordingStart& c) const {
  const Meeting* meeting = state.meeting();
  if (meeting == nullptr) return refuse(Code::unknown, "no meeting yet");
  if (c.at == meeting->recordingStart) return Decision{};
  return happened(RecordingStartSet{meeting->id, meeting->recordingStart, c.at});
}

}  // namespace grappe::workshop
