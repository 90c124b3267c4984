// CPU time of an arrival at 300 and at 2,000 notes: `themes_time [THESAURUS.dat]`. The notes are
// the 1,000 answers of speed_nnv7_1k, then the same with a third of their words exchanged, so that
// no two are alike by being the same.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <deque>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>

#include "themes/engine.h"
#include "themes/reorganisation.h"

namespace {

std::deque<std::string> answers() {
  std::ifstream in(GRAPPE_SOURCE_DIR "/tests/bench/themes/speed_nnv7_1k.tsv");
  std::deque<std::string> texts;
  for (std::string line; std::getline(in, line);) {
    texts.push_back(line.substr(line.find('\t', line.find('\t') + 1) + 1));
  }
  return texts;
}

std::vector<std::string> wordsOf(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

void exchangeWords(std::deque<std::string>& texts) {
  std::vector<std::string> words;
  for (const std::string& text : texts) {
    for (std::string& word : wordsOf(text)) words.push_back(std::move(word));
  }
  std::mt19937 random(1);
  const std::size_t count = texts.size();
  for (std::size_t at = 0; at < count; ++at) {
    std::string mixed;
    for (const std::string& word : wordsOf(texts[at])) {
      mixed +=
          (mixed.empty() ? "" : " ") + (random() % 3 == 0 ? words[random() % words.size()] : word);
    }
    texts.push_back(mixed);
  }
}

void print(const char* name, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  std::printf("%s: p50 %.2f ms, p99 %.2f ms, longest %.2f ms\n", name, times[times.size() / 2],
              times[times.size() * 99 / 100], times.back());
}

}  // namespace

int main(int argc, char** argv) {
  using namespace grappe::themes;
  std::string thesaurus;
  if (argc > 1) {
    std::ifstream in(argv[1], std::ios::binary);
    thesaurus.assign(std::istreambuf_iterator<char>(in), {});
  }
  std::deque<std::string> texts = answers();
  exchangeWords(texts);
  const auto millis = [](std::clock_t from) {
    return 1000.0 * static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC;
  };
  const std::clock_t made = std::clock();
  const Engine engine("fr", Lexicon::shipped("fr"), std::move(thesaurus));
  std::printf("engine: %.0f ms, synonyms: %s\n", millis(made),
              engine.knowsSynonyms() ? "yes" : "no");
  auto memory = engine.memory();
  grappe::CountedIds ids("t");
  Board board;
  std::vector<double> small, large, anew;
  const std::clock_t began = std::clock();
  for (std::size_t at = 0; at < texts.size(); ++at) {
    board.notes.emplace_back();
    board.notes.back().id = std::to_string(at);
    board.notes.back().text = texts[at];
    const bool checkpoint = passesCheckpoint(at, at + 1, engine.tuning());
    const std::clock_t from = std::clock();
    engine.settle(board, checkpoint, ids, memory);
    const double took = millis(from);
    if (checkpoint) {
      std::printf("checkpoint at %zu notes: %.1f ms\n", at + 1, took);
    } else if (at >= 250 && at < 350) {
      small.push_back(took);
    } else if (at >= 1900) {
      large.push_back(took);
    }
  }
  print("an arrival at 300 notes", small);
  print("an arrival at 2,000 notes", large);
  std::printf("%zu arrivals in all: %.1f s\n", texts.size(), millis(began) / 1000);
}
