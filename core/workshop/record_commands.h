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
  ExchangeKind kind = ExchangeKind::said;
};
struct CorrectExchange {
  ExchangeId id;
  std::string text, timecode;
  bool verbatim = false;
  std::optional<ExchangeKind> kind = std::nullopt;  // nothing: as it was
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
  SourceKind kind = SourceKind::document;
  std::string actions = {}, relations = {};
};
// Not its text: quotations are proved by it.
struct CorrectSource {
  SourceId id;
  std::string title, who, date, place;
  Consent consent = Consent::unknown;
  std::optional<SourceKind> kind = std::nullopt;  // nothing: as it was, here and below
  std::optional<std::string> actions = std::nullopt, relations = std::nullopt;
};
// Words that stand in the source (passage.h) are proved by it from then on. Refused: conflict,
// words of origin `source` that do not, unless they are given as a paraphrase.
struct AddQuotation {
  QuotationId id;
  QuestionId question;
  std::string heading, text, timecode;
  QuotationOrigin origin = QuotationOrigin::unknown;
  std::optional<SourceId> source;
  bool paraphrase = false;
};
// Words that do not stand in the source, in place of words that did, make it a paraphrase.
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
