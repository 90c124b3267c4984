#include "themes/preview.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

namespace grappe::themes {

namespace {

constexpr double most = 0.5;  // of a theme's notes, to say that it merged
constexpr std::size_t fewestOfPart = 2;

class Comparison {
 public:
  Comparison(const Board& before, const Board& after) : m_before(before), m_after(after) {
    if (before.notes.size() != after.notes.size()) {
      throw std::invalid_argument("the two boards have other notes");
    }
    for (std::size_t at = 0; at < before.notes.size(); ++at) {
      const std::string from = themeOf(before, at);
      const std::string to = themeOf(after, at);
      if (!from.empty()) ++m_was[from];
      if (!to.empty()) ++m_is[to];
      if (!from.empty() && !to.empty()) ++m_flow[from][to];
    }
  }

  Change change() {
    findMerges();
    findSplits();
    for (std::size_t at = 0; at < m_before.notes.size(); ++at) {
      const std::string from = themeOf(m_before, at);
      const std::string to = themeOf(m_after, at);
      if (from == to) continue;
      if (to.empty()) m_change.newlyUnsorted.push_back(at);
      if (m_explained.count({from, to}) == 0) m_change.moves.push_back({at, from, to});
    }
    for (const BoardTheme& theme : m_after.themes) {
      if (m_is[theme.id] == 0 && !theme.heading) continue;
      const BoardTheme* stood = find(m_before, theme.id);
      if (stood == nullptr) {
        m_change.opened.push_back(come(theme.id));
      } else if (stood->title != theme.title && m_was[theme.id] != 0) {
        m_change.retitled.push_back(come(theme.id));
      }
    }
    for (const BoardTheme& theme : m_before.themes) {
      if (m_was[theme.id] != 0 && m_is[theme.id] == 0) m_change.vanished.push_back(was(theme.id));
    }
    return std::move(m_change);
  }

 private:
  static std::string themeOf(const Board& board, std::size_t note) {
    const int theme = board.notes[note].theme;
    return theme == unsorted ? std::string() : board.themes[static_cast<std::size_t>(theme)].id;
  }
  static const BoardTheme* find(const Board& board, const std::string& id) {
    const auto found = std::find_if(board.themes.begin(), board.themes.end(),
                                    [&](const BoardTheme& theme) { return theme.id == id; });
    return found == board.themes.end() ? nullptr : &*found;
  }
  Change::Theme was(const std::string& id) { return {id, find(m_before, id)->title, m_was[id]}; }
  Change::Theme come(const std::string& id) { return {id, find(m_after, id)->title, m_is[id]}; }

  void findMerges() {
    for (const BoardTheme& into : m_after.themes) {
      Change::Merge merge;
      for (const BoardTheme& from : m_before.themes) {
        if (from.id == into.id || m_was[from.id] == 0 || m_is[from.id] != 0) continue;
        if (static_cast<double>(m_flow[from.id][into.id]) <=
            most * static_cast<double>(m_was[from.id])) {
          continue;
        }
        merge.from.push_back(was(from.id));
      }
      // One alone that goes on under another id is a merge only where something stood already.
      const bool stood = m_flow[into.id][into.id] != 0;
      if (merge.from.size() + (stood ? 1 : 0) < 2) continue;
      for (const Change::Theme& from : merge.from) m_explained.insert({from.id, into.id});
      merge.into = come(into.id);
      m_change.merges.push_back(std::move(merge));
    }
  }

  void findSplits() {
    for (const BoardTheme& theme : m_before.themes) {
      Change::Split split;
      for (const BoardTheme& part : m_after.themes) {
        const std::size_t notes = m_flow[theme.id][part.id];
        // A few notes that join another theme are moves; a new theme of theirs is a part.
        const bool grewOut = static_cast<double>(notes) > most * static_cast<double>(m_is[part.id]);
        if (part.id != theme.id && (notes < fewestOfPart || !grewOut)) continue;
        if (notes != 0) split.parts.push_back({part.id, part.title, notes});
      }
      if (split.parts.size() < 2) continue;
      for (const Change::Theme& part : split.parts) m_explained.insert({theme.id, part.id});
      split.theme = was(theme.id);
      m_change.splits.push_back(std::move(split));
    }
  }

  const Board& m_before;
  const Board& m_after;
  std::map<std::string, std::size_t> m_was, m_is;
  std::map<std::string, std::map<std::string, std::size_t>> m_flow;
  std::set<std::pair<std::string, std::string>> m_explained;
  Change m_change;
};

}  // namespace

Change describe(const Board& before, const Board& after) {
  return Comparison(before, after).change();
}

}  // namespace grappe::themes
