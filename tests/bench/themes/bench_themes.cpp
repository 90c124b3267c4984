// bench_themes [FOLDER] [--thesaurus FILE] [--lexicon FILE] [--language xx] [--titles] [--no-curve]
//              [--no-speed] [--quiet] [--orders N] [--set FIGURE=VALUE]…
// Groups every set of FOLDER (the one this file stands in by default) live, with Grappe's engine
// and with the baseline, and prints the table: README.md says what its columns are. --titles prints
// each title beside the people's. --set changes one of themes::Tuning's
// figures for this run; --orders adds N - 1 shuffled orders of arrival to each set.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <stdexcept>

#include "baseline.h"
#include "figures.h"
#include "speed.h"
#include "themes/engine.h"
#include "themes/reorganisation.h"

namespace grappe::bench {

namespace {

constexpr std::array<int, 6> curveMoves{0, 3, 6, 10, 15, 25};
using Curve = std::array<double, curveMoves.size()>;

struct Options {
  std::string folder = GRAPPE_SOURCE_DIR "/tests/bench/themes";
  std::string thesaurus = "/usr/share/mythes/th_fr_FR_v2.dat";
  std::string lexicon;
  std::string language = "fr";
  bool titles = false;
  bool curve = true;
  bool speed = true;
  bool sets = true;
  int orders = 1;
  themes::Tuning tuning;
};

std::string contents(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class Grouping final : public Method {
 public:
  explicit Grouping(const themes::Engine& engine) : m_engine(engine), m_memory(engine.memory()) {}
  void settle(themes::Board& board, bool anew) override {
    m_engine.settle(board, anew, m_ids, m_memory);
  }
  bool anewAt(std::size_t notes) const override {
    return themes::passesCheckpoint(notes - 1, notes, m_engine.tuning());
  }

 private:
  const themes::Engine& m_engine;
  themes::WordMemory m_memory;
  CountedIds m_ids{"t"};
};

struct SetResult {
  std::string source;
  LiveRun grappe, baseline;
  int titlesHit = 0;
  int titles = 0;
  Curve grappeCurve{}, baselineCurve{};
};

SetResult measure(const NoteSet& set, const Options& options, const MakeMethod& grappe,
                  const MakeMethod& baseline) {
  SetResult result;
  result.source = set.source;
  result.grappe = runLive(set, *grappe());
  result.baseline = runLive(set, *baseline());
  const themes::Board& board = result.grappe.board;
  for (std::size_t theme = 0; theme < board.themes.size(); ++theme) {
    const int group = majorityOf(board, set, static_cast<int>(theme), set.notes.size());
    if (group < 0) continue;
    const std::string& title = board.themes[theme].title;
    const std::string& peoples = set.groups[static_cast<std::size_t>(group)];
    const bool hit = sharesWord(title, peoples);
    ++result.titles;
    if (hit) ++result.titlesHit;
    if (options.titles) {
      std::printf("   %c %3zu  %s   <  %s\n", hit ? '*' : ' ',
                  board.notesIn(static_cast<int>(theme)).size(), title.c_str(), peoples.c_str());
    }
  }
  if (!options.curve) return result;
  for (std::size_t at = 0; at < curveMoves.size(); ++at) {
    result.grappeCurve[at] = rightOnArrival(set, *grappe(), curveMoves[at]);
    result.baselineCurve[at] = rightOnArrival(set, *baseline(), curveMoves[at]);
  }
  return result;
}

// One line of the table: the mean over the sets that `takes` takes.
template <class Takes>
void printMean(const std::string& name, const std::vector<SetResult>& results, Takes takes) {
  double n = 0;
  double q = 0;
  double base = 0;
  double better = 0;
  double calm = 0;
  double moved = 0;
  double alone = 0;
  double baseMoved = 0;
  int hits = 0;
  int titles = 0;
  for (const SetResult& result : results) {
    if (!takes(result)) continue;
    ++n;
    q += result.grappe.quality.q();
    base += result.baseline.quality.q();
    if (result.grappe.quality.q() > result.baseline.quality.q()) ++better;
    calm += result.grappe.calm;
    moved += result.grappe.moved;
    baseMoved += result.baseline.moved;
    alone += result.grappe.quality.unsorted;
    hits += result.titlesHit;
    titles += result.titles;
  }
  if (n == 0) return;
  std::printf("%-16s\t%.3f\t%.3f\t%+.1f%%\t%.0f/%.0f\t%.2f\t%.3f\t%.2f\t%.2f\t%d/%d\n",
              name.c_str(), q / n, base / n, 100 * (q / base - 1), better, n, alone / n, calm / n,
              moved / n, baseMoved / n, hits, titles);
}

void printCurve(const std::vector<SetResult>& results) {
  std::printf("right on arrival after moves");
  for (const int moves : curveMoves) std::printf("\t%d", moves);
  for (const bool grappe : {true, false}) {
    std::printf("\n%s", grappe ? "Grappe                      " : "baseline                    ");
    for (std::size_t at = 0; at < curveMoves.size(); ++at) {
      double sum = 0;
      for (const SetResult& result : results) {
        sum += grappe ? result.grappeCurve[at] : result.baselineCurve[at];
      }
      std::printf("\t%.2f", sum / static_cast<double>(results.size()));
    }
  }
  std::printf("\n");
}

// Each set as it is, then in other orders: the same each time.
std::vector<NoteSet> inOrders(const std::vector<NoteSet>& sets, int orders) {
  std::vector<NoteSet> found;
  for (const NoteSet& set : sets) {
    std::mt19937 random(7);
    for (int order = 0; order < orders; ++order) {
      found.push_back(set);
      std::vector<GoldNote>& notes = found.back().notes;
      for (std::size_t at = notes.size(); order > 0 && at > 1; --at) {
        std::swap(notes[at - 1], notes[random() % at]);
      }
    }
  }
  return found;
}

void printTable(const Options& options) {
  auto lexicon = themes::Lexicon::shipped(options.language);
  if (!options.lexicon.empty()) {
    const auto more = themes::Lexicon::parse(contents(options.lexicon));
    if (!more) throw std::runtime_error(options.lexicon + ": " + more.error().detail);
    lexicon.add(*more);
  }
  const std::string synonyms = contents(options.thesaurus);
  const themes::Thesaurus thesaurus(synonyms, themes::Stemmer(options.language));
  const themes::Engine engine(options.language, lexicon, synonyms, options.tuning);
  std::printf("synonyms: %s\n", engine.knowsSynonyms() ? options.thesaurus.c_str() : "none");
  const auto grappe = [&] { return std::make_unique<Grouping>(engine); };
  const auto baseline = [&] { return std::make_unique<Baseline>(thesaurus); };
  std::printf("set             \tQ\tbase\tgain\tbetter\talone\tcalm\tmoved\tb.moved\ttitles\n");
  std::vector<SetResult> results;
  std::map<std::string, int> sources;
  for (const NoteSet& set : inOrders(readSets(options.folder), options.orders)) {
    results.push_back(measure(set, options, grappe, baseline));
    ++sources[set.source];
    const SetResult* last = &results.back();
    if (options.sets) {
      printMean(set.name, results, [&](const SetResult& result) { return &result == last; });
    }
  }
  if (results.empty()) throw std::runtime_error(options.folder + ": no sets");
  for (const auto& [source, count] : sources) {
    printMean("only " + source, results, [&](const auto& each) { return each.source == source; });
  }
  for (const auto& [source, count] : sources) {
    printMean("without " + source, results,
              [&](const auto& each) { return each.source != source; });
  }
  printMean("all", results, [](const SetResult&) { return true; });
  if (options.curve) printCurve(results);
  const std::string large = GRAPPE_SOURCE_DIR "/tests/bench/themes/speed_nnv7_1k.tsv";
  if (options.speed) printSpeed(readSet(large), engine);
}

Options read(int count, char** arguments) {
  Options options;
  for (int at = 1; at < count; ++at) {
    const std::string name = arguments[at];
    const auto value = [&]() -> std::string {
      if (at + 1 >= count) throw std::runtime_error(name + ": a value is missing");
      return arguments[++at];
    };
    if (name == "--thesaurus") {
      options.thesaurus = value();
    } else if (name == "--lexicon") {
      options.lexicon = value();
    } else if (name == "--language") {
      options.language = value();
    } else if (name == "--titles") {
      options.titles = true;
    } else if (name == "--no-curve") {
      options.curve = false;
    } else if (name == "--no-speed") {
      options.speed = false;
    } else if (name == "--quiet") {
      options.sets = false;
    } else if (name == "--orders") {
      options.orders = std::stoi(value());
    } else if (name == "--set") {
      changeFigure(options.tuning, value());
    } else if (name.rfind("--", 0) == 0) {
      throw std::runtime_error(name + ": no such option; the first lines of bench_themes.cpp tell");
    } else {
      options.folder = name;
    }
  }
  return options;
}

}  // namespace

}  // namespace grappe::bench

int main(int count, char** arguments) {
  try {
    grappe::bench::printTable(grappe::bench::read(count, arguments));
    return 0;
  } catch (const std::exception& failed) {
    std::fprintf(stderr, "bench_themes: %s\n", failed.what());
    return 1;
  }
}
