#include "themes/same_themes.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "themes/similarity.h"

namespace grappe::themes {

namespace {

// Themes that were joined so far, and how alike each is to each other.
class Bundles {
 public:
  Bundles(const std::vector<MeetingTheme>& themes, std::vector<std::vector<double>> likeness)
      : m_likeness(std::move(likeness)), m_bundles(themes.size()) {
    for (std::size_t at = 0; at < themes.size(); ++at) {
      m_bundles[at] = {{at}, {themes[at].meeting}};
    }
  }

  bool mayJoin(std::size_t one, std::size_t other) const {
    return one != other && !m_bundles[one].themes.empty() && !m_bundles[other].themes.empty() &&
           std::ranges::none_of(m_bundles[one].meetings, [&](std::size_t meeting) {
             return m_bundles[other].meetings.contains(meeting);
           });
  }

  // Their likeness is the mean of that of their themes (average linkage), so that a chain of themes
  // that are a little alike does not come to be one.
  void join(std::size_t into, std::size_t from) {
    Bundle& left = m_bundles[into];
    Bundle& gone = m_bundles[from];
    const auto size = static_cast<double>(left.themes.size());
    const auto more = static_cast<double>(gone.themes.size());
    for (std::size_t at = 0; at < m_bundles.size(); ++at) {
      const double mean =
          (size * m_likeness[into][at] + more * m_likeness[from][at]) / (size + more);
      m_likeness[into][at] = mean;
      m_likeness[at][into] = mean;
    }
    left.themes.insert(left.themes.end(), gone.themes.begin(), gone.themes.end());
    left.meetings.insert(gone.meetings.begin(), gone.meetings.end());
    gone = {};
  }

  // The two most alike, at `least` or more, of those that may be joined; false: none.
  bool joinNearest(double least) {
    double best = least;
    std::size_t into = 0;
    std::size_t from = 0;
    for (std::size_t one = 0; one < m_bundles.size(); ++one) {
      for (std::size_t other = one + 1; other < m_bundles.size(); ++other) {
        if (m_likeness[one][other] < best || !mayJoin(one, other)) continue;
        if (m_likeness[one][other] == best && from != 0) continue;
        best = m_likeness[one][other];
        into = one;
        from = other;
      }
    }
    if (from == 0) return false;
    join(into, from);
    return true;
  }

  std::vector<std::size_t> firsts() const {
    std::vector<std::size_t> first(m_bundles.size());
    for (const Bundle& bundle : m_bundles) {
      if (bundle.themes.empty()) continue;
      const std::size_t least = *std::ranges::min_element(bundle.themes);
      for (const std::size_t theme : bundle.themes) first[theme] = least;
    }
    return first;
  }

 private:
  struct Bundle {
    std::vector<std::size_t> themes;
    std::set<std::size_t> meetings;
  };
  std::vector<std::vector<double>> m_likeness;
  std::vector<Bundle> m_bundles;
};

std::string wordsOf(const MeetingTheme& theme) {
  std::string all = theme.title;
  for (const std::string_view note : theme.notes) (all += "\n") += note;
  return all;
}

std::vector<std::vector<double>> likenessOf(const std::vector<MeetingTheme>& themes,
                                            std::string_view question, WordMemory& memory) {
  std::vector<const NoteWords*> texts;
  for (const MeetingTheme& theme : themes) {
    for (const std::string_view note : theme.notes) texts.push_back(&memory.of(note));
  }
  const std::size_t notes = texts.size();
  for (const MeetingTheme& theme : themes) texts.push_back(&memory.of(wordsOf(theme)));
  const Similarity similarity(memory, std::move(texts), notes, memory.of(question));
  std::vector<std::vector<double>> likeness(themes.size());
  std::vector<double> row;
  for (std::size_t at = 0; at < themes.size(); ++at) {
    similarity.row(notes + at, row);
    likeness[at].assign(row.begin() + static_cast<std::ptrdiff_t>(notes), row.end());
  }
  return likeness;
}

}  // namespace

std::vector<std::size_t> sameThemes(const std::vector<MeetingTheme>& themes,
                                    std::string_view question, WordMemory& memory,
                                    double likeness) {
  Bundles bundles(themes, likenessOf(themes, question, memory));
  std::map<std::string, std::size_t> titled;
  for (std::size_t at = 0; at < themes.size(); ++at) {
    const std::string title = folded(cleanedLine(themes[at].title));
    if (title.empty()) continue;
    const auto [first, isNew] = titled.emplace(title, at);
    if (!isNew && bundles.mayJoin(first->second, at)) bundles.join(first->second, at);
  }
  while (bundles.joinNearest(likeness)) {
  }
  return bundles.firsts();
}

}  // namespace grappe::themes
