#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <thread>

#include "core/server/room.h"
#include "server/client.h"

namespace grappe::server {
namespace {

using nlohmann::json;

TEST_CASE("the command line gives its commands to the kiosk that runs", "[server]") {
  Room room;
  const auto done =
      post({room.port}, "/api/commands", control,
           R"({"command": "SetPhase", "v": 1, "question": "q1", "phase": "sharing"})");
  REQUIRE(done);
  CHECK(json::parse(*done)["seq"] == room.gate.state()->seq);
  CHECK(room.gate.state()->questions[0]->phase == workshop::Phase::sharing);
  const auto state = get({room.port}, "/api/state", control);
  REQUIRE(state);
  CHECK(json::parse(*state)["role"] == "command_line");
}

TEST_CASE("a refusal comes back to the command line with its code and its words", "[server]") {
  Room room;
  const auto unknown = post({room.port}, "/api/commands", control,
                            R"({"command": "GoToQuestion", "v": 1, "question": "q9"})");
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().code == Code::unknown);
  CHECK(unknown.error().detail == "no question q9");
  CHECK(post({room.port}, "/api/commands", "wrong", "{}").error().code == Code::forbidden);
  room.gate.diskIsFull = true;
  CHECK(post({room.port}, "/api/commands", control,
             R"({"command": "RenameWorkshop", "v": 1, "title": "Autre"})")
            .error()
            .code == Code::diskFull);
}

TEST_CASE("a kiosk that does not answer, or is none, is a refusal and not a wait", "[server]") {
  std::uint16_t port = 0;
  {
    Room room;
    port = room.port;
  }
  CHECK(post({port}, "/api/commands", control, "{}").error().code == Code::inUse);

  // Somebody else's server.
  const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  REQUIRE(::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  REQUIRE(::listen(listener, 5) == 0);
  socklen_t size = sizeof address;
  REQUIRE(::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) == 0);
  std::thread other([listener] {
    for (const std::string answer :
         {"HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\n\r\nnope!", "who is there?\r\n\r\n"}) {
      const int peer = ::accept(listener, nullptr, nullptr);
      char bytes[4096];
      while (::recv(peer, bytes, sizeof bytes, 0) == static_cast<ssize_t>(sizeof bytes)) {
      }
      ::send(peer, answer.data(), answer.size(), MSG_NOSIGNAL);
      ::close(peer);
    }
  });
  const std::uint16_t foreign = ntohs(address.sin_port);
  CHECK(post({foreign}, "/api/commands", control, "{}").error().code == Code::inUse);
  CHECK(post({foreign}, "/api/commands", control, "{}").error().code == Code::inUse);
  other.join();
  ::close(listener);
}

}  // namespace
}  // namespace grappe::server
