#include "recap/points.h"

#include <unordered_map>

namespace grappe::recap {
namespace {

using workshop::Exchange;
using workshop::ExchangeKind;

Point pointOf(const Exchange& exchange) {
  Point point{exchange.id, exchange.text.text, exchange.timecode, exchange.verbatim, {}};
  point.origin.exchange = exchange.id;
  return point;
}

// Children by parent, so that a long outline costs what it is long.
class Sorting {
 public:
  Sorting(Section& section, const workshop::Question& question) : m_section(section) {
    for (const auto& exchange : question.exchanges) {
      m_below[exchange->parent.value_or(workshop::ExchangeId())].push_back(exchange.get());
    }
  }

  // Those under `parent`, into `list`, which is of `kind`.
  void take(const workshop::ExchangeId& parent, std::vector<Point>& list, ExchangeKind kind) {
    const auto found = m_below.find(parent);
    if (found == m_below.end()) return;
    for (const Exchange* exchange : found->second) {
      if (exchange->text.erased) {
        take(exchange->id, list, kind);
        continue;
      }
      const bool apart = exchange->kind != ExchangeKind::said && exchange->kind != kind;
      Point point = pointOf(*exchange);
      if (!apart) {
        take(exchange->id, point.below, kind);
        list.push_back(std::move(point));
        continue;
      }
      take(exchange->id, point.below, exchange->kind);
      partOf(exchange->kind).push_back(std::move(point));
    }
  }

 private:
  std::vector<Point>& partOf(ExchangeKind kind) {
    return kind == ExchangeKind::decided ? m_section.decided : m_section.toDo;
  }

  Section& m_section;
  std::unordered_map<workshop::ExchangeId, std::vector<const Exchange*>> m_below;
};

}  // namespace

void addPoints(Section& section, const workshop::Question& question) {
  std::vector<Point> said;
  Sorting(section, question).take({}, said, ExchangeKind::said);
  section.points = std::move(said);
}

int countOf(const std::vector<Point>& points) {
  int count = static_cast<int>(points.size());
  for (const Point& point : points) count += countOf(point.below);
  return count;
}

}  // namespace grappe::recap
