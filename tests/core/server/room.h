// A meeting with a running server, for tests: two questions, three circles, the code 4827.
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "core/server/fake_gate.h"
#include "core/server/raw_socket.h"
#include "server/server.h"

namespace grappe::server {

// Moves only when told.
class TestClock final : public Clock {
 public:
  Timestamp now() const override { return fromMillis(m_now); }
  void pass(std::chrono::milliseconds time) { m_now += time.count(); }

 private:
  std::atomic<std::int64_t> m_now{1795000000000};
};

struct Reply {
  int status = 0;
  nlohmann::json body;
  std::map<std::string, std::string> headers;
  std::string code() const { return body.is_object() ? body.value("code", "") : ""; }
};

class Room {
 public:
  explicit Room(Options options = {});

  // Stops the server and starts another on the same gate.
  void restart();

  Reply ask(const std::string& method, const std::string& path, const std::string& token = "",
            const std::string& body = "");
  // With any headers; Content-Length is added. Host and Content-Type only where they are not given.
  Reply askWith(const std::string& method, const std::string& path, const std::string& headers,
                const std::string& body = "");

  std::string join(const std::string& circle = "parents");  // the token
  std::string facilitator();  // the token of one who gave the PIN, without the cost of hashing it
  Reply addNote(const std::string& token, const std::string& id, const std::string& text,
                const std::string& question = "q1");
  void setPhase(const std::string& question, workshop::Phase phase);
  // The device of a token, as the state has it.
  std::string deviceOf(const std::string& token) const;

  // Connected and greeted.
  RawSocket listen(const std::string& token, workshop::Seq after = 0);

  FakeGate gate;
  TestClock clock;
  Options options;
  std::unique_ptr<Server> server;
  std::uint16_t port = 0;
};

nlohmann::json nextPush(RawSocket& socket,
                        std::chrono::milliseconds time = std::chrono::seconds(30));

// Reads pushes until one is as asked; null if none comes.
template <class Wanted>
nlohmann::json pushUntil(RawSocket& socket, Wanted wanted) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (std::chrono::steady_clock::now() < end) {
    nlohmann::json push = nextPush(socket);
    if (push.is_null() || wanted(push)) return push;
  }
  return nullptr;
}

inline const std::string control = "control-token-of-the-kiosk";

}  // namespace grappe::server
