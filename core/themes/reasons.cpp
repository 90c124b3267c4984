#include "themes/reasons.h"

#include <algorithm>
#include <map>
#include <set>

#include "themes/lens.h"

namespace grappe::themes {

namespace {

constexpr std::size_t mostWords = 5;
constexpr std::size_t mostPairs = 3;
constexpr std::size_t mostClose = 2;

// How people write a stem: the spelling that the texts use most; the first of them on a tie.
class Spelling {
 public:
  void read(const NoteWords& text) {
    for (std::size_t at = 0; at < text.tokens.size(); ++at) {
      const StemNumber stem = text.tokenStems[at];
      if (stem == noStem) continue;
      const Token& token = text.tokens[at];
      const std::string& written = token.capitals ? token.shown : token.lower;
      auto& spellings = m_spellings[stem];
      const auto found = std::find_if(spellings.begin(), spellings.end(),
                                      [&](const auto& each) { return each.first == written; });
      if (found == spellings.end()) {
        spellings.emplace_back(written, 1);
      } else {
        ++found->second;
      }
    }
  }

  // Empty for a stem that stands for several words (an acronym spelt out).
  std::string of(StemNumber stem) const {
    const auto found = m_spellings.find(stem);
    if (found == m_spellings.end()) return {};
    return std::max_element(found->second.begin(), found->second.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }

 private:
  std::map<StemNumber, std::vector<std::pair<std::string, int>>> m_spellings;
};

// What several texts have in common: stems with the weight that each adds.
class Common {
 public:
  void word(StemNumber stem, double weight) { m_words[stem] += weight; }
  void pair(StemNumber one, StemNumber other, double weight) {
    m_pairs[{std::min(one, other), std::max(one, other)}] += weight;
  }

  SharedWords spelt(const Spelling& spelling) const {
    SharedWords shared;
    for (const auto& [stem, weight] :
         ranked(m_words, mostWords, [&](StemNumber each) { return spelling.of(each); })) {
      shared.words.push_back(stem);
    }
    const auto name = [&](const std::pair<StemNumber, StemNumber>& each) {
      const std::string one = spelling.of(each.first);
      const std::string other = spelling.of(each.second);
      if (one.empty() || other.empty()) return std::string();
      return one < other ? one + '\n' + other : other + '\n' + one;
    };
    for (const auto& [both, weight] : ranked(m_pairs, mostPairs, name)) {
      const std::size_t middle = both.find('\n');
      shared.pairs.emplace_back(both.substr(0, middle), both.substr(middle + 1));
    }
    return shared;
  }

 private:
  // By weight, then by what is written: stems' numbers depend on what the memory has seen.
  template <class Map, class Name>
  static std::vector<std::pair<std::string, double>> ranked(const Map& map, std::size_t count,
                                                            Name name) {
    std::vector<std::pair<std::string, double>> list;
    for (const auto& [key, weight] : map) {
      std::string written = name(key);
      if (!written.empty()) list.emplace_back(std::move(written), weight);
    }
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
      if (a.second > b.second + 1e-9) return true;
      return a.second > b.second - 1e-9 && a.first < b.first;
    });
    if (list.size() > count) list.resize(count);
    return list;
  }

  std::map<StemNumber, double> m_words;
  std::map<std::pair<StemNumber, StemNumber>, double> m_pairs;
};

double idf(const Similarity& similarity, StemNumber stem) {
  return stem < similarity.stems() ? similarity.idf(stem) : 0;
}

// What a pair of words of one lexical field adds; 0 where they share none.
double byField(const Similarity& similarity, StemNumber one, StemNumber other) {
  const WordMemory& memory = similarity.memory();
  const auto& there = memory.fieldsOf(other);
  double most = 0;
  for (const StemNumber field : memory.fieldsOf(one)) {
    if (std::find(there.begin(), there.end(), field) == there.end()) continue;
    most = std::max(most, memory.fieldWeight() * idf(similarity, field));
  }
  return most;
}

// Of two texts.
SharedWords sharedBy(const Similarity& similarity, const NoteWords& one, const NoteWords& other) {
  Spelling spelling;
  spelling.read(one);
  spelling.read(other);
  std::set<StemNumber> there;
  for (const auto& use : other.uses) there.insert(use.stem);
  Common common;
  for (const auto& use : one.uses) {
    if (there.count(use.stem) != 0) {
      common.word(use.stem, idf(similarity, use.stem));
      continue;
    }
    for (const Kinship& kin : similarity.memory().kin(use.stem)) {
      if (there.count(kin.stem) != 0) {
        common.pair(use.stem, kin.stem, kin.likeness * idf(similarity, use.stem));
      }
    }
    for (const StemNumber stem : there) {
      const double weight = byField(similarity, use.stem, stem);
      if (weight > 0) common.pair(use.stem, stem, weight);
    }
  }
  return common.spelt(spelling);
}

// Of a note with the notes of a theme.
SharedWords sharedWith(const Board& board, std::size_t note, int theme,
                       const Similarity& similarity) {
  Spelling spelling;
  spelling.read(similarity.words(note));
  std::map<StemNumber, int> there;
  for (const std::size_t at : board.notesIn(theme)) {
    if (at == note) continue;
    spelling.read(similarity.words(at));
    for (const auto& use : similarity.words(at).uses) ++there[use.stem];
  }
  Common common;
  for (const auto& use : similarity.words(note).uses) {
    const auto same = there.find(use.stem);
    if (same != there.end()) {
      common.word(use.stem, same->second * idf(similarity, use.stem));
      continue;
    }
    for (const Kinship& kin : similarity.memory().kin(use.stem)) {
      const auto alike = there.find(kin.stem);
      if (alike == there.end()) continue;
      common.pair(use.stem, kin.stem, alike->second * kin.likeness * idf(similarity, use.stem));
    }
    for (const auto& [stem, count] : there) {
      const double weight = byField(similarity, use.stem, stem);
      if (weight > 0) common.pair(use.stem, stem, count * weight);
    }
  }
  return common.spelt(spelling);
}

std::vector<Edge> byLikeness(std::vector<Edge> edges) {
  std::stable_sort(edges.begin(), edges.end(),
                   [](const Edge& a, const Edge& b) { return a.weight > b.weight + 1e-12; });
  return edges;
}

}  // namespace

