#include "measures.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.h"

namespace grappe::bench {

namespace {

double pairsOf(int count) { return 0.5 * count * (count - 1); }

std::set<std::string> starts(std::string_view text) {
  static constexpr std::array<std::string_view, 29> empty{
      "les",   "des",  "une",  "aux",   "dans",  "pour",  "sur", "mes", "mon", "nos",
      "ses",   "plus", "avec", "mieux", "etre",  "faire", "par", "qui", "que", "leur",
      "leurs", "tout", "tous", "son",   "notre", "the",   "and", "for", "with"};
  std::set<std::string> found;
  std::string word;
  const auto end = [&] {
    if (word.size() > 2 && std::find(empty.begin(), empty.end(), word) == empty.end()) {
      found.insert(word.substr(0, 5));
    }
    word.clear();
  };
  for (const char c : folded(text)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter) {
      word += c;
    } else {
      end();
    }
  }
  end();
  return found;
}

}  // namespace

Quality qualityOf(const std::vector<int>& themes, const NoteSet& gold) {
  std::vector<std::pair<int, int>> pairs;  // theme, group
  std::map<int, int> inTheme;
  std::map<int, int> inGroup;
  std::map<std::pair<int, int>, int> inBoth;
  int alone = -1;
  for (std::size_t at = 0; at < gold.notes.size(); ++at) {
    if (gold.notes[at].optional) continue;
    const int theme = themes[at] == themes::unsorted ? alone-- : themes[at];
    const std::pair<int, int> pair{theme, gold.notes[at].group};
    pairs.push_back(pair);
    ++inTheme[theme];
    ++inGroup[pair.second];
    ++inBoth[pair];
  }
  Quality quality;
  const double n = static_cast<double>(pairs.size());
  if (pairs.empty()) return quality;
  double precision = 0;
  double recall = 0;
  for (const auto& pair : pairs) {
    precision += static_cast<double>(inBoth[pair]) / inTheme[pair.first] / n;
    recall += static_cast<double>(inBoth[pair]) / inGroup[pair.second] / n;
  }
  quality.bcubed = 2 * precision * recall / (precision + recall);
  double both = 0;
  double theme = 0;
  double group = 0;
  for (const auto& [pair, count] : inBoth) both += pairsOf(count);
  for (const auto& [index, count] : inGroup) group += pairsOf(count);
  for (const auto& [index, count] : inTheme) {
    theme += pairsOf(count);
    if (count > 1) ++quality.themes;
    if (count == 1) quality.unsorted += 1 / n;
  }
  const double chance = pairs.size() > 1 ? theme * group / pairsOf(static_cast<int>(n)) : 0;
  const double most = (theme + group) / 2;
  quality.rand = most > chance || most < chance ? (both - chance) / (most - chance) : 1;
  return quality;
}

int movedBetween(const std::vector<int>& before, const std::vector<int>& after) {
  std::map<std::pair<int, int>, int> shared;
  int sorted = 0;
  for (std::size_t at = 0; at < before.size(); ++at) {
    if (before[at] == themes::unsorted) continue;
    ++shared[{before[at], after[at]}];
    ++sorted;
  }
  std::vector<std::pair<std::pair<int, int>, int>> pairs(shared.begin(), shared.end());
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::set<int> was;
  std::set<int> is;
  int stayed = 0;
  for (const auto& [pair, count] : pairs) {
    if (pair.second == themes::unsorted || was.count(pair.first) || is.count(pair.second)) continue;
    was.insert(pair.first);
    is.insert(pair.second);
    stayed += count;
  }
  return sorted - stayed;
}

std::vector<int> placesOf(const themes::Board& board) {
  std::vector<int> places;
  places.reserve(board.notes.size());
  for (const auto& note : board.notes) places.push_back(note.theme);
  return places;
}

int majorityOf(const themes::Board& board, const NoteSet& gold, int theme, std::size_t except) {
  std::vector<int> counts(gold.groups.size(), 0);
  for (std::size_t at = 0; at < board.notes.size(); ++at) {
    if (at == except || board.notes[at].theme != theme) continue;
    ++counts[static_cast<std::size_t>(gold.notes[at].group)];
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return most == counts.end() || *most == 0 ? -1 : static_cast<int>(most - counts.begin());
}

bool sharesWord(std::string_view title, std::string_view peoples) {
  const std::set<std::string> one = starts(title);
  const std::set<std::string> other = starts(peoples);
  return std::any_of(one.begin(), one.end(),
                     [&](const std::string& word) { return other.count(word) != 0; });
}

}  // namespace grappe::bench
