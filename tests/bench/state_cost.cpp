// What a state of 10,000 notes costs: to publish one with a note more (against a naive deep copy,
// in the same run), and to start up from its log. Prints p50 and p99 in microseconds.
//   bench_state [NOTES]
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <unordered_map>
#include <vector>

#include "store/fold.h"
#include "store/sqlite_log.h"
#include "workshop/apply.h"
#include "workshop/decide.h"

namespace {

using namespace grappe;  // NOLINT(google-build-using-namespace): a program of one file
using Stopwatch = std::chrono::steady_clock;

double microseconds(Stopwatch::duration time) {
  return std::chrono::duration<double, std::micro>(time).count();
}

void print(const char* what, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  const auto at = [&](double share) {
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
  };
  std::printf("%-44s p50 %10.1f us   p99 %10.1f us\n", what, at(0.5), at(0.99));
}

workshop::Order noteOrder(const workshop::QuestionId& question, int n) {
  workshop::AddNote add;
  add.id = workshop::NoteId::of("n" + std::to_string(n));
  add.question = question;
  add.text = "Envie de monter un projet commun avec le quartier, numéro " + std::to_string(n);
  add.origin = workshop::NoteOrigin::file;
  return {add, workshop::Role::commandLine, {}, fromMillis(1795000000000 + n)};
}

std::vector<workshop::Recorded> carryOut(workshop::State& state, const workshop::Order& order) {
  const auto decision = workshop::decide(state, order);
  if (!decision) throw std::runtime_error(decision.error().detail);
  auto events = workshop::record(state, *decision, order);
  for (const auto& event : events) workshop::apply(state, event);
  return events;
}

}  // namespace

int main(int argc, char** argv) {
  const int count = argc > 1 ? std::atoi(argv[1]) : 10000;
  const auto file = std::filesystem::temp_directory_path() /
                    ("grappe-bench-" + std::to_string(getpid()) + ".grappe");
  const auto question = workshop::QuestionId::of("q1");
  {
    auto log = store::SqliteLog::create(file.string());
    if (!log) return 1;
    workshop::State state;
    std::vector<workshop::Recorded> batch;
    const auto take = [&](const workshop::Order& order) {
      for (auto& event : carryOut(state, order)) batch.push_back(std::move(event));
    };
    take({workshop::CreateWorkshop{"Mesure", "fr", {}}, workshop::Role::commandLine, {}, {}});
    take({workshop::AddQuestion{question, "Question", ""}, workshop::Role::commandLine, {}, {}});
    for (int n = 0; n < count; ++n) {
      take(noteOrder(question, n));
      if (batch.size() < 200 && n + 1 < count) continue;
      if (!(*log)->append(batch, state)) return 1;
      batch.clear();
    }

    std::vector<double> published;
    auto current = std::make_shared<const workshop::State>(state);
    for (int n = 0; n < 1000; ++n) {
      const auto before = Stopwatch::now();
      workshop::State scratch = *current;
      carryOut(scratch, noteOrder(question, count + n));
      auto next = std::make_shared<const workshop::State>(std::move(scratch));
      published.push_back(microseconds(Stopwatch::now() - before));
      current = std::move(next);
    }
    print("decide, apply and publish one note", published);

    std::vector<double> naive;
    std::unordered_map<std::string, workshop::NotePtr> notes;
    for (const auto& note : current->questions.front()->notes) notes[note->id.text()] = note;
    for (int n = 0; n < 100; ++n) {
      const auto before = Stopwatch::now();
      const auto copy = notes;
      naive.push_back(microseconds(Stopwatch::now() - before));
      if (copy.empty()) return 1;
    }
    print("for comparison: copying a plain map of them", naive);
  }
  std::vector<double> starts;
  for (int n = 0; n < 10; ++n) {
    const auto before = Stopwatch::now();
    const auto log = store::SqliteLog::open(file.string());
    if (!log || !store::fold(**log)) return 1;
    starts.push_back(microseconds(Stopwatch::now() - before));
  }
  print("start-up: open the file and fold its log", starts);
  for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + ending);
  return 0;
}