ThemeReason reasonOfTheme(const Board& board, int theme, const Sight& sight, WordMemory& memory) {
  const Similarity& similarity = sight.similarity();
  const std::vector<std::size_t> notes = board.notesIn(theme);
  // What all notes answer holds none of them together.
  std::set<StemNumber> asked;
  for (const auto& use : memory.of(board.question).uses) asked.insert(use.stem);
  Spelling spelling;
  std::map<StemNumber, int> uses;
  for (const std::size_t at : notes) {
    spelling.read(similarity.words(at));
    for (const auto& use : similarity.words(at).uses) ++uses[use.stem];
  }
  Common common;
  for (const auto& [stem, count] : uses) {
    if (count > 1 && asked.count(stem) == 0) common.word(stem, count * idf(similarity, stem));
    for (const Kinship& kin : memory.kin(stem)) {
      const auto other = uses.find(kin.stem);
      if (other == uses.end() || stem > kin.stem) continue;
      common.pair(stem, kin.stem,
                  kin.likeness * std::min(count, other->second) *
                      std::min(idf(similarity, stem), idf(similarity, kin.stem)));
    }
  }
  // Of each lexical field the two words that most notes use.
  std::map<StemNumber, std::vector<std::pair<int, StemNumber>>> fields;
  for (const auto& [stem, count] : uses) {
    for (const StemNumber field : memory.fieldsOf(stem)) fields[field].emplace_back(count, stem);
  }
  for (auto& [field, words] : fields) {
    if (words.size() < 2) continue;
    std::sort(words.begin(), words.end(), [&](const auto& a, const auto& b) {
      if (a.first != b.first) return a.first > b.first;
      return memory.textOf(a.second) < memory.textOf(b.second);
    });
    common.pair(words[0].second, words[1].second,
                memory.fieldWeight() * words[1].first * idf(similarity, field));
  }
  return {theme, common.spelt(spelling)};
}

NoteReason reasonOfNote(const Board& board, std::size_t note, const Sight& sight,
                        WordMemory& memory) {
  const BoardNote& told = board.notes.at(note);
  NoteReason reason;
  reason.by = told.by;
  reason.theme = told.theme;
  reason.twinOf = told.twinOf;
  const Similarity& similarity = sight.similarity();
  std::map<int, std::pair<double, double>> themes;  // the two closest of each
  double drew = 0;
  for (const Edge& edge : byLikeness(sight.near(note))) {
    if (sight.titleOf(edge.to) != unsorted) {
      if (sight.titleOf(edge.to) == told.theme && edge.weight > drew) drew = edge.weight;
      continue;
    }
    const int theme = board.notes[edge.to].theme;
    if (theme != unsorted) {
      auto& [first, second] = themes[theme];
      second = std::max(second, std::min(first, edge.weight));
      first = std::max(first, edge.weight);
    }
    if (reason.closest.size() == mostClose || (told.theme != unsorted && theme != told.theme)) {
      continue;
    }
    reason.closest.push_back(
        {edge.to, sharedBy(similarity, similarity.words(note), similarity.words(edge.to))});
  }
  if (told.theme != unsorted) {
    const BoardTheme& theme = board.themes[static_cast<std::size_t>(told.theme)];
    if (theme.heading && drew > 0) reason.heading = closestHeadingText(theme, note, sight, memory);
    return reason;
  }
  const auto nearest =
      std::max_element(themes.begin(), themes.end(), [](const auto& a, const auto& b) {
        return a.second.first + a.second.second < b.second.first + b.second.second - 1e-12;
      });
  if (nearest != themes.end()) {
    reason.nearly =
        NoteReason::Nearly{nearest->first, sharedWith(board, note, nearest->first, similarity)};
  }
  return reason;
}

}  // namespace grappe::themes
