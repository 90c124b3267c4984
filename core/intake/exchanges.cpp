#include "intake/exchanges.h"

#include "base/text.h"
#include "intake/decoding.h"
#include "intake/lines.h"
#include "intake/nesting.h"
#include "workshop/names.h"

namespace grappe::intake {
Result<TakenExchanges> exchangesOf(std::string_view bytes) {
  const auto text = decoded(bytes);
  if (!text) return tl::unexpected<Refusal>(text.error());
  TakenExchanges out;
  if (text->windows1252) out.remarks.push_back({About::windows1252, 0, {}, 0});
  Nesting nesting;
  for (auto& line : linesOf(text->text)) {
    if (line.text.empty()) {
      nesting.end();
      continue;
    }
    TakenExchange exchange;
    exchange.text = std::move(line.text);
    exchange.line = line.number;
    exchange.timecode = takeTimecode(exchange.text);
    const std::size_t at = out.exchanges.size();
    if (line.bullet) {
      exchange.depth = nesting.item(at, line.depth);
    } else {
      nesting.head(at, line.depth);
      exchange.depth = static_cast<int>(nesting.size()) - 1;
    }
    exchange.parent = nesting.parentOfLast();
    const std::size_t size = graphemeCount(exchange.text);
    if (size > workshop::longTextLimit) {
      out.remarks.push_back({About::tooLong, line.number, {}, static_cast<long>(size)});
    }
    out.exchanges.push_back(std::move(exchange));
  }
  if (out.exchanges.empty()) return refuse(Code::empty, "no point in it");
  return out;
}

}  // namespace grappe::intake
