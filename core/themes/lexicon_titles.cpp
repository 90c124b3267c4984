#include "themes/lexicon_titles.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace grappe::themes {

namespace {

constexpr double leastOfClass = 0.5;  // share of the theme's notes
constexpr double leastOfField = 0.34;
constexpr double fieldTitle = 0.75;  // beside a title in the notes' own words
constexpr double nearly = 0.4;       // kin so like that one is said with the other

double shareOf(double notes, const ThemeWords& theme) {
  return notes / static_cast<double>(theme.notes().size());
}

void addClasses(const ThemeWords& theme, std::size_t notesOnBoard,
                std::vector<LexiconTitle>& titles) {
  std::map<int, int> held;
  std::map<int, std::set<StemNumber>> members;
  for (const std::size_t at : theme.notes()) {
    std::set<int> here;
    for (const auto& use : theme.words(at).uses) {
      const int index = theme.memory().titledClassOf(use.stem);
      if (index < 0) continue;
      here.insert(index);
      members[index].insert(use.stem);
    }
    for (const int index : here) ++held[index];
  }
  for (const auto& [index, notes] : held) {
    const double share = shareOf(notes, theme);
    // One member alone is better named itself.
    if (share < leastOfClass || members[index].size() < 2) continue;
    const auto& classes = theme.memory().lexicon().classes();
    titles.push_back({classes[static_cast<std::size_t>(index)].title,
                      1.5 * share * std::log(1 + share * static_cast<double>(notesOnBoard))});
  }
}

bool mayStand(StemNumber field, std::size_t wordsOfField, const ThemeWords& theme,
              WordMemory& memory) {
  const auto& said = memory.of(memory.fieldTitle(field)).uses;
  const bool allSaid = std::all_of(said.begin(), said.end(), [&](const auto& use) {
    const auto& kin = memory.kin(use.stem);
    return theme.inside(use.stem) > 0 ||
           std::any_of(kin.begin(), kin.end(), [&](const Kinship& each) {
             return each.likeness >= nearly && theme.inside(each.stem) > 0;
           });
  });
  return allSaid || (said.size() == 1 && wordsOfField > 2);
}

void addFields(const ThemeWords& theme, WordMemory& memory, std::vector<LexiconTitle>& titles) {
  std::map<StemNumber, std::set<StemNumber>> words;
  for (const std::size_t at : theme.notes()) {
    for (const auto& use : theme.words(at).uses) {
      for (const StemNumber field : memory.fieldsOf(use.stem)) words[field].insert(use.stem);
    }
  }
  for (const auto& [field, used] : words) {
    const double share = shareOf(theme.inside(field), theme);
    if (share < leastOfField || used.size() < 2) continue;
    if (!mayStand(field, used.size(), theme, memory)) continue;
    titles.push_back({memory.fieldTitle(field), fieldTitle * theme.value(field) * (0.3 + share)});
  }
  // Fields' numbers depend on what the memory has seen; the best first title must not.
  std::sort(titles.begin(), titles.end(), [](const LexiconTitle& a, const LexiconTitle& b) {
    return a.score != b.score ? a.score > b.score : a.text < b.text;
  });
}

}  // namespace

std::vector<LexiconTitle> lexiconTitles(const ThemeWords& theme, WordMemory& memory,
                                        std::size_t notesOnBoard) {
  std::vector<LexiconTitle> titles;
  addClasses(theme, notesOnBoard, titles);
  addFields(theme, memory, titles);
  return titles;
}

}  // namespace grappe::themes
