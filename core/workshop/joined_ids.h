// What the parts of several workshops are called in the one they are joined to: as before, but for
// an id that an earlier workshop has. For joined_log.cpp. One thread.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "workshop/state.h"

namespace grappe::workshop {

class JoinedIds {
 public:
  explicit JoinedIds(const std::vector<const State*>& workshops);

  // Those of all, by the first one's slots; those of the same name (folded) as one.
  const std::vector<Circle>& circles() const { return m_circles; }
  CircleId circle(std::size_t workshop, const CircleId& id) const;
  NoteId note(std::size_t workshop, const NoteId& id) const { return m_notes.of(workshop, id); }
  ThemeId theme(std::size_t workshop, const ThemeId& id) const { return m_themes.of(workshop, id); }
  ExchangeId exchange(std::size_t workshop, const ExchangeId& id) const {
    return m_exchanges.of(workshop, id);
  }
  QuotationId quotation(std::size_t workshop, const QuotationId& id) const {
    return m_quotations.of(workshop, id);
  }

  // "w2-" before it: of the second workshop.
  template <class AnId>
  static AnId renamed(std::size_t workshop, const AnId& id) {
    const std::string before = "w" + std::to_string(workshop + 1) + "-";
    return AnId::of(before + id.text().substr(0, 64 - before.size()));
  }

 private:
  // Which workshop had an id first.
  template <class AnId>
  class Names {
   public:
    void meet(std::size_t workshop, const AnId& id) { m_first.emplace(id, workshop); }
    AnId of(std::size_t workshop, const AnId& id) const {
      const auto first = m_first.find(id);
      return first == m_first.end() || first->second == workshop ? id : renamed(workshop, id);
    }

   private:
    std::map<AnId, std::size_t> m_first;
  };

  std::vector<Circle> m_circles;
  std::map<std::pair<std::size_t, CircleId>, CircleId> m_circleOf;
  Names<NoteId> m_notes;
  Names<ThemeId> m_themes;
  Names<ExchangeId> m_exchanges;
  Names<QuotationId> m_quotations;
};

}  // namespace grappe::workshop
