#include "store/fold.h"

#include <stdexcept>

#include "workshop/apply.h"

namespace grappe::store {

namespace {
constexpr std::size_t batch = 4096;
}

Result<void> catchUp(workshop::State& state, const EventLog& log) {
  return catchUp(state,
                 [&log](workshop::Seq seq, std::size_t most) { return log.readAfter(seq, most); });
}

Result<void> catchUp(workshop::State& state, const ReadAfter& readAfter) {
  while (true) {
    const auto events = readAfter(state.seq, batch);
    if (!events) return tl::unexpected(events.error());
    for (const workshop::Recorded& event : *events) {
      try {
        workshop::apply(state, event);
      } catch (const std::logic_error& broken) {
        return refuse(Code::damaged, broken.what());
      }
    }
    if (events->size() < batch) return {};
  }
}

Result<workshop::State> fold(const EventLog& log) {
  workshop::State state;
  if (auto folded = catchUp(state, log); !folded) return tl::unexpected(folded.error());
  return state;
}

}  // namespace grappe::store
