#include "themes/theme_words.h"

#include <algorithm>
#include <cmath>

namespace grappe::themes {

namespace {

constexpr double loneWord = 0.85;  // a word of a title that one note alone uses
constexpr double vagueWord = 0.8;  // one that says too little
constexpr double untopical = 0.7;  // a word of no field, in a language whose fields are known

}  // namespace

ThemeWords::ThemeWords(const Board& board, int theme, const Similarity& similarity,
                       WordMemory& memory)
    : m_board(board), m_similarity(similarity), m_memory(memory), m_notes(board.notesIn(theme)) {
  memory.of(board.question).eachStem([&](StemNumber stem) { m_asked.insert(stem); });
  for (const std::size_t at : m_notes) {
    similarity.words(at).eachStem([&](StemNumber stem) { ++m_inside[stem]; });
  }
}

int ThemeWords::inside(StemNumber stem) const {
  const auto found = m_inside.find(stem);
  return found == m_inside.end() ? 0 : found->second;
}

double ThemeWords::value(StemNumber stem) const {
  if (m_asked.count(stem) != 0 || m_memory.isVague(stem)) return 0;
  const double size = static_cast<double>(m_notes.size());
  const double all = static_cast<double>(m_board.notes.size());
  const int own = inside(stem);
  double share = own / size;
  for (const Kinship& kin : m_memory.kin(stem)) {
    share += 0.5 * kin.likeness * inside(kin.stem) / size;
  }
  share = std::min(share, 1.0);
  const int documents = stem < m_similarity.stems() ? m_similarity.documents(stem) : 0;
  const double outside = (documents - own + 0.5) / (all - size + 1);
  return (m_memory.isTopical(stem) ? 1 : untopical) * share * std::log(1 + share / outside);
}

double ThemeWords::worth(const std::vector<StemNumber>& stems) const {
  std::vector<double> values;
  double care = 1;
  for (const StemNumber stem : stems) {
    values.push_back(value(stem));
    if (m_memory.isVague(stem)) care *= vagueWord;
    if (m_notes.size() > 2 && inside(stem) < 2) care *= loneWord;
  }
  std::sort(values.rbegin(), values.rend());
  double sum = 0;
  double part = 1;
  for (const double each : values) {
    sum += part * each;
    part *= 0.5;
  }
  std::size_t covered = 0;
  for (const std::size_t at : m_notes) {
    const auto& uses = words(at).uses;
    covered += std::any_of(uses.begin(), uses.end(), [&](const auto& use) {
      return m_asked.count(use.stem) == 0 &&
             std::find(stems.begin(), stems.end(), use.stem) != stems.end();
    });
  }
  const double coverage = static_cast<double>(covered) / static_cast<double>(m_notes.size());
  return sum * (0.3 + coverage) * care;
}

bool ThemeWords::areShared(const std::vector<StemNumber>& stems) const {
  int most = 0;
  for (const StemNumber stem : stems) {
    if (!m_memory.isVague(stem)) most = std::max(most, inside(stem));
  }
  return most >= 2 && most * 10 >= static_cast<int>(m_notes.size());
}

}  // namespace grappe::themes
