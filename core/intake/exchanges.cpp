#include "intake/exchanges.h"

#include <algorithm>

#include "base/text.h"
#include "intake/decoding.h"
#include "intake/lines.h"
#include "workshop/names.h"

namespace grappe::intake {
namespace {

// What a new line may stand under: the latest point of each depth.
class Nesting {
 public:
  void head(std::size_t at, int depth) {
    m_path.resize(static_cast<std::size_t>(std::min<std::ptrdiff_t>(depth, size())));
    m_path.push_back(at);
    m_headed = static_cast<int>(m_path.size());
    m_base = depth;
  }
  void end() { m_headed = 0; }

  // The depth that a bullet indented by `indent` comes to stand at.
  int item(std::size_t at, int indent) {
    const int wanted = m_headed > 0 ? m_headed + std::max(0, indent - m_base) : indent;
    const auto depth = std::min<std::ptrdiff_t>(wanted, size());
    m_path.resize(static_cast<std::size_t>(depth));
    m_path.push_back(at);
    return static_cast<int>(depth);
  }

  std::optional<std::size_t> parentOfLast() const {
    if (m_path.size() < 2) return std::nullopt;
    return m_path[m_path.size() - 2];
  }
  std::ptrdiff_t size() const { return static_cast<std::ptrdiff_t>(m_path.size()); }

 private:
  std::vector<std::size_t> m_path;
  int m_headed = 0;  // depth below a heading line; 0: none
  int m_base = 0;
};

}  // namespace

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
