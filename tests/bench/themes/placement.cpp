// How long after its commit a note has its place on the board, in a workshop file in use with its
// writer, its log and its grouping. For boards of 300 and 2,000 notes; 200 more arrive one by one
// at each. Prints milliseconds, and how many stayed unsorted. Nothing else is measured with them:
// the groupings anew that fall in between are told by p99 and the longest.
//   bench_placement [FOLDER WITH THE SETS]
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <filesystem>
#include <mutex>
#include <stdexcept>
#include <vector>

#include "runtime/engine_grouping.h"
#include "runtime/open_workshop.h"
#include "sets.h"

namespace {

using namespace grappe;  // NOLINT(google-build-using-namespace): a program of one file
using std::chrono::steady_clock;

constexpr int measured = 200;
// An unsorted note has no second change of state to wait for.
constexpr std::chrono::milliseconds patience{400};

std::vector<std::string> textsIn(const std::string& folder) {
  std::vector<std::string> texts;
  for (const auto& note : bench::readSet(folder + "/speed_nnv7_1k.tsv").notes) {
    texts.push_back(note.text);
  }
  for (const auto& set : bench::readSets(folder)) {
    for (const auto& note : set.notes) texts.push_back(note.text);
  }
  return texts;
}

// When the newest note was first seen in a state, and when it was seen in a theme.
class Watch {
 public:
  void lookFor(std::string id) {
    const std::lock_guard lock(m_mutex);
    m_id = workshop::NoteId::of(id);
    m_there = m_placed = {};
  }

  void see(const workshop::State& state) {
    const auto now = steady_clock::now();
    const std::lock_guard lock(m_mutex);
    if (m_id.empty() || state.questions.empty()) return;
    const auto& notes = state.questions.front()->notes;
    if (notes.empty() || notes.back()->id != m_id) return;
    if (m_there == steady_clock::time_point()) m_there = now;
    if (notes.back()->place.theme && m_placed == steady_clock::time_point()) {
      m_placed = now;
      m_changed.notify_all();
    }
  }

  // Milliseconds; negative for a note that stayed unsorted.
  double wait() {
    std::unique_lock lock(m_mutex);
    const bool placed =
        m_changed.wait_for(lock, patience, [&] { return m_placed != steady_clock::time_point(); });
    return placed ? std::chrono::duration<double, std::milli>(m_placed - m_there).count() : -1;
  }

 private:
  std::mutex m_mutex;
  std::condition_variable m_changed;
  workshop::NoteId m_id;
  steady_clock::time_point m_there, m_placed;
};

void measure(const std::vector<std::string>& texts, std::size_t before) {
  const auto file = std::filesystem::temp_directory_path() /
                    ("grappe-placement-" + std::to_string(getpid()) + ".grappe");
  runtime::OpenWorkshop::Options options;
  options.grouping = std::make_unique<runtime::EngineGrouping>();
  auto made = runtime::OpenWorkshop::create(file.string(), std::move(options));
  if (!made) throw std::runtime_error(made.error().detail);
  runtime::OpenWorkshop& workshop = **made;
  const auto question = workshop::QuestionId::of("q1");
  const auto give = [&](const workshop::Command& command) {
    if (const auto done = workshop.carryOut(command, workshop::Role::commandLine); !done) {
      throw std::runtime_error(done.error().detail);
    }
  };
  const auto note = [&](std::size_t at) {
    return workshop::AddNote{workshop::NoteId::of("n" + std::to_string(at)),
                             question,
                             texts[at % texts.size()],
                             {},
                             workshop::NoteOrigin::paper};
  };
  give(workshop::CreateWorkshop{"Mesure", "fr", {}});
  give(workshop::AddQuestion{question, "Mesure", ""});
  std::vector<workshop::Command> first;
  for (std::size_t at = 0; at < before; ++at) first.emplace_back(note(at));
  workshop.carryOut(first, workshop::Role::commandLine);

  Watch watch;
  const auto stop = workshop.listen([&](const workshop::StatePtr& state) { watch.see(*state); });
  std::vector<double> times;
  int unplaced = 0;
  // The first ones wait for the heap to be grouped, and are not measured.
  for (std::size_t at = before; at < before + measured + 10; ++at) {
    watch.lookFor("n" + std::to_string(at));
    give(note(at));
    const double time = watch.wait();
    if (at < before + 10) continue;
    if (time < 0) {
      ++unplaced;
    } else {
      times.push_back(time);
    }
  }
  stop();
  workshop.stop();
  std::filesystem::remove(file);
  std::filesystem::remove(file.string() + "-wal");
  std::sort(times.begin(), times.end());
  if (times.empty()) throw std::runtime_error("no note found a place");
  std::printf(
      "placed after its commit, at %zu notes: p50 %.1f ms, p99 %.1f ms, longest %.1f ms; "
      "%d of %d stayed unsorted\n",
      before, times[times.size() / 2], times[times.size() * 99 / 100], times.back(), unplaced,
      measured);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const auto texts = textsIn(argc > 1 ? argv[1] : GRAPPE_SOURCE_DIR "/tests/bench/themes");
    measure(texts, 300);
    measure(texts, 2000);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench_placement: %s\n", error.what());
    return 1;
  }
}
