// Every row of the table of errors in core/server/README.md, over real sockets.
#include <catch2/catch.hpp>

#include "core/server/room.h"
#include "server/secrets.h"

namespace grappe::server {
namespace {

using nlohmann::json;

void checkError(const Reply& reply, int status, const std::string& code) {
  INFO(reply.body.dump());
  CHECK(reply.status == status);
  CHECK(reply.code() == code);
  CHECK(reply.body.value("message", "") != "");
}

TEST_CASE("a body that is not a sound JSON object is answered 400", "[server]") {
  Room room;
  const std::string token = room.join();
  const std::string deep17 = std::string(17, '[') + std::string(17, ']');
  const std::string deep16 = std::string(15, '[') + std::string(15, ']');
  const std::vector<std::string> bodies = {
      "",
      "{",
      "[]",
      "null",
      "\"text\"",
      R"({"id": "n1", "question": "q1"})",
      R"({"id": "n1", "question": "q1", "text": 5})",
      R"({"id": "n1", "question": "q1", "text": null})",
      R"({"id": 5, "question": "q1", "text": "a"})",
      R"({"id": "not an id", "question": "q1", "text": "a"})",
      R"({"id": "", "question": "q1", "text": "a"})",
      R"({"id": "n1", "question": ["q1"], "text": "a"})",
      R"({"id": "n1", "question": "q1", "text": "a\u0000b"})",
      R"({"id": "n1", "question": "q1", "text": "\ud800"})",
      "{\"id\": \"n1\", \"question\": \"q1\", \"text\": \"\xC3\x28\"}",
      "{\"id\": \"n1\", \"question\": \"q1\", \"text\": \"\xED\xA0\x80\"}",
      "{\"id\": \"n1\", \"question\": \"q1\", \"text\": \"a\", \"more\": " + deep17 + "}",
      R"({"id": "n1", "question": "q1", "text": "a", "more": 1e999})",
      std::string(16000, '['),
      std::string("{\"a\0\": 1}", 9),
  };
  for (const std::string& body : bodies) {
    INFO(body.substr(0, 100));
    checkError(room.ask("POST", "/api/notes", token, body), 400, "malformed");
    room.clock.pass(std::chrono::seconds(1));
  }
  CHECK(room.gate.state()->questions[0]->notes.empty());
  // Sixteen deep, and a field that nobody knows, are sound.
  CHECK(room.ask("POST", "/api/notes", token,
                 R"({"id": "n1", "question": "q1", "text": "a", "more": )" + deep16 + "}")
            .status == 201);
}

TEST_CASE("other bodies that are not as the interface says are answered 400", "[server]") {
  Room room;
  const std::string token = room.join();
  room.addNote(token, "n1", "Café");
  checkError(room.ask("POST", "/api/join", "", "{}"), 400, "malformed");
  checkError(room.ask("POST", "/api/join", "", R"({"code": 4827})"), 400, "malformed");
  checkError(room.ask("POST", "/api/join", "", R"({"code": "4827", "circle": "a b"})"), 400,
             "malformed");
  checkError(room.ask("PATCH", "/api/notes/n1", token, R"({"words": "Thé"})"), 400, "malformed");
  checkError(room.ask("GET", "/api/events?after=soon", token), 400, "malformed");
  checkError(room.ask("GET", "/api/events?after=-1", token), 400, "malformed");
  checkError(room.ask("GET", "/api/live", token), 400, "malformed");
  checkError(room.ask("POST", "/api/commands", control, R"({"command": "Dance"})"), 400,
             "malformed");
  checkError(room.ask("POST", "/api/commands", control, R"({"command": 3, "v": "x"})"), 400,
             "malformed");
}

TEST_CASE("bytes that are not HTTP are answered 400 and closed", "[server]") {
  Room room;
  for (const std::string bytes :
       {"hello\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\x16\x03\x01\x02 tls\r\n\r\n",
        "GET / HTTP/1.1\r\nbroken header\r\n\r\n"}) {
    RawSocket socket(room.port);
    socket.send(bytes);
    const auto answer = socket.readAnswer();
    INFO(bytes);
    REQUIRE(answer);
    CHECK(answer->status == 400);
    CHECK(json::parse(answer->body)["code"] == "malformed");
    CHECK(socket.waitClosed(std::chrono::seconds(5)));
  }
}

TEST_CASE("a request without a token that somebody knows is answered 401", "[server]") {
  Room room;
  for (const std::string token : {"", "0123456789abcdef", "not a token", "Bearer"}) {
    checkError(room.ask("GET", "/api/state", token), 401, "forbidden");
    checkError(room.ask("GET", "/api/events", token), 401, "forbidden");
    checkError(room.ask("POST", "/api/notes", token, "{}"), 401, "forbidden");
    checkError(room.ask("DELETE", "/api/notes/n1", token), 401, "forbidden");
    checkError(room.ask("POST", "/api/commands", token, "{}"), 401, "forbidden");
  }
  // The hash stands in the file: it must not open the door.
  const std::string token = room.join();
  checkError(room.ask("GET", "/api/state", tokenHash(token)), 401, "forbidden");
}

TEST_CASE("what a role may not do, and another's note, are answered 403", "[server]") {
  Room room;
  const std::string anna = room.join();
  const std::string bela = room.join();
  room.addNote(anna, "n1", "Le café");
  checkError(room.ask("PATCH", "/api/notes/n1", bela, R"({"text": "Le thé"})"), 403, "forbidden");
  checkError(room.ask("DELETE", "/api/notes/n1", bela), 403, "forbidden");
  checkError(room.ask("POST", "/api/commands", bela, R"({"command": "Undo", "v": 1})"), 403,
             "forbidden");
  checkError(room.addNote(control, "n2", "Le thé"), 403, "forbidden");
  CHECK(room.gate.state()->note(workshop::NoteId::of("n1"))->text.text == "Le café");
}

TEST_CASE("what does not exist is answered 404", "[server]") {
  Room room;
  const std::string token = room.join();
  checkError(room.ask("GET", "/api/nothing"), 404, "unknown");
  checkError(room.ask("GET", "/../CMakeLists.txt"), 404, "unknown");
  checkError(room.ask("GET", "/%2e%2e/etc/passwd"), 404, "unknown");
  checkError(room.addNote(token, "n1", "a", "q9"), 404, "unknown");
  checkError(room.ask("DELETE", "/api/notes/n9", token), 404, "unknown");
  checkError(room.ask("DELETE", "/api/notes/a/b", token), 404, "unknown");
  checkError(room.ask("DELETE", "/api/notes/", token), 404, "unknown");
  checkError(room.ask("POST", "/api/join", "", R"({"code": "4827", "circle": "nobody"})"), 404,
             "unknown");
}

TEST_CASE("a method that the path does not know is answered 405 with those that it does",
          "[server]") {
  Room room;
  Reply reply = room.ask("DELETE", "/api/state", room.join());
  checkError(reply, 405, "malformed");
  CHECK(reply.headers["allow"] == "GET");
  reply = room.ask("GET", "/api/notes/n1");
  checkError(reply, 405, "malformed");
  CHECK(reply.headers["allow"] == "PATCH, DELETE");
  checkError(room.ask("POST", "/generate_204", "", "{}"), 405, "malformed");
  checkError(room.ask("BREW", "/api/room", "", "{}"), 405, "malformed");
}

TEST_CASE("an id that is taken and a note that can no longer change are answered 409", "[server]") {
  Room room;
  const std::string anna = room.join();
  const std::string bela = room.join();
  room.addNote(anna, "n1", "Le café");
  checkError(room.addNote(bela, "n1", "Le thé"), 409, "conflict");
  room.setPhase("q1", workshop::Phase::closed);
  checkError(room.ask("PATCH", "/api/notes/n1", anna, R"({"text": "Le thé"})"), 409, "not_now");
  checkError(room.ask("DELETE", "/api/notes/n1", anna), 409, "not_now");
  const std::string pin = room.facilitator();
  checkError(room.ask("POST", "/api/commands", pin, R"({"command": "Undo", "v": 1})"), 409,
             "nothing_to_undo");
}

TEST_CASE("a body over the cap is answered 413, announced or not", "[server]") {
  Room room;
  const std::string token = room.join();
  const std::string long17k(17 * 1024, 'a');
  checkError(room.addNote(token, "n1", long17k), 413, "too_large");
  checkError(room.ask("POST", "/api/join", "", std::string(3 * 1024 * 1024, ' ')), 413,
             "too_large");

  RawSocket chunked(room.port);
  chunked.send("POST /api/join HTTP/1.1\r\nHost: localhost:" + std::to_string(room.port) +
               "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
  for (int at = 0; at < 17; ++at) chunked.send("400\r\n" + std::string(1024, ' ') + "\r\n");
  const auto answer = chunked.readAnswer();
  REQUIRE(answer);
  CHECK(answer->status == 413);

  // Only who may give commands at all may send long ones: a source's text is longer.
  const std::string source = json{
      {"command", "AddSource"},
      {"v", 1},
      {"id", "s1"},
      {"title", "Entretien 1"},
      {"who", ""},
      {"date", ""},
      {"place", ""},
      {"text", std::string(300000, 'a')},
      {"consent", "yes"}}.dump();
  checkError(room.ask("POST", "/api/commands", token, source), 413, "too_large");
  CHECK(room.ask("POST", "/api/commands", control, source).status == 200);
}

TEST_CASE("another content type is answered 415", "[server]") {
  Room room;
  const std::string body = R"({"code": "4827"})";
  for (const std::string type : {"text/plain", "application/x-www-form-urlencoded", "",
                                 "application/jsonp", "multipart/form-data; boundary=x"}) {
    checkError(room.askWith("POST", "/api/join", "Content-Type: " + type + "\r\n", body), 415,
               "wrong_type");
  }
  CHECK(room.askWith("POST", "/api/join", "Content-Type: Application/JSON; charset=utf-8\r\n", body)
            .status == 200);
}

TEST_CASE("a text that is too long or empty is answered 422", "[server]") {
  Room room;
  const std::string token = room.join();
  std::string family;
  for (int at = 0; at < 500; ++at) family += "👪";
  CHECK(room.addNote(token, "n1", family).status == 201);
  checkError(room.addNote(token, "n2", family + "!"), 422, "too_long");
  checkError(room.addNote(token, "n3", " \t\n\u00a0 "), 422, "empty");
  checkError(room.addNote(token, "n4", "\x07\x1B"), 422, "empty");
  checkError(room.ask("PATCH", "/api/notes/n1", token, R"({"text": ""})"), 422, "empty");
}

TEST_CASE("a device that sends too much is answered 429, and no other device", "[server]") {
  Room room;
  const std::string anna = room.join();
  const std::string bela = room.join();
  for (int at = 0; at < 30; ++at) {
    REQUIRE(room.addNote(anna, "n" + std::to_string(at), "Café").status == 201);
  }
  const Reply reply = room.addNote(anna, "n30", "Café");
  checkError(reply, 429, "too_many");
  CHECK(reply.headers.at("retry-after") == "1");
  CHECK(room.addNote(bela, "b1", "Thé").status == 201);
  CHECK(room.ask("GET", "/api/state", anna).status == 200);
  room.clock.pass(std::chrono::seconds(1));
  CHECK(room.addNote(anna, "n30", "Café").status == 201);
}

TEST_CASE("a header over 8 KiB is answered 431", "[server]") {
  Room room;
  checkError(room.askWith("GET", "/api/room", "X-Long: " + std::string(9000, 'a') + "\r\n"), 431,
             "too_large");
  // One that never ends, too.
  RawSocket socket(room.port);
  socket.send("GET / HTTP/1.1\r\n");
  for (int at = 0; at < 100; ++at) socket.send("X: " + std::string(100, 'a') + "\r\n");
  const auto answer = socket.readAnswer();
  REQUIRE(answer);
  CHECK(answer->status == 431);
  CHECK(room.askWith("GET", "/api/room", "X-Long: " + std::string(7000, 'a') + "\r\n").status ==
        200);
}

TEST_CASE("a full queue is answered 503, a full disk 507, and neither keeps the note", "[server]") {
  Room room;
  const std::string token = room.join();
  room.gate.isFull = true;
  Reply reply = room.addNote(token, "n1", "Café");
  checkError(reply, 503, "busy");
  CHECK(reply.headers["retry-after"] == "1");
  room.gate.isFull = false;
  room.gate.diskIsFull = true;
  reply = room.addNote(token, "n1", "Café");
  checkError(reply, 507, "disk_full");
  CHECK(!reply.headers["retry-after"].empty());
  room.gate.diskIsFull = false;
  CHECK(room.gate.state()->questions[0]->notes.empty());
  CHECK(room.addNote(token, "n1", "Café").status == 201);
}

TEST_CASE("control characters never reach the log", "[server]") {
  Room room;
  REQUIRE(room.addNote(room.join(), "n1",
                       "Ca\x07"
                       "fé\x1B[31m \u202Eet thé")
              .status == 201);
  CHECK(room.gate.state()->note(workshop::NoteId::of("n1"))->text.text == "Café[31m et thé");
}

}  // namespace
}  // namespace grappe::server
