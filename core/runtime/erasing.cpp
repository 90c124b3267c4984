#include "runtime/erasing.h"

#include <chrono>
#include <thread>

#include "runtime/carry_out.h"
#include "store/check.h"
#include "store/sqlite_log.h"
#include "workshop/apply.h"

namespace grappe::runtime {

namespace {

constexpr int mostLooks = 5;
constexpr std::chrono::seconds patience{10};
constexpr std::chrono::milliseconds between{100};

Result<workshop::Erasing> lookFor(const std::string& path, const workshop::ToForget& asked) {
  const auto log = readLog(path);
  if (!log) return tl::unexpected(log.error());
  workshop::State state;
  for (const workshop::Recorded& one : *log) workshop::apply(state, one);
  return workshop::erasingOf(state, *log, asked);
}

Result<void> give(const std::string& path, const workshop::EraseTexts& command) {
  const auto carried = carryOut(path, {command});
  if (!carried) return tl::unexpected(carried.error());
  if (const auto& answer = carried->answers.front(); !answer) {
    return tl::unexpected(answer.error());
  }
  return {};
}

Result<void> waitForTraces(const std::string& path) {
  const auto until = std::chrono::steady_clock::now() + patience;
  while (true) {
    const auto traces = store::holdsTraces(path);
    if (!traces) return tl::unexpected(traces.error());
    if (!*traces) return {};
    if (std::chrono::steady_clock::now() >= until) {
      return refuse(Code::busy, "another program reads the file");
    }
    // Whoever writes next removes them; without a kiosk that is us.
    if (!findKiosk(path)) (void)store::SqliteLog::open(path);
    std::this_thread::sleep_for(between);
  }
}

}  // namespace

Result<std::vector<workshop::Recorded>> readLog(const std::string& path) {
  const auto log = store::SqliteLog::openReadOnly(path);
  if (!log) return tl::unexpected(log.error());
  constexpr std::size_t batch = 4096;
  std::vector<workshop::Recorded> events;
  while (true) {
    auto some = (*log)->readAfter(events.empty() ? 0 : events.back().seq, batch);
    if (!some) return tl::unexpected(some.error());
    const bool last = some->size() < batch;
    events.insert(events.end(), std::make_move_iterator(some->begin()),
                  std::make_move_iterator(some->end()));
    if (last) return events;
  }
}

Result<Forgotten> forget(const std::string& path, const workshop::ToForget& asked) {
  auto found = lookFor(path, asked);
  if (!found) return tl::unexpected(found.error());
  Forgotten forgotten;
  forgotten.first = *found;
  forgotten.quotations = found->quotations;
  workshop::ToForget again = asked;
  again.devices.clear();  // no longer known
  again.notes = found->command.notes;
  again.wordings = found->wordings;
  again.since = found->since;
  for (int look = 0; look < mostLooks && !found->nothing(); ++look) {
    if (auto given = give(path, found->command); !given) return tl::unexpected(given.error());
    forgotten.texts += static_cast<int>(found->command.texts.size());
    forgotten.titles += found->titles;
    found = lookFor(path, again);
    if (!found) return tl::unexpected(found.error());
  }
  if (auto clean = waitForTraces(path); !clean) return tl::unexpected(clean.error());
  return forgotten;
}

}  // namespace grappe::runtime
