// Sends the examples of core/server/README.md to a server, in order, and compares the answers.
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "core/server/room.h"
#include "server/secrets.h"

namespace grappe::server {
namespace {

using nlohmann::json;

struct Example {
  std::string language;  // "http", "websocket"
  std::string text;
};

std::vector<Example> examplesOf(const std::string& path) {
  std::ifstream file(path);
  std::vector<Example> examples;
  std::string line;
  bool inside = false;
  while (std::getline(file, line)) {
    if (line.rfind("```", 0) != 0) {
      if (inside) examples.back().text += line + "\n";
    } else {
      inside = !inside;
      if (inside) examples.push_back({line.substr(3), ""});
    }
  }
  return examples;
}

void replaceAll(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

// Equal, but for texts that the example leaves open.
bool matches(const json& example, const json& real) {
  if (example == "…") return real.is_string() && !real.get<std::string>().empty();
  if (example.type() != real.type() && !(example.is_number() && real.is_number())) return false;
  if (example.is_object() || example.is_array()) {
    if (example.size() != real.size()) return false;
    for (const auto& item : example.items()) {
      if (example.is_object() && !real.contains(item.key())) return false;
      const json& other = example.is_object() ? real[item.key()] : real[std::stoul(item.key())];
      if (!matches(item.value(), other)) return false;
    }
    return true;
  }
  return example == real;
}

class Reader {
 public:
  explicit Reader(Room& room) : m_room(room) {}

  void run(const Example& example) {
    std::string text = example.text;
    for (const auto& [name, token] : m_tokens) replaceAll(text, name, token);
    INFO(text);
    if (example.language == "http") {
      runHttp(text);
    } else {
      REQUIRE(example.language == "websocket");
      runLive(text);
    }
  }

 private:
  void runHttp(const std::string& text) {
    const std::size_t gap = text.find("\n\n");
    REQUIRE(gap != std::string::npos);
    std::istringstream request(text.substr(0, gap));
    std::string method;
    std::string path;
    request >> method >> path;
    std::string headers;
    std::string body;
    std::string line;
    std::getline(request, line);
    while (std::getline(request, line)) {
      if (body.empty() && line.front() != '{') {
        headers += line + "\r\n";
      } else {
        body += line + "\n";
      }
    }
    std::istringstream expected(text.substr(gap + 2));
    int status = 0;
    expected >> status;
    std::string rest((std::istreambuf_iterator<char>(expected)), std::istreambuf_iterator<char>());

    const Reply reply = m_room.askWith(method, path, headers, body);
    INFO(reply.body.dump());
    CHECK(reply.status == status);
    CHECK(matches(json::parse(rest), reply.body));
    if (path == "/api/join" && reply.status == 200) {
      const std::string role = reply.body["role"];
      m_tokens[role == "facilitator" ? "FACILITATOR"
               : role == "scribe"    ? "SCRIBE"
                                     : "PARTICIPANT"] = reply.body["token"];
    }
  }

  void runLive(const std::string& text) {
    const std::size_t answer = text.find("\n<");
    REQUIRE(answer != std::string::npos);
    RawSocket socket(m_room.port);
    REQUIRE(socket.upgrade(m_room.port, "/api/live"));
    socket.sendMessage(text.substr(2, answer - 2));
    const json push = nextPush(socket);
    INFO(push.dump());
    CHECK(matches(json::parse(text.substr(answer + 3)), push));
    if (push.contains("code")) {
      CHECK_FALSE(socket.readMessage());
      CHECK(socket.closeCode() == 1008);
    }
  }

  Room& m_room;
  std::map<std::string, std::string> m_tokens;
};

TEST_CASE("the examples of the README are what the server answers", "[server]") {
  Room room;
  room.gate.give(workshop::SetPin{hashPin("123456")});
  const auto examples = examplesOf(std::string(GRAPPE_SOURCE_DIR) + "/core/server/README.md");
  REQUIRE(examples.size() >= 15);
  Reader reader(room);
  for (const Example& example : examples) reader.run(example);
}

}  // namespace
}  // namespace grappe::server
