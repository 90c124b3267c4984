#include "baseline.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <sstream>

#include "base/text.h"
#include "themes/nearest.h"
#include "themes/tokens.h"

namespace grappe::bench {

namespace {

using themes::Board;
using themes::BoardNote;
using themes::unsorted;

// Snowball's list for French, with what the elisions leave.
constexpr const char* stopWords =
    "au aux avec ce ces dans de des du elle en et eux il ils je la le les leur leurs lui ma mais "
    "me "
    "même mes moi mon ne nos notre nous on ou où par pas pour plus qu que qui sa se ses si son sur "
    "ta te tes toi ton tu un une vos votre vous c d j l à m n s t y été étée étées étés étant suis "
    "es "
    "est sommes êtes sont serai sera serons seront serait seraient étais était étaient fut soit "
    "soient être ayant eu ai as avons avez ont aurai aura auront aurait auraient avais avait "
    "avaient ait aient avoir ceci cela ça cet cette ici ils quel quels quelle quelles sans soi "
    "comme tout toute tous toutes très trop peu moins bien aussi autre autres chaque afin donc car "
    "faire fait font faut peut peuvent pouvoir doit doivent devoir entre vers chez sous après "
    "avant "
    "non oui etc l' d' j' m' n' s' t' c' qu'";

const std::set<std::string>& stops() {
  static const std::set<std::string> words = [] {
    std::istringstream in(stopWords);
    std::set<std::string> found;
    for (std::string word; in >> word;) found.insert(word);
    return found;
  }();
  return words;
}

double massOf(const BoardNote& note) { return note.by == workshop::Hand::person ? 2.5 : 1; }

}  // namespace

bool Baseline::anewAt(std::size_t notes) const {
  return notes >= 20 && notes % 20 == 0 && ((notes / 20) & (notes / 20 - 1)) == 0;
}

double Baseline::likeness(const Word& one, const Word& other) const {
  if (one.stem.size() >= 5 && one.stem.compare(0, 5, other.stem, 0, 5) == 0) return 0.5;
  const auto names = [](const Word& a, const Word& b) {
    return std::binary_search(a.synonyms.begin(), a.synonyms.end(), b.stem);
  };
  if (!names(one, other) && !names(other, one)) return 0;
  std::vector<std::string> both;
  std::set_intersection(one.synonyms.begin(), one.synonyms.end(), other.synonyms.begin(),
                        other.synonyms.end(), std::back_inserter(both));
  const std::size_t smaller = std::min(one.synonyms.size(), other.synonyms.size()) + 1;
  return 0.3 * std::min(1.0, static_cast<double>(both.size() + 2) / static_cast<double>(smaller));
}

int Baseline::numberOf(const std::string& stem) {
  const auto [found, isNew] = m_numbers.emplace(stem, static_cast<int>(m_words.size()));
  if (!isNew) return found->second;
  Word word{stem, m_thesaurus.synonyms(stem, m_stemmer), {}};
  for (std::size_t at = 0; at < m_words.size(); ++at) {
    const double alike = likeness(word, m_words[at]);
    if (alike <= 0) continue;
    word.kin.emplace_back(static_cast<int>(at), alike);
    m_words[at].kin.emplace_back(found->second, alike);
  }
  m_words.push_back(std::move(word));
  return found->second;
}

const Baseline::Counts& Baseline::countsOf(std::string_view text) {
  const auto [found, isNew] = m_texts.emplace(std::string(text), Counts());
  if (!isNew) return found->second;
  for (const themes::Token& token : themes::tokensOf(text)) {
    if (token.elided || stops().count(token.lower) != 0) continue;
    const std::string stem = m_stemmer.stem(token.lower);
    if (stem.size() > 1) ++found->second[numberOf(stem)];
  }
  return found->second;
}

void Baseline::compare(const Board& board) {
  const std::size_t notes = board.notes.size();
  std::vector<const Counts*> counts;
  counts.reserve(notes);
  for (const BoardNote& note : board.notes) counts.push_back(&countsOf(note.text));
  std::vector<int> documents(m_words.size(), 0);
  for (const Counts* each : counts) {
    for (const auto& [word, times] : *each) ++documents[static_cast<std::size_t>(word)];
  }
  // By note: its weights, and the same spread over the kin of its words.
  std::vector<std::map<int, double>> own(notes);
  std::vector<std::vector<double>> spread(notes, std::vector<double>(m_words.size(), 0));
  const auto product = [&](std::size_t one, std::size_t other) {
    double sum = 0;
    for (const auto& [word, weight] : own[one]) {
      sum += weight * spread[other][static_cast<std::size_t>(word)];
    }
    return sum;
  };
  for (std::size_t at = 0; at < notes; ++at) {
    for (const auto& [word, times] : *counts[at]) {
      const auto index = static_cast<std::size_t>(word);
      const double weight = (1 + std::log(times)) *
                            std::log(1 + static_cast<double>(notes) / (1.0 + documents[index]));
      own[at][word] = weight;
      spread[at][index] += weight;
      for (const auto& [kin, alike] : m_words[index].kin) {
        spread[at][static_cast<std::size_t>(kin)] += alike * weight;
      }
    }
    const double norm = std::sqrt(product(at, at));
    for (auto& [word, weight] : own[at]) weight /= norm;
    if (norm > 0) {
      for (double& weight : spread[at]) weight /= norm;
    }
  }
  m_alike.assign(notes, std::vector<double>(notes, 0));
  for (std::size_t one = 0; one < notes; ++one) {
    for (std::size_t other = 0; other < one; ++other) {
      m_alike[one][other] = m_alike[other][one] = std::min(1.0, product(one, other));
    }
  }
}

void Baseline::regroup(Board& board) {
  const auto graph = themes::nearestNeighbours(
      board.notes.size(), 15, 0.08,
      [&](std::size_t of, std::vector<double>& row) { row = m_alike[of]; });
  const std::vector<int> groups = themes::communities(graph, 1.0);
  std::map<int, int> sizes;
  for (const int group : groups) ++sizes[group];
  // New numbers: calm is measured after pairing themes by what they share.
  board.themes.clear();
  std::map<int, int> theme;
  for (std::size_t at = 0; at < groups.size(); ++at) {
    if (sizes[groups[at]] < 2) {
      board.notes[at].theme = unsorted;
      continue;
    }
    const auto [found, isNew] = theme.emplace(groups[at], static_cast<int>(board.themes.size()));
    if (isNew) board.themes.push_back({"b" + std::to_string(++m_opened)});
    board.notes[at].theme = found->second;
    board.notes[at].by = workshop::Hand::machine;
  }
}

bool Baseline::join(Board& board, std::size_t at) {
  std::vector<double> mass(board.themes.size(), 0);
  std::vector<double> squares(board.themes.size(), 0);
  std::vector<std::vector<double>> alike(board.themes.size());
  for (std::size_t other = 0; other < board.notes.size(); ++other) {
    const BoardNote& note = board.notes[other];
    if (note.theme == unsorted) continue;
    const auto theme = static_cast<std::size_t>(note.theme);
    mass[theme] += massOf(note);
    squares[theme] += massOf(note) * m_alike[at][other] * m_alike[at][other];
    alike[theme].push_back(m_alike[at][other]);
  }
  int best = unsorted;
  double most = 0;
  for (std::size_t theme = 0; theme < mass.size(); ++theme) {
    if (mass[theme] <= 0 || squares[theme] / std::sqrt(mass[theme]) <= most) continue;
    most = squares[theme] / std::sqrt(mass[theme]);
    best = static_cast<int>(theme);
  }
  if (best == unsorted) return false;
  auto& near = alike[static_cast<std::size_t>(best)];
  std::sort(near.rbegin(), near.rend());
  if ((near.size() > 1 ? (near[0] + near[1]) / 2 : near[0]) < 0.12) return false;
  board.notes[at].theme = best;
  board.notes[at].by = workshop::Hand::machine;
  return true;
}

bool Baseline::open(Board& board, std::size_t at) {
  std::size_t best = at;
  for (std::size_t other = 0; other < board.notes.size(); ++other) {
    if (other == at || board.notes[other].theme != unsorted || m_alike[at][other] < 0.15) continue;
    if (best == at || m_alike[at][other] > m_alike[at][best]) best = other;
  }
  if (best == at) return false;
  board.themes.push_back({"b" + std::to_string(++m_opened)});
  for (const std::size_t note : {at, best}) {
    board.notes[note].theme = static_cast<int>(board.themes.size()) - 1;
    board.notes[note].by = workshop::Hand::machine;
  }
  return true;
}

void Baseline::settle(Board& board, bool anew) {
  compare(board);
  if (anew) regroup(board);
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t at = 0; at < board.notes.size(); ++at) {
      if (board.notes[at].theme != unsorted) continue;
      changed = join(board, at) || open(board, at) || changed;
    }
  }
}

}  // namespace grappe::bench
