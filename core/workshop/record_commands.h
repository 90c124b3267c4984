// The commands of who takes down what is said: exchanges, sources, quotations. Part of command.h.
// Values, any thread.
#pragma once

#include <optional>
#include <string>

#include "workshop/parts.h"

namespace grappe::workshop {

struct AddExchange {
  ExchangeId id;
  QuestionId question;
  std::optional<ExchangeId> parent;
  std::string text, timecode;
  // Which of those under the same parent comes just before; nothing, or one that has gone: the
  // last of them does.
  std::optional<ExchangeId> after = std::nullopt;
  bool first = false;     // before all of them; `after` then says nothing
  bool verbatim = false;  // exact words, without the « »
};
struct CorrectExchange {
  ExchangeId id;
  std::string text, timecode;
  bool verbatim = false;
};
// With those under it; never under itself.
struct PlaceExchange {
  ExchangeId id;
  QuestionId question;
  std::optional<ExchangeId> parent;
  std::optional<ExchangeId> after;  // nothing: first; one that has gone: the last
};
struct WithdrawExchange {
  ExchangeId id;
};  // those under it come up to its place
struct AddSource {
  SourceId id;
  std::string title, who, date, place, text;
  Consent consent = Consent::unknown;
};
// Not its text: quotations are proved by it.
struct CorrectSource {
  SourceId id;
  std::string title, who, date, place;
  Consent consent = Consent::unknown;
};
struct AddQuotation {
  QuotationId id;
  QuestionId question;
  std::string heading, text, timecode;
  QuotationOrigin origin = QuotationOrigin::unknown;
  std::optional<SourceId> source;
};
struct CorrectQuotation {
  QuotationId id;
  std::string heading, text, timecode;
  std::optional<SourceId> source;
};
struct WithdrawQuotation {
  QuotationId id;
};
// Of the latest meeting; nothing: no recording runs.
struct SetRecordingStart {
  std::optional<Timestamp> at;
};

}  // namespace grappe::workshop
