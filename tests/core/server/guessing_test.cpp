// Guessing the room's code and the PIN: who guesses slows down, the room does not.
#include <catch2/catch.hpp>

#include "core/server/room.h"
#include "server/limits.h"
#include "server/secrets.h"

namespace grappe::server {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

const Timestamp start = fromMillis(1795000000000);

// The wait before which `address` could not try again.
milliseconds nextWait(Guesses& guesses, const std::string& address, Timestamp& now) {
  const milliseconds wait = guesses.take(address, now);
  now += wait;
  if (wait.count() > 0) REQUIRE(guesses.take(address, now) == milliseconds(0));
  return wait;
}

TEST_CASE(
    "each wrong PIN after the fifth makes its address wait twice as long, half a minute at most",
    "[server]") {
  Limits limits;
  Timestamp now = start;
  for (int at = 0; at < 5; ++at) CHECK(limits.pins().take("10.0.0.9", now) == milliseconds(0));
  for (const int wait : {2, 4, 8, 16, 30, 30, 30}) {
    CHECK(nextWait(limits.pins(), "10.0.0.9", now) == seconds(wait));
  }
  // Asking in vain meanwhile makes nothing longer.
  const milliseconds left = limits.pins().take("10.0.0.9", now);
  for (int at = 0; at < 100; ++at) CHECK(limits.pins().take("10.0.0.9", now) == left);
  CHECK(limits.pins().take("10.0.0.9", now + minutes(15)) == milliseconds(0));
}

TEST_CASE("somebody who guesses for hours from one address never keeps another address waiting",
          "[server]") {
  Limits limits;
  int guesses = 0;
  for (Timestamp now = start; now < start + std::chrono::hours(3); now += milliseconds(500)) {
    for (int at = 0; at < 3; ++at) {
      if (limits.pins().take("10.0.0.9", now).count() == 0) ++guesses;
      limits.codes().take("10.0.0.9", now);
    }
    if (now.time_since_epoch() % minutes(10) == milliseconds(0)) {
      REQUIRE(limits.pins().take("10.0.0.2", now) == milliseconds(0));
      limits.pins().right("10.0.0.2");
      REQUIRE(limits.codes().take("10.0.0.3", now) == milliseconds(0));
      limits.codes().right("10.0.0.3");
    }
  }
  CHECK(guesses > 300);
  CHECK(guesses < 400);  // of a million PINs
}

TEST_CASE("many addresses that guess together are bounded, and those that go on slow down first",
          "[server]") {
  Limits limits;
  int guesses = 0;
  for (Timestamp now = start; now < start + std::chrono::hours(1); now += seconds(1)) {
    for (int at = 0; at < 10; ++at) {
      if (limits.pins().take("10.0.0." + std::to_string(at), now).count() == 0) ++guesses;
    }
  }
  // Ten addresses at half a minute each would be 1,200.
  CHECK(guesses < 50 + 10 + 600 + 1);
  CHECK(limits.pins().take("10.0.1.1", start + std::chrono::hours(1)) == milliseconds(0));
  int fresh = 0;
  for (int at = 0; at < 1000; ++at) {
    const auto address = "10.1.0." + std::to_string(at);
    if (limits.pins().take(address, start + std::chrono::hours(1)).count() == 0) ++fresh;
  }
  CHECK(fresh < 60);
}

TEST_CASE("what was right makes its address a new one, and is not counted for all", "[server]") {
  Limits limits;
  for (int at = 0; at < 5; ++at) limits.pins().take("10.0.0.9", start);
  limits.pins().right("10.0.0.9");
  for (int at = 0; at < 500; ++at) {
    REQUIRE(limits.pins().take("10.0.0.9", start) == milliseconds(0));
    limits.pins().right("10.0.0.9");
  }
}

TEST_CASE("a clock that is set back makes nobody wait longer than the longest wait", "[server]") {
  Limits limits;
  for (int at = 0; at < 5; ++at) limits.pins().take("10.0.0.9", start);
  const Timestamp back = start - std::chrono::hours(24);
  CHECK(limits.pins().take("10.0.0.9", back) == seconds(2));
  CHECK(limits.pins().take("10.0.0.9", back + seconds(2)) == milliseconds(0));
}

TEST_CASE("what is remembered of addresses is bounded, and no further one guesses freely then",
          "[server]") {
  Guesses guesses({1, seconds(1), seconds(1), Bucket{1e9, 1}, Bucket{2, 1}});
  for (std::size_t at = 0; at < Guesses::most; ++at) {
    REQUIRE(guesses.take(std::to_string(at), start) == milliseconds(0));
  }
  CHECK(guesses.take("one more", start) == milliseconds(0));
  CHECK(guesses.take("one more", start) == milliseconds(0));
  CHECK(guesses.take("one more", start).count() > 0);
  CHECK(guesses.take("one more", start + Guesses::memory) == milliseconds(0));
  CHECK(guesses.take("one more", start + Guesses::memory) == seconds(1));
}

TEST_CASE(
    "one address that lets devices in without end leaves room for others, this machine's own "
    "aside",
    "[server]") {
  Limits limits;
  int in = 0;
  while (limits.mayJoin("10.0.0.9", false, start)) ++in;
  CHECK(in == 400);
  CHECK(limits.mayJoin("10.0.0.2", false, start));
  for (Timestamp now = start; now < start + minutes(5); now += milliseconds(100)) {
    while (limits.mayJoin("10.0.0.9", false, now)) {
    }
    CHECK(limits.mayJoin("10.0.0.2", false, now));
  }
  Limits own;
  in = 0;
  while (own.mayJoin("127.0.0.1", true, start)) ++in;
  CHECK(in == 2500);
}

TEST_CASE(
    "a wrong PIN too many is answered 429 with the time to wait, and the right one after it "
    "lets in",
    "[server]") {
  Room room;
  room.gate.give(workshop::SetPin{hashPin("123456")});
  const auto tryPin = [&](const std::string& pin) {
    return room.ask("POST", "/api/join", "", R"({"pin": ")" + pin + R"("})");
  };
  for (int at = 0; at < 5; ++at) REQUIRE(tryPin("000000").status == 403);
  const Reply refused = tryPin("123456");
  CHECK(refused.status == 429);
  CHECK(refused.code() == "too_many");
  CHECK(refused.headers.at("retry-after") == "2");
  // Everybody else goes on.
  CHECK(room.ask("POST", "/api/join", "", R"({"code": "4827"})").status == 200);
  room.clock.pass(seconds(2));
  CHECK(tryPin("123456").status == 200);
  // As if nothing had been: five more for free.
  for (int at = 0; at < 5; ++at) CHECK(tryPin("000000").status == 403);
  CHECK(tryPin("000000").status == 429);
}

TEST_CASE("wrong room codes make their address wait, who is in stays in, and a right one ends it",
          "[server]") {
  Room room;
  const std::string inside = room.join();
  const auto tryCode = [&](const std::string& code) {
    return room.ask("POST", "/api/join", "", R"({"code": ")" + code + R"("})");
  };
  for (int at = 0; at < 20; ++at) REQUIRE(tryCode("0000").status == 403);
  const Reply refused = tryCode("4827");
  CHECK(refused.status == 429);
  CHECK(refused.headers.at("retry-after") == "1");
  CHECK(room.addNote(inside, "n1", "Café").status == 201);
  room.clock.pass(seconds(1));
  CHECK(tryCode("4827").status == 200);
  for (int at = 0; at < 60; ++at) REQUIRE(tryCode("4827").status == 200);
  for (int at = 0; at < 20; ++at) CHECK(tryCode("0000").status == 403);
}

}  // namespace
}  // namespace grappe::server
