#include "server/routes.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "server/changes.h"
#include "server/orders.h"
#include "server/paths.h"
#include "server/views.h"
#include "server/wire.h"
#include "workshop/command_json.h"

namespace grappe::server {

using nlohmann::json;

namespace {

bool isJson(std::string_view contentType) {
  std::string type(contentType.substr(0, contentType.find(';')));
  while (!type.empty() && type.back() == ' ') type.pop_back();
  std::transform(type.begin(), type.end(), type.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return type == "application/json";
}

Answer methodRefused(std::string_view allowed) {
  Answer answer = answerOf(405, {Code::malformed, "this path knows only " + std::string(allowed)});
  answer.headers.emplace_back("Allow", allowed);
  return answer;
}

Answer slowDown() { return answerOf({Code::tooMany, "too many requests from this device"}); }

}  // namespace

Routes::Routes(Gate& gate, Loop& loop, Live& live, const Clock& clock, std::string controlToken,
               DeskSources sources)
    : m_gate(gate),
      m_loop(loop),
      m_live(live),
      m_clock(clock),
      m_controlToken(std::move(controlToken)),
      m_joining(gate, loop, m_limits, clock),
      m_desk(gate, loop, live, std::move(sources)) {}

std::size_t Routes::bodyLimit(const Request& head) const {
  if (head.path != "/api/commands") return bodyCap;
  const auto caller = callerOf(*m_gate.state(), head.token, head.fromHere, m_controlToken);
  return caller && mayPass(caller->role, Door::commands) ? commandCap : bodyCap;
}

Standing Routes::standing(const Request& head) const {
  const auto caller = callerOf(*m_gate.state(), head.token, head.fromHere, m_controlToken);
  if (!caller) return Standing::stranger;
  return seesAll(caller->role) ? Standing::leading : Standing::known;
}

void Routes::handle(const Request& request, const Respond& respond) {
  if (request.path.starts_with("/api/")) {
    api(request, respond);
    return;
  }
  const bool reads = request.method == "GET" || request.method == "HEAD";
  if (request.path == "/generate_204") {
    respond(reads ? Answer{204, ""} : methodRefused("GET"));
    return;
  }
  auto file = m_pages.find(request.path, request.ifNoneMatch, request.takesGzip);
  if (!file) {
    respond(answerOf({Code::unknown, "nothing is at this path"}));
  } else {
    respond(reads ? std::move(*file) : methodRefused("GET"));
  }
}

void Routes::api(const Request& request, const Respond& respond) {
  const std::string_view methods = methodsOf(request.path);
  if (methods.empty()) {
    respond(answerOf({Code::unknown, "nothing is at this path"}));
    return;
  }
  if (methods.find(request.method) == std::string_view::npos) {
    respond(methodRefused(methods));
    return;
  }
  const bool hasBody = request.method == "POST" || request.method == "PATCH";
  if (hasBody && !isJson(request.contentType)) {
    respond(answerOf({Code::wrongType, "Content-Type must be application/json"}));
    return;
  }
  if (request.path == "/api/room") {
    respond({200, written(roomView(*m_gate.state()))});
    return;
  }
  if (request.path == "/api/join") {
    join(request, respond);
    return;
  }
  if (request.path == "/api/live") {
    respond(answerOf({Code::malformed, "this path speaks WebSocket"}));
    return;
  }

  const auto caller = callerOf(*m_gate.state(), request.token, request.fromHere, m_controlToken);
  if (!caller) {
    respond(answerOf(401, {Code::forbidden, "no token, or one that nobody knows"}));
    return;
  }
  const Door door = doorOf(request.path, request.method);
  if (!mayPass(caller->role, door)) {
    respond(answerOf({Code::forbidden, "this role may not"}));
    return;
  }
  m_live.heard(*caller);
  if (!caller->device.empty()) {
    const bool reads = request.method == "GET";
    const Timestamp now = m_clock.now();
    if (!(reads ? m_limits.mayRead(caller->device, now) : m_limits.mayWrite(caller->device, now))) {
      respond(slowDown());
      return;
    }
  }
  if (door == Door::commands) {
    command(*caller, request, respond);
  } else if (door == Door::desk) {
    desk(request, respond);
  } else if (door == Door::sources) {
    m_desk.source(std::string_view(request.path).substr(sourcePrefix.size()), respond);
  } else if (request.path == "/api/notes") {
    addNote(*caller, request, respond);
  } else if (request.path.starts_with(notePrefix)) {
    changeNote(*caller, request, respond);
  } else if (request.path == "/api/vote") {
    if (door == Door::ownNotes) return castBallot(*caller, request, respond);
    respond({200, written(voteView(*m_gate.state(), caller->device))});
  } else if (request.path == "/api/wall") {
    wall(request, respond);
  } else if (request.path == "/api/state") {
    state(*caller, respond);
  } else {
    events(*caller, request, respond);
  }
}

void Routes::join(const Request& request, const Respond& respond) {
  const Result<JoinBody> body = joinBody(request.body);
  if (!body) {
    respond(answerOf(body.error()));
    return;
  }
  m_joining.join(*body, request, respond);
}

void Routes::state(const Caller& caller, const Respond& respond) {
  const OwnNotes& own = m_live.ownNotes();
  const auto show = [this, caller, state = own.state(), mine = own.of(caller.device),
                     devices = m_live.devices(), lowered = m_live.signs().lowered(),
                     signs = m_live.signs().text()] {
    json view = stateView(*state, caller, mine, devices, m_clock.now(), m_reasons);
    view["lowered"] = lowered;
    if (seesAll(caller.role)) view["signs"] = json::parse(signs);
    return written(view);
  };
  if (!seesAll(caller.role)) {
    respond({200, show()});
    return;
  }
  m_loop.aside([this, seq = own.state()->seq, show, respond] {
    const Result<void> read = m_reasons.readTo(m_gate, seq);
    const Answer answer = read ? Answer{200, show()} : answerOf(read.error());
    m_loop.post([respond, answer] { respond(answer); });
  });
}

void Routes::wall(const Request& request, const Respond& respond) {
  const auto number = numberOf(request.query, "page=");
  const auto page = m_reading.page(*m_gate.state(), number.value_or(1));
  respond(page ? Answer{200, *page} : answerOf(page.error()));
}

void Routes::desk(const Request& request, const Respond& respond) {
  if (request.path == "/api/health") {
    m_desk.health(respond);
  } else if (request.path == "/api/hands") {
    m_live.lowerHands();
    respond({200, written({{"lowered", m_live.signs().lowered()}})});
  } else if (request.method == "POST") {
    m_desk.order(request.body, respond);
  } else if (request.method == "DELETE") {
    m_desk.stop(request.query, respond);
  } else {
    m_desk.fetch(request.query, respond);
  }
}

void Routes::addNote(const Caller& caller, const Request& request, const Respond& respond) {
  Result<NoteBody> body = noteBody(request.body);
  if (!body) {
    respond(answerOf(body.error()));
    return;
  }
  workshop::AddNote note;
  note.id = body->id;
  note.question = body->question;
  note.text = std::move(body->text);
  give(caller, std::move(note), respond);
}

void Routes::changeNote(const Caller& caller, const Request& request, const Respond& respond) {
  const auto id = workshop::NoteId::parse(std::string_view(request.path).substr(notePrefix.size()));
  if (!id) {
    respond(answerOf({Code::unknown, "no such note"}));
    return;
  }
  if (request.method == "DELETE") {
    give(caller, workshop::WithdrawNote{*id}, respond);
    return;
  }
  Result<std::string> text = textBody(request.body);
  if (!text) {
    respond(answerOf(text.error()));
    return;
  }
  give(caller, workshop::CorrectNote{*id, std::move(*text)}, respond);
}

void Routes::castBallot(const Caller& caller, const Request& request, const Respond& respond) {
  Result<BallotBody> body = ballotBody(request.body);
  if (!body) {
    respond(answerOf(body.error()));
    return;
  }
  give(caller, workshop::CastBallot{body->question, {}, std::move(body->dots)}, respond);
}

void Routes::events(const Caller& caller, const Request& request, const Respond& respond) {
  const auto after = afterOf(request.query);
  if (!after) {
    respond(answerOf({Code::malformed, "\"after\" must be a sequence number"}));
    return;
  }
  constexpr int mostReading = 64;
  if (m_waiting >= mostReading) {
    respond(answerOf({Code::busy, "too much at once; try again in a second"}));
    return;
  }
  ++m_waiting;
  m_loop.aside([this, caller, after = *after, devices = m_live.devices(), respond] {
    const Result<std::string> changes =
        changesAfter(m_gate, caller, after, devices, m_clock.now(), m_reasons);
    m_loop.post([this, changes, respond] {
      --m_waiting;
      respond(changes ? Answer{200, *changes} : answerOf(changes.error()));
    });
  });
}

void Routes::command(const Caller& caller, const Request& request, const Respond& respond) {
  const Result<json> object = parsedObject(request.body);
  if (!object) {
    respond(answerOf(object.error()));
    return;
  }
  Result<workshop::Command> command = workshop::commandOf(request.body);
  if (!command) {
    respond(answerOf(command.error()));
    return;
  }
  if (!mayCommand(caller.role, *command)) {
    respond(answerOf({Code::forbidden, "this role may not give this command"}));
    return;
  }
  give(caller, std::move(*command), respond);
}

void Routes::give(const Caller& caller, workshop::Command command, const Respond& respond) {
  const bool isNew = std::holds_alternative<workshop::AddNote>(command);
  submit(m_gate, m_loop, {std::move(command), caller.role, caller.device, m_clock.now()},
         [isNew, respond](const Result<Done>& done) {
           if (!done) {
             respond(answerOf(done.error()));
             return;
           }
           json body = {{"seq", done->seq}};
           if (done->late) body["late"] = true;
           const int status = done->late ? 202 : 201;
           respond({isNew ? status : 200, written(body)});
         });
}

Result<Routes::Greeted> Routes::greet(std::string_view text, bool fromHere) {
  const Result<Greeting> said = greeting(text);
  if (!said) return tl::unexpected(said.error());
  const auto caller = callerOf(*m_gate.state(), said->token, fromHere, m_controlToken);
  if (!caller || !mayPass(caller->role, Door::state)) {
    return refuse(Code::forbidden, "no token, or one that nobody knows");
  }
  return Greeted{*caller, said->after};
}

}  // namespace grappe::server
