// What happened to what is taken down: exchanges, sources, quotations. Part of event.h.
// Values, any thread.
#pragma once

#include <optional>
#include <string>

#include "workshop/parts.h"

namespace grappe::workshop {

struct ExchangeAdded {
  Exchange exchange;
  std::optional<ExchangeId> after;  // nothing: the last of those under its parent, unless
  bool first = false;               // it comes before them all
};
struct ExchangeCorrected {
  ExchangeId id;
  FreeText from, to;
  std::string fromTimecode, toTimecode;
  bool fromVerbatim = false, toVerbatim = false;
  ExchangeKind fromKind = ExchangeKind::said, toKind = ExchangeKind::said;
};
// With those under it.
struct ExchangePlaced {
  ExchangeId id;
  ExchangePlace from, to;
};
struct ExchangeWithdrawn {
  ExchangeId id;
  ExchangePlace from;
};  // nothing stands under it any more
struct ExchangeRestored {
  ExchangeId id;
  ExchangePlace to;
};
struct SourceAdded {
  Source source;
};
struct SourceCorrected {
  Source from, to;
};
struct QuotationAdded {
  Quotation quotation;
};
struct QuotationCorrected {
  Quotation from, to;
};
struct QuotationWithdrawn {
  QuotationId id;
  QuestionId question;
};
struct QuotationRestored {
  QuotationId id;
  QuestionId question;
};
struct RecordingStartSet {
  MeetingId id;
  std::optional<Timestamp> from, to;
};

}  // namespace grappe::workshop
