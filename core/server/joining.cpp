#include "server/joining.h"

#include <nlohmann/json.hpp>

#include "server/orders.h"
#include "server/secrets.h"

namespace grappe::server {

using nlohmann::json;
using workshop::Role;

namespace {

// Each takes 0.1 s of a thread that others need too.
constexpr int mostChecking = 8;

}  // namespace

void Joining::join(const JoinBody& body, const Request& request, const Respond& respond) {
  if (body.pin) {
    joinByPin(body, request, respond);
  } else {
    joinByCode(body, request, respond);
  }
}

void Joining::joinByCode(const JoinBody& body, const Request& request, const Respond& respond) {
  const std::string& token = request.token;
  const workshop::StatePtr state = m_gate.state();
  const workshop::Device* known =
      token.empty() ? nullptr : state->deviceWithToken(tokenHash(token));
  if (body.code) {
    const auto wait = m_limits.codes().take(request.from, m_clock.now());
    if (wait.count() > 0) {
      respond(answerTooMany("too many wrong codes; wait a little", wait));
      return;
    }
    const workshop::Meeting* meeting = state->meeting();
    if (meeting == nullptr || meeting->code.empty() || !sameSecret(*body.code, meeting->code)) {
      respond(answerOf({Code::forbidden, "not the room's code"}));
      return;
    }
    m_limits.codes().right(request.from);
  } else if (known == nullptr) {
    respond(answerOf({Code::malformed, "\"code\" or \"pin\" is missing"}));
    return;
  }

  workshop::JoinDevice device;
  if (known != nullptr) {
    // A facilitator's page that types the room's code stays the facilitator's.
    if (!m_limits.mayWrite(known->id, m_clock.now())) {
      respond(answerOf({Code::tooMany, "too many requests from this device"}));
      return;
    }
    device = {known->id, known->role, body.circle.value_or(known->circle), known->tokenHash};
    enter(device, token, respond);
    return;
  }
  if (!m_limits.mayJoin(request.from, request.fromHere, m_clock.now())) {
    respond(answerOf({Code::tooMany, "too many devices at once; wait a little"}));
    return;
  }
  const std::string fresh = newToken();
  device = {workshop::DeviceId::of(m_ids.next()), Role::participant,
            body.circle.value_or(workshop::CircleId()), tokenHash(fresh)};
  enter(device, fresh, respond);
}

void Joining::joinByPin(const JoinBody& body, const Request& request, const Respond& respond) {
  if (m_checking >= mostChecking) {
    respond(answerTooMany("too many PINs at once", std::chrono::seconds(1)));
    return;
  }
  const auto wait = m_limits.pins().take(request.from, m_clock.now());
  if (wait.count() > 0) {
    respond(answerTooMany("too many wrong PINs; wait a little", wait));
    return;
  }
  ++m_checking;
  m_loop.aside([this, body, token = request.token, from = request.from, respond] {
    const std::string& hash = m_gate.state()->pinHash.text;
    const bool right = !hash.empty() && pinMatches(hash, *body.pin);
    m_loop.post([this, body, token, from, respond, right] {
      --m_checking;
      if (!right) {
        respond(answerOf({Code::forbidden, "not the PIN"}));
        return;
      }
      m_limits.pins().right(from);
      const workshop::StatePtr state = m_gate.state();
      const workshop::Device* known =
          token.empty() ? nullptr : state->deviceWithToken(tokenHash(token));
      workshop::JoinDevice device;
      // A device keeps its role: another page of it gets a token of its own.
      if (known != nullptr && known->role == body.role) {
        device = {known->id, known->role, body.circle.value_or(known->circle), known->tokenHash};
        enter(device, token, respond);
        return;
      }
      const std::string fresh = newToken();
      device = {workshop::DeviceId::of(m_ids.next()), body.role,
                body.circle.value_or(workshop::CircleId()), tokenHash(fresh)};
      enter(device, fresh, respond);
    });
  });
}

void Joining::enter(const workshop::JoinDevice& device, const std::string& token,
                    const Respond& respond) {
  json body = {{"token", token},
               {"role", workshop::roleName(device.role)},
               {"circle", device.circle.empty() ? json() : json(device.circle.text())}};
  // The kiosk lets devices in, whoever asks: no role that a page has may give this command.
  submit(m_gate, m_loop, {device, Role::machine, device.device, m_clock.now()},
         [respond, body = written(body)](const Result<Done>& done) {
           respond(done ? Answer{200, body} : answerOf(done.error()));
         });
}

}  // namespace grappe::server
