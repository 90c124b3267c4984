#include "themes/titles.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "themes/lexicon_titles.h"
#include "themes/phrases.h"
#include "themes/theme_words.h"

namespace grappe::themes {

namespace {

constexpr std::size_t pairedPhrases = 8;  // the best short ones are tried two by two
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
        m_words(board, theme, similarity, memory) {}

  // Empty where the notes have no words.
  std::string best() {
    std::vector<Scored> scored = phrases();
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
        consider(asTitle(text),
                 pairing * scored[one].care * scored[other].care * m_words.worth(stems));
      }
    }
    for (const LexiconTitle& each : ofLexicon()) consider(each.text, each.score);
    return title.empty() ? firstWords() : title;
  }

  // Of a title that stands, to compare.
  double worthOf(const std::string& title) {
    double most = 0;
    for (const LexiconTitle& each : ofLexicon()) {
      if (each.text == title) most = std::max(most, each.score);
    }
    std::vector<StemNumber> stems;
    for (const auto& use : m_memory.of(title).uses) stems.push_back(use.stem);
    return std::max(most, m_words.worth(stems));
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

  std::vector<Scored> phrases() {
    std::vector<Phrase> found;
    for (const std::size_t at : m_words.notes()) {
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
      const double value = m_words.worth(phrase.stems);
      if (value <= 0) continue;
      const double times = std::min(spelt[folded(phrase.text)], 6);
      // A verb alone says what is done and not to what.
      const double shape = phrase.words == 1   ? (phrase.startsWithNoun ? 0.9 : 0.45)
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

  std::vector<LexiconTitle> ofLexicon() {
    return lexiconTitles(m_words, m_memory, m_board.notes.size());
  }

  std::string link() const { return ' ' + m_memory.lexicon().conjunction() + ' '; }

  bool pairs(const Scored& one, const Scored& other) const {
    if (one.words + other.words > 3 || !one.startsWithNoun || !other.startsWithNoun) return false;
    if (!m_words.areShared(one.stems) || !m_words.areShared(other.stems)) return false;
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
    for (const std::size_t at : m_words.notes()) {
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
  ThemeWords m_words;
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
