#include "speed.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <deque>
#include <iterator>
#include <random>
#include <sstream>

#include "themes/reorganisation.h"

namespace grappe::bench {

namespace {

std::vector<std::string> wordsOf(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

std::deque<std::string> textsOf(const NoteSet& set) {
  std::deque<std::string> texts;
  std::vector<std::string> words;
  for (const GoldNote& note : set.notes) {
    texts.push_back(note.text);
    for (std::string& word : wordsOf(note.text)) words.push_back(std::move(word));
  }
  std::mt19937 random(1);
  for (const GoldNote& note : set.notes) {
    std::string mixed;
    for (const std::string& word : wordsOf(note.text)) {
      mixed +=
          (mixed.empty() ? "" : " ") + (random() % 3 == 0 ? words[random() % words.size()] : word);
    }
    texts.push_back(mixed);
  }
  return texts;
}

double millisSince(std::clock_t from) {
  return 1000.0 * static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC;
}

void print(const char* name, std::vector<double> times) {
  if (times.empty()) return;
  std::sort(times.begin(), times.end());
  std::printf("%s: p50 %.2f ms, p99 %.2f ms, longest %.2f ms\n", name, times[times.size() / 2],
              times[times.size() * 99 / 100], times.back());
}

}  // namespace

void printSpeed(const NoteSet& set, const themes::Engine& engine) {
  const std::deque<std::string> texts = textsOf(set);
  auto memory = engine.memory();
  CountedIds ids("t");
  themes::Board board;
  std::vector<double> small;
  std::vector<double> large;
  std::vector<double> anew;
  const std::clock_t began = std::clock();
  for (std::size_t at = 0; at < texts.size(); ++at) {
    board.notes.emplace_back();
    board.notes.back().id = std::to_string(at);
    board.notes.back().text = texts[at];
    const bool checkpoint = themes::passesCheckpoint(at, at + 1, engine.tuning());
    const std::clock_t from = std::clock();
    engine.settle(board, checkpoint, ids, memory);
    const double took = millisSince(from);
    if (checkpoint) {
      anew.push_back(took);
    } else if (at >= 250 && at < 350) {
      small.push_back(took);
    } else if (at + 100 >= texts.size()) {
      large.push_back(took);
    }
  }
  const double all = millisSince(began);
  print("an arrival at 300 notes", small);
  print(("an arrival at " + std::to_string(texts.size()) + " notes").c_str(), large);
  print("all grouped anew", anew);
  std::printf("%zu arrivals in all: %.2f s\n", texts.size(), all / 1000);
}

}  // namespace grappe::bench
