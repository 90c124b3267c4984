#include "themes/titles.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "base/text.h"
#include "themes/phrases.h"

namespace grappe::themes {

namespace {

constexpr std::size_t pairedPhrases = 8;  // the best short ones are tried two by two
constexpr double loneWord = 0.85;         // a word of a title that one note alone uses
constexpr double pairing = 0.7;           // two phrases read worse than one

class ThemeTitle {
 public:
  ThemeTitle(const Board& board, int theme, const Similarity& similarity, WordMemory& memory,
             const Grammar& grammar)
      : m_board(board),
        m_theme(theme),
        m_similarity(similarity),
        m_memory(memory),
        m_grammar(grammar),
        m_notes(board.notesIn(theme)) {
    for (const auto& use : memory.of(board.question).uses) m_asked.insert(use.stem);
    for (const std::size_t at : m_notes) {
      for (const auto& use : similarity.words(at).uses) ++m_inside[use.stem];
    }
  }

  // Empty where the notes have no words.
  std::string best() {
    std::vector<Scored> scored = phrases();
    const Scored classTitle = ofClass();
    std::string title;
    double most = 0;
    const auto consider = [&](const std::string& text, double score) {
      if (score <= most || isTaken(text)) return;
      title = text;
      most = score;
    };
    for (const Scored& phrase : scored) consider(asTitle(phrase.text), phrase.score);
    for (std::size_t one = 0; one < std::min(pairedPhrases, scored.size()); ++one) {
      for (std::size_t other = 0; other < std::min(pairedPhrases, scored.size()); ++other) {
        if (one == other || !pairs(scored[one], scored[other])) continue;
        const std::string text = scored[one].text + link() + scored[other].text;
        std::vector<StemNumber> stems = scored[one].stems;
        stems.insert(stems.end(), scored[other].stems.begin(), scored[other].stems.end());
        consider(asTitle(text), pairing * scored[one].care * scored[other].care * worth(stems));
      }
    }
    if (!classTitle.text.empty()) consider(classTitle.text, classTitle.score);
    return title.empty() ? firstWords() : title;
  }

  // Of a title that stands, to compare.
  double worthOf(const std::string& title) {
    const Scored classTitle = ofClass();
    if (title == classTitle.text) return classTitle.score;
    std::vector<StemNumber> stems;
    for (const auto& use : m_memory.of(title).uses) stems.push_back(use.stem);
    return worth(stems);
  }

 private:
  struct Scored {
    std::string text;
    std::vector<StemNumber> stems;
    double score = 0;
    double care = 1;  // how well it reads
    int words = 0;
    bool startsWithNoun = false;
  };

  int inside(StemNumber stem) const {
    const auto found = m_inside.find(stem);
    return found == m_inside.end() ? 0 : found->second;
  }

  // What a word says of this theme: the share of its notes that use it, more for words that others
  // use less; kin count in part.
  double value(StemNumber stem) const {
    if (m_asked.count(stem) != 0) return 0;
    const double size = static_cast<double>(m_notes.size());
    const double all = static_cast<double>(m_board.notes.size());
    const int own = inside(stem);
    double share = own / size;
    for (const Kinship& kin : m_memory.kin(stem)) {
      share += 0.5 * kin.likeness * inside(kin.stem) / size;
    }
    const int documents = stem < m_similarity.stems() ? m_similarity.documents(stem) : 0;
    const double outside = (documents - own + 0.5) / (all - size + 1);
    return std::min(share, 1.0) * std::log(1 + std::min(share, 1.0) / outside);
  }

  // Words beyond the first add less each, and one that a single note of the theme uses costs.
  double worth(const std::vector<StemNumber>& stems) const {
    std::vector<double> values;
    double care = 1;
    for (const StemNumber stem : stems) {
      values.push_back(value(stem));
      if (m_notes.size() > 2 && inside(stem) < 2) care *= loneWord;
    }
    std::sort(values.rbegin(), values.rend());
    double sum = 0;
    double part = 1;
    for (const double each : values) {
      sum += part * each;
      part *= 0.5;
    }
    // How many notes it speaks for.
    std::size_t covered = 0;
    for (const std::size_t at : m_notes) {
      const auto& uses = m_similarity.words(at).uses;
      covered += std::any_of(uses.begin(), uses.end(), [&](const auto& use) {
        return m_asked.count(use.stem) == 0 &&
               std::find(stems.begin(), stems.end(), use.stem) != stems.end();
      });
    }
    const double coverage = static_cast<double>(covered) / static_cast<double>(m_notes.size());
    return sum * (0.3 + coverage) * care;
  }

