// More connections than there is room for: strangers go first, those whom the kiosk knows stay.
#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <set>

#include "core/server/room.h"
#include "server/connections.h"

namespace grappe::server {
namespace {

using std::chrono::seconds;
using std::chrono::steady_clock;

struct Seat final : Connection {
  explicit Seat(std::set<int>& closed, int number) : m_closed(closed), m_number(number) {}
  void close() override { m_closed.insert(m_number); }

 private:
  std::set<int>& m_closed;
  int m_number;
};

struct Seats {
  explicit Seats(std::size_t most) : open(most) {}
  const Connection* come(int number, const std::string& from,
                         Standing standing = Standing::stranger) {
    auto seat = std::make_shared<Seat>(closed, number);
    const Connection* const key = seat.get();
    open.keep(std::move(seat), from);
    open.stands(key, standing);
    return key;
  }
  std::set<int> closed;
  OpenConnections open;
};

TEST_CASE("whoever goes for another is a stranger, of the address that has most, the oldest",
          "[server]") {
  Seats seats(6);
  seats.come(1, "10.0.0.1", Standing::leading);
  seats.come(2, "10.0.0.2");
  seats.come(3, "10.0.0.9", Standing::listening);
  seats.come(4, "10.0.0.9");
  seats.come(5, "10.0.0.9");
  CHECK(seats.open.makeRoom());
  CHECK(seats.closed.empty());
  const Connection* const last = seats.come(6, "10.0.0.9", Standing::known);
  CHECK(seats.open.closeOne());
  CHECK(seats.closed == std::set<int>{4});
  CHECK(seats.open.closeOne());
  CHECK(seats.open.closeOne());
  CHECK(seats.closed == std::set<int>{2, 4, 5});
  CHECK(seats.open.makeRoom());
  CHECK(seats.closed.size() == 3);
  // Then those who are known, then those who listen, and never those who lead.
  CHECK(seats.open.closeOne());
  CHECK(seats.closed.contains(6));
  seats.open.over(last);
  CHECK(seats.open.closeOne());
  CHECK(seats.closed.contains(3));
  CHECK_FALSE(seats.open.closeOne());
  CHECK(seats.open.size() == 1);
}

TEST_CASE("what a connection has shown is not taken back", "[server]") {
  Seats seats(2);
  const Connection* const seat = seats.come(1, "10.0.0.1", Standing::leading);
  seats.open.stands(seat, Standing::stranger);
  CHECK_FALSE(seats.open.closeOne());
}

std::string get(const Room& room, const std::string& path, const std::string& token) {
  return "GET " + path + " HTTP/1.1\r\nHost: localhost:" + std::to_string(room.port) +
         "\r\nAuthorization: Bearer " + token + "\r\n\r\n";
}

TEST_CASE("thousands of silent connections from one address keep nobody out and close nobody known",
          "[server]") {
  Options options;
  options.connectionCap = 60;
  Room room(options);
  const std::string token = room.join();
  RawSocket live = room.listen(token);
  REQUIRE(nextPush(live).is_object());
  RawSocket leading = room.listen(room.facilitator());
  REQUIRE(nextPush(leading).is_object());
  RawSocket known(room.port);
  known.send(get(room, "/api/state", token));
  REQUIRE(known.readAnswer());

  std::vector<RawSocket> crowd;
  int served = 0;
  for (int at = 0; at < 2000; ++at) {
    if (crowd.size() == 200) crowd.clear();
    crowd.emplace_back(room.port);
    if (at % 100 == 0) served += room.ask("GET", "/api/state", token).status == 200 ? 1 : 0;
    room.clock.pass(seconds(1));
  }
  CHECK(served == 20);
  known.send(get(room, "/api/state", token));
  const auto answer = known.readAnswer();
  REQUIRE(answer);
  CHECK(answer->status == 200);
  REQUIRE(room.addNote(token, "n1", "Café").status == 201);
  CHECK(nextPush(live)["mine"].size() == 1);
  CHECK(nextPush(leading).is_object());
}

TEST_CASE("over the cap the oldest stranger goes and the newcomer comes in", "[server]") {
  Options options;
  options.connectionCap = 5;
  Room room(options);
  std::vector<RawSocket> held;
  for (int at = 0; at < 5; ++at) held.emplace_back(room.port);
  CHECK(room.ask("GET", "/api/room").status == 200);
  CHECK(held.front().waitClosed(seconds(5)));
  CHECK_FALSE(held.back().waitClosed(std::chrono::milliseconds(50)));
}

TEST_CASE(
    "a device that opens ever more live connections loses its oldest, and no other device one",
    "[server]") {
  Room room;
  RawSocket other = room.listen(room.join());
  REQUIRE(nextPush(other).is_object());
  const std::string token = room.join();
  std::vector<RawSocket> mine;
  for (int at = 0; at < 20; ++at) {
    mine.push_back(room.listen(token));
    REQUIRE(nextPush(mine.back()).is_object());
  }
  for (int at = 0; at < 12; ++at) CHECK(mine[static_cast<std::size_t>(at)].waitClosed(seconds(5)));
  REQUIRE(room.addNote(token, "n1", "Café").status == 201);
  for (std::size_t at = 12; at < 20; ++at) CHECK(nextPush(mine[at])["mine"].size() == 1);
  CHECK(nextPush(other).is_object());
}

TEST_CASE("one device that asks without end is told to slow down, and others are answered at once",
          "[server]") {
  Room room;
  const std::string flooding = room.join();
  const std::string other = room.join();
  std::vector<RawSocket> flood;
  std::string together;
  for (int at = 0; at < 200; ++at) together += get(room, "/api/state", flooding);
  for (int at = 0; at < 10; ++at) {
    flood.emplace_back(room.port);
    flood.back().send(together);
  }
  const auto begin = steady_clock::now();
  for (int at = 0; at < 20; ++at) {
    CHECK(room.ask("GET", "/api/state", other).status == 200);
  }
  CHECK(steady_clock::now() - begin < seconds(10));
  int answered = 0;
  int slowed = 0;
  for (RawSocket& socket : flood) {
    while (const auto answer = socket.readAnswer(seconds(10))) {
      ++(answer->status == 429 ? slowed : answered);
      if ((answered + slowed) % 200 == 0) break;
    }
  }
  CHECK(answered == 30);
  CHECK(slowed == 1970);
}

TEST_CASE("where the system allows few open files there are as many connections as leave some over",
          "[server]") {
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
  rlimit low = before;
  low.rlim_cur = 1024;
  REQUIRE(setrlimit(RLIMIT_NOFILE, &low) == 0);
  Room room;
  rlimit after{};
  REQUIRE(getrlimit(RLIMIT_NOFILE, &after) == 0);
  CHECK(after.rlim_cur >= std::min<rlim_t>(before.rlim_max, 4256));
  setrlimit(RLIMIT_NOFILE, &before);
}

}  // namespace
}  // namespace grappe::server
