#include "scene/telling_notes.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <unordered_map>

#include "base/text.h"

namespace grappe::scene {

namespace {

constexpr std::size_t shortWord = 3;  // letters; most of them are articles and prepositions

std::set<std::string> wordsOf(const workshop::Note& note) {
  std::set<std::string> words;
  std::string word;
  const auto end = [&] {
    if (word.size() > shortWord) words.insert(word);
    word.clear();
  };
  for (const char letter : folded(note.text.text)) {
    const bool separates = letter == ' ' || letter == '\n' || letter == '\'' || letter == ',' ||
                           letter == '.' || letter == ':' || letter == ';' || letter == '/' ||
                           letter == '(' || letter == ')' || letter == '?' || letter == '!';
    if (separates) {
      end();
    } else {
      word.push_back(letter);
    }
  }
  end();
  return words;
}

}  // namespace

Notes byNearness(const Notes& notes) {
  std::unordered_map<std::string, int> shared;
  std::vector<std::set<std::string>> words;
  words.reserve(notes.size());
  for (const workshop::Note* note : notes) {
    for (const std::string& word : words.emplace_back(wordsOf(*note))) ++shared[word];
  }
  std::vector<std::pair<double, const workshop::Note*>> scored;
  scored.reserve(notes.size());
  for (std::size_t i = 0; i < notes.size(); ++i) {
    double sum = 0;
    for (const std::string& word : words[i]) sum += shared[word] - 1;
    // The cosine with the sum of all: long notes do not win by their length alone.
    const double length = std::sqrt(static_cast<double>(std::max<std::size_t>(words[i].size(), 1)));
    scored.emplace_back(sum / length, notes[i]);
  }
  std::stable_sort(scored.begin(), scored.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  Notes ordered;
  ordered.reserve(scored.size());
  for (const auto& one : scored) ordered.push_back(one.second);
  return ordered;
}

}  // namespace grappe::scene