  std::vector<Scored> phrases() {
    std::vector<Phrase> found;
    for (const std::size_t at : m_notes) {
      phrasesIn(m_similarity.words(at), m_memory, m_grammar, found);
    }
    std::map<std::string, int> spelt;  // folded: how often, in whatever spelling
    std::map<std::string, double> whole;
    for (const Phrase& phrase : found) {
      ++spelt[folded(phrase.text)];
      whole[phrase.text] = std::max(whole[phrase.text], phrase.wholeness);
    }
    std::vector<Scored> scored;
    std::set<std::string> seen;
    for (const Phrase& phrase : found) {
      if (!seen.insert(phrase.text).second) continue;
      const double value = worth(phrase.stems);
      if (value <= 0) continue;
      const double times = std::min(spelt[folded(phrase.text)], 6);
      const double shape = phrase.words == 1   ? (phrase.startsWithNoun ? 0.9 : 0.7)
                           : phrase.words <= 3 ? 1.0
                                               : 0.85;
      const double care = whole[phrase.text] * (1 + 0.06 * (times - 1));
      scored.push_back({phrase.text, phrase.stems, value * shape * care, whole[phrase.text],
                        phrase.words, phrase.startsWithNoun});
    }
    std::stable_sort(scored.begin(), scored.end(),
                     [](const Scored& a, const Scored& b) { return a.score > b.score; });
    return scored;
  }

  std::string link() const { return ' ' + m_memory.lexicon().conjunction() + ' '; }

  bool pairs(const Scored& one, const Scored& other) const {
    if (one.words + other.words > 3 || !one.startsWithNoun || !other.startsWithNoun) return false;
    // Not "a et b et c".
    if (one.text.find(link()) != std::string::npos ||
        other.text.find(link()) != std::string::npos) {
      return false;
    }
    for (const StemNumber stem : one.stems) {
      for (const StemNumber twin : other.stems) {
        if (stem == twin) return false;
        for (const Kinship& kin : m_memory.kin(stem)) {
          if (kin.stem == twin && kin.likeness > 0.4) return false;
        }
      }
    }
    return true;
  }

  // The class that most notes hold an acronym or word of, if it is half of them or more.
  Scored ofClass() const {
    std::map<int, int> held;
    std::map<int, std::set<StemNumber>> members;
    for (const std::size_t at : m_notes) {
      std::set<int> here;
      for (const auto& use : m_similarity.words(at).uses) {
        const int index = m_memory.titledClassOf(use.stem);
        if (index < 0) continue;
        here.insert(index);
        members[index].insert(use.stem);
      }
      for (const int index : here) ++held[index];
    }
    Scored title;
    for (const auto& [index, notes] : held) {
      const double share = static_cast<double>(notes) / static_cast<double>(m_notes.size());
      // One member alone is better named itself.
      if (share < 0.5 || members[index].size() < 2) continue;
      const double all = static_cast<double>(m_board.notes.size());
      const double score = 1.5 * share * std::log(1 + share * all);
      if (score <= title.score) continue;
      title.text = m_memory.lexicon().classes()[static_cast<std::size_t>(index)].title;
      title.score = score;
    }
    return title;
  }

  // Also where one says all of the other: "Demande" beside "Demande et actions" tells nobody which
  // is which.
  bool isTaken(const std::string& title) const {
    const std::string wanted = ' ' + folded(title) + ' ';
    for (std::size_t other = 0; other < m_board.themes.size(); ++other) {
      if (static_cast<int>(other) == m_theme) continue;
      if (m_board.themes[other].title.empty()) continue;
      const std::string standing = ' ' + folded(m_board.themes[other].title) + ' ';
      if (standing.find(wanted) != std::string::npos ||
          wanted.find(standing) != std::string::npos) {
        return true;
      }
    }
    return false;
  }

  std::string firstWords() const {
    for (const std::size_t at : m_notes) {
      const std::string line = cleanedLine(m_board.notes[at].text);
      if (m_similarity.words(at).uses.empty() || line.empty()) continue;
      if (graphemeCount(line) <= 40) return asTitle(line);
      const std::string start = firstGraphemes(line, 40);
      return asTitle(start.substr(0, start.rfind(' '))) + "…";
    }
    return {};
  }

  const Board& m_board;
  int m_theme;
  const Similarity& m_similarity;
  WordMemory& m_memory;
  const Grammar& m_grammar;
  std::vector<std::size_t> m_notes;
  std::set<StemNumber> m_asked;
  std::unordered_map<StemNumber, int> m_inside;
};

}  // namespace

void entitle(Board& board, const std::vector<int>& which, const Similarity& similarity,
             WordMemory& memory, const Grammar& grammar, const Tuning& tuning) {
  for (const int index : which) {
    BoardTheme& theme = board.themes[static_cast<std::size_t>(index)];
    if (theme.titledByPerson || (theme.held && !theme.title.empty())) continue;
    ThemeTitle titles(board, index, similarity, memory, grammar);
    const std::string best = titles.best();
    if (best.empty() || best == theme.title) continue;
    if (theme.title.empty() ||
        titles.worthOf(best) > tuning.titleLead * titles.worthOf(theme.title)) {
      theme.title = best;
    }
  }
}

}  // namespace grappe::themes
