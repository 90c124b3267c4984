// The JSON fields of what is taken down, as fields.h walks them: its commands and its events. Names
// once written are read for ever. For event_fields.h and command_fields.h.
#pragma once

#include "workshop/fields.h"
#include "workshop/record_commands.h"
#include "workshop/record_events.h"

namespace grappe::workshop {

template <class W>
void walk(W& w, AddExchange& c) {
  w("id", c.id);
  w("question", c.question);
  w("parent", c.parent);
  w("text", c.text);
  w("timecode", c.timecode);
  w("after", c.after);
  w("first", c.first);
  w("verbatim", c.verbatim);
  w("kind", c.kind);
}
template <class W>
void walk(W& w, CorrectExchange& c) {
  w("id", c.id);
  w("text", c.text);
  w("timecode", c.timecode);
  w("verbatim", c.verbatim);
  w("kind", c.kind);
}
template <class W>
void walk(W& w, PlaceExchange& c) {
  w("id", c.id);
  w("question", c.question);
  w("parent", c.parent);
  w("after", c.after);
}
template <class W>
void walk(W& w, WithdrawExchange& c) {
  w("id", c.id);
}
template <class W>
void walk(W& w, AddSource& c) {
  w("id", c.id);
  w("title", c.title);
  w("who", c.who);
  w("date", c.date);
  w("place", c.place);
  w("consent", c.consent);
  w("text", c.text);
  w("kind", c.kind);
  w("actions", c.actions);
  w("relations", c.relations);
}
template <class W>
void walk(W& w, CorrectSource& c) {
  w("id", c.id);
  w("title", c.title);
  w("who", c.who);
  w("date", c.date);
  w("place", c.place);
  w("consent", c.consent);
  w("kind", c.kind);
  w("actions", c.actions);
  w("relations", c.relations);
}
template <class W>
void walk(W& w, AddQuotation& c) {
  w("id", c.id);
  w("question", c.question);
  w("heading", c.heading);
  w("text", c.text);
  w("timecode", c.timecode);
  w("origin", c.origin);
  w("source", c.source);
  w("paraphrase", c.paraphrase);
}
template <class W>
void walk(W& w, CorrectQuotation& c) {
  w("id", c.id);
  w("heading", c.heading);
  w("text", c.text);
  w("timecode", c.timecode);
  w("source", c.source);
}
template <class W>
void walk(W& w, WithdrawQuotation& c) {
  w("id", c.id);
}
template <class W>
void walk(W& w, SetRecordingStart& c) {
  w("at", c.at);
}
template <class W>
void walk(W& w, Exchange& v) {
  w("id", v.id);
  w("question", v.question);
  w("meeting", v.meeting);
  w("parent", v.parent);
  w("text", v.text);
  w("timecode", v.timecode);
  w("verbatim", v.verbatim);
  w("kind", v.kind);
}
template <class W>
void walk(W& w, ExchangePlace& v) {
  w("question", v.question);
  w("parent", v.parent);
  w("after", v.after);
}
template <class W>
void walk(W& w, ExchangeAdded& e) {
  walk(w, e.exchange);
  w("after", e.after);
  w("first", e.first);
}
template <class W>
void walk(W& w, ExchangeCorrected& e) {
  w("id", e.id);
  w("from", e.from);
  w("to", e.to);
  w("from_timecode", e.fromTimecode);
  w("to_timecode", e.toTimecode);
  w("from_verbatim", e.fromVerbatim);
  w("to_verbatim", e.toVerbatim);
  w("from_kind", e.fromKind);
  w("to_kind", e.toKind);
}
template <class W>
void walk(W& w, ExchangePlaced& e) {
  w("id", e.id);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, ExchangeWithdrawn& e) {
  w("id", e.id);
  w("from", e.from);
}
template <class W>
void walk(W& w, ExchangeRestored& e) {
  w("id", e.id);
  w("to", e.to);
}
template <class W>
void walk(W& w, Source& v) {
  w("id", v.id);
  w("title", v.title);
  w("who", v.who);
  w("date", v.date);
  w("place", v.place);
  w("consent", v.consent);
  w("text", v.text);
  w("kind", v.kind);
  w("actions", v.actions);
  w("relations", v.relations);
}
template <class W>
void walk(W& w, SourceAdded& e) {
  walk(w, e.source);
}
template <class W>
void walk(W& w, SourceCorrected& e) {
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, Quotation& v) {
  w("id", v.id);
  w("question", v.question);
  w("heading", v.heading);
  w("text", v.text);
  w("origin", v.origin);
  w("source", v.source);
  w("passage", v.passage);
  w("timecode", v.timecode);
  w("paraphrase", v.paraphrase);
}
template <class W>
void walk(W& w, QuotationAdded& e) {
  walk(w, e.quotation);
}
template <class W>
void walk(W& w, QuotationCorrected& e) {
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, QuotationWithdrawn& e) {
  w("id", e.id);
  w("question", e.question);
}
template <class W>
void walk(W& w, QuotationRestored& e) {
  w("id", e.id);
  w("question", e.question);
}
template <class W>
void walk(W& w, RecordingStartSet& e) {
  w("id", e.id);
  w("from", e.from);
  w("to", e.to);
}

}  // namespace grappe::workshop
