#include "runtime/forgetting.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <future>

#include "core/runtime/room.h"

using namespace grappe;
using namespace grappe::tests;
using runtime::Forgetting;

namespace {

class SetClock final : public Clock {
 public:
  explicit SetClock(Timestamp at) : m_at(toMillis(at)) {}
  Timestamp now() const override { return fromMillis(m_at); }
  void set(Timestamp at) { m_at = toMillis(at); }

 private:
  std::atomic<std::int64_t> m_at;
};

}  // namespace

TEST_CASE("a closed meeting's devices are forgotten once its day has passed, while it runs",
          "[runtime]") {
  const Room room;
  REQUIRE(room.give(Room::noteOrder("a")));
  REQUIRE(room.give(Room::order(CloseMeeting{})));
  const Timestamp closed = *room.writer->state()->meeting()->closed;
  SetClock clock(closed + std::chrono::hours(23));
  std::promise<void> forgotten;
  std::atomic<bool> told{false};
  const auto leave = room.writer->listen([&](const StatePtr& state) {
    if (state->meeting()->forgotten && !told.exchange(true)) forgotten.set_value();
  });
  Forgetting forgetting(*room.writer, clock, std::chrono::milliseconds(1));
  auto done = forgotten.get_future();
  CHECK(done.wait_for(std::chrono::milliseconds(100)) == std::future_status::timeout);
  CHECK(room.writer->state()->devices.size() == 2);
  clock.set(closed + std::chrono::hours(24));
  REQUIRE(done.wait_for(std::chrono::seconds(20)) == std::future_status::ready);
  forgetting.stop();
  leave();
  CHECK(room.writer->state()->devices.size() == 0);
}
