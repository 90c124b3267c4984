#include "core/server/room.h"

#include <stdexcept>

#include "server/secrets.h"

namespace grappe::server {

using nlohmann::json;

Room::Room(Options given) : options(std::move(given)) {
  using namespace workshop;  // NOLINT(google-build-using-namespace): a list of commands
  gate.give(CreateWorkshop{"Qu’est-ce qui fait que ça match ?",
                           "fr",
                           {{CircleId::of("centre"), "Centre social", 0},
                            {CircleId::of("ecole"), "École", 1},
                            {CircleId::of("parents"), "Parents", 2}}});
  gate.give(AddQuestion{QuestionId::of("q1"), "Pourquoi agir ensemble ?", "Ce qui vous y pousse."});
  gate.give(AddQuestion{QuestionId::of("q2"), "Qu’est-ce qui marche ?", ""});
  gate.give(OpenMeeting{MeetingId::of("m1"), "2026-11-24", "Lyon", "4827"});
  gate.give(SetPhase{QuestionId::of("q1"), Phase::writing});
  if (options.controlToken.empty()) options.controlToken = control;
  restart();
}

void Room::restart() {
  server.reset();
  server = std::make_unique<Server>(gate, clock, options);
  const auto started = server->start();
  if (!started) throw std::runtime_error(started.error().detail);
  port = *started;
}

Reply Room::askWith(const std::string& method, const std::string& path, const std::string& headers,
                    const std::string& body) {
  std::string text = method + " " + path + " HTTP/1.1\r\n" + headers;
  if (headers.find("Host:") == std::string::npos) {
    text += "Host: 127.0.0.1:" + std::to_string(port) + "\r\n";
  }
  if (headers.find("Content-Type:") == std::string::npos) {
    text += "Content-Type: application/json\r\n";
  }
  text += "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
  RawSocket socket(port);
  socket.send(text);
  const auto answer = socket.readAnswer(std::chrono::seconds(30), method == "HEAD");
  if (!answer) return {};
  return {answer->status, json::parse(answer->body, nullptr, false), answer->headers};
}

Reply Room::ask(const std::string& method, const std::string& path, const std::string& token,
                const std::string& body) {
  return askWith(method, path, token.empty() ? "" : "Authorization: Bearer " + token + "\r\n",
                 body);
}

std::string Room::join(const std::string& circle) {
  const Reply reply =
      ask("POST", "/api/join", "", json{{"code", "4827"}, {"circle", circle}}.dump());
  if (reply.status != 200) throw std::runtime_error("cannot join: " + reply.code());
  return reply.body["token"];
}

std::string Room::facilitator() {
  std::string token = newToken();
  const auto device = workshop::DeviceId::of("facilitator-" + tokenHash(token).substr(0, 8));
  gate.give(workshop::JoinDevice{device, workshop::Role::facilitator, {}, tokenHash(token)},
            workshop::Role::machine);
  return token;
}

Reply Room::addNote(const std::string& token, const std::string& id, const std::string& text,
                    const std::string& question) {
  return ask("POST", "/api/notes", token,
             json{{"id", id}, {"question", question}, {"text", text}}.dump());
}

void Room::setPhase(const std::string& question, workshop::Phase phase) {
  gate.give(workshop::SetPhase{workshop::QuestionId::of(question), phase});
}

std::string Room::deviceOf(const std::string& token) const {
  const workshop::StatePtr state = gate.state();
  const workshop::Device* device = state->deviceWithToken(tokenHash(token));
  return device == nullptr ? "" : device->id.text();
}

RawSocket Room::listen(const std::string& token, workshop::Seq after) {
  RawSocket socket(port);
  if (!socket.upgrade(port, "/api/live")) throw std::runtime_error("no upgrade");
  socket.sendMessage(json{{"token", token}, {"after", after}}.dump());
  return socket;
}

json nextPush(RawSocket& socket, std::chrono::milliseconds time) {
  const auto message = socket.readMessage(time);
  return message ? json::parse(*message) : json();
}

}  // namespace grappe::server
