// The parts of the server that need no socket.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "core/server/fake_gate.h"
#include "server/hosts.h"
#include "server/limits.h"
#include "server/mailbox.h"
#include "server/own_notes.h"
#include "server/peer.h"
#include "server/presence.h"
#include "server/roles.h"
#include "server/wire.h"

namespace grappe::server {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using workshop::DeviceId;
using workshop::Role;

TEST_CASE("a bucket gives what it holds, fills with time and never overflows", "[server]") {
  Bucket bucket(3, 1);
  const Timestamp start = fromMillis(1795000000000);
  for (int at = 0; at < 3; ++at) CHECK(bucket.take(start));
  CHECK_FALSE(bucket.take(start));
  CHECK_FALSE(bucket.take(start + milliseconds(900)));
  CHECK(bucket.take(start + milliseconds(1000)));
  const Timestamp later = start + seconds(3600);
  CHECK(bucket.isFull(later));
  for (int at = 0; at < 3; ++at) CHECK(bucket.take(later));
  CHECK_FALSE(bucket.take(later));
  bucket.giveBack();
  CHECK(bucket.take(later));
}

TEST_CASE("a clock that is set back does not stop a bucket from filling", "[server]") {
  Bucket bucket(1, 1);
  const Timestamp start = fromMillis(1795000000000);
  CHECK(bucket.take(start));
  CHECK_FALSE(bucket.take(start - seconds(86400)));
  CHECK(bucket.take(start - seconds(86400) + seconds(1)));
}

TEST_CASE("limits forget idle devices rather than grow, and never one that is over its limit",
          "[server]") {
  Limits limits;
  Timestamp now = fromMillis(1795000000000);
  const DeviceId busy = DeviceId::of("busy");
  while (limits.mayWrite(busy, now)) {
  }
  for (int at = 0; at < 10000; ++at) {
    CHECK(limits.mayWrite(DeviceId::of("d" + std::to_string(at)), now));
  }
  CHECK_FALSE(limits.mayWrite(busy, now));
}

TEST_CASE("the query's number is read, and nothing else passes for one", "[server]") {
  CHECK(afterOf("") == 0U);
  CHECK(afterOf("x=1") == 0U);
  CHECK(afterOf("after=12") == 12U);
  CHECK(afterOf("x=1&after=12&y=2") == 12U);
  for (const char* bad : {"after=", "after=-1", "after=1a", "after=99999999999999999999999"}) {
    CHECK_FALSE(afterOf(bad));
  }
}

TEST_CASE("brackets inside a text are not depth", "[server]") {
  CHECK(parsedObject("{\"a\": \"" + std::string(100, '[') + "\"}"));
  CHECK(parsedObject(R"({"a": "\"[[[[[[[[[[[[[[[[[[[["})"));
  CHECK_FALSE(
      parsedObject(R"({"a": "\\", "b": )" + std::string(20, '[') + std::string(20, ']') + "}"));
}

TEST_CASE("only the roles behind the PIN pass the commands' door, and none to join", "[server]") {
  CHECK(mayPass(Role::participant, Door::ownNotes));
  CHECK(mayPass(Role::participant, Door::state));
  CHECK_FALSE(mayPass(Role::participant, Door::commands));
  CHECK_FALSE(mayPass(Role::machine, Door::state));
  CHECK_FALSE(mayPass(Role::wall, Door::commands));
  for (const Role role : {Role::facilitator, Role::scribe, Role::commandLine}) {
    CHECK(mayPass(role, Door::commands));
    CHECK_FALSE(mayPass(role, Door::ownNotes));
    CHECK_FALSE(mayCommand(role, workshop::JoinDevice{}));
  }
  CHECK(mayCommand(Role::facilitator, workshop::SetPhase{}));
  CHECK_FALSE(mayCommand(Role::scribe, workshop::SetPhase{}));
  CHECK_FALSE(mayCommand(Role::facilitator, workshop::ProposeThemes{}));
}

TEST_CASE("the control token counts from this machine only", "[server]") {
  const workshop::State state;
  CHECK(callerOf(state, "secret", true, "secret")->role == Role::commandLine);
  CHECK_FALSE(callerOf(state, "secret", false, "secret"));
  CHECK_FALSE(callerOf(state, "secre", true, "secret"));
  CHECK_FALSE(callerOf(state, "", true, ""));
}

TEST_CASE("another machine is neither loopback nor this one calling itself", "[server]") {
  const auto at = [](const char* literal) { return boost::asio::ip::make_address(literal); };
  CHECK(isAnotherMachine(at("192.168.1.50"), at("192.168.1.24")));
  CHECK(isAnotherMachine(at("::ffff:192.168.1.50"), at("::ffff:192.168.1.24")));
  CHECK(isAnotherMachine(at("fd00::50"), at("fd00::24")));
  for (const char* own : {"127.0.0.1", "127.0.0.2", "::1", "::ffff:127.0.0.1"}) {
    INFO(own);
    CHECK_FALSE(isAnotherMachine(at(own), at("127.0.0.1")));
    CHECK(isLoopback(at(own)));
  }
  CHECK_FALSE(isAnotherMachine(at("192.168.1.24"), at("192.168.1.24")));
  CHECK_FALSE(isAnotherMachine(at("::ffff:192.168.1.24"), at("192.168.1.24")));
  CHECK_FALSE(isLoopback(at("192.168.1.24")));
}

TEST_CASE("a device that comes back within the moment is not missed", "[server]") {
  Presence presence(seconds(30));
  const Presence::Moment start{};
  const DeviceId anna = DeviceId::of("anna");
  presence.connected(anna, start);
  presence.connected(anna, start);
  presence.heard(DeviceId::of("bela"), start);
  CHECK(presence.count() == 2);
  presence.left(anna, start + seconds(100));
  presence.sweep(start + seconds(200));
  CHECK(presence.count() == 1);
  presence.left(anna, start + seconds(200));
  presence.sweep(start + seconds(229));
  CHECK(presence.count() == 1);
  presence.sweep(start + seconds(230));
  CHECK(presence.count() == 0);
}

TEST_CASE("work that comes after the end of a mailbox is dropped", "[server]") {
  int woken = 0;
  Mailbox mailbox([&] { ++woken; });
  mailbox.post([] {});
  mailbox.post([] {});
  CHECK(woken == 1);
  CHECK(mailbox.takeAll().size() == 2);
  mailbox.post([] {});
  CHECK(woken == 2);
  mailbox.close();
  mailbox.post([] {});
  CHECK(woken == 2);
  CHECK(mailbox.takeAll().empty());
}

}  // namespace
}  // namespace grappe::server
