// How a device gets in: the room code or the PIN, and the token that it keeps.
// Owned by the routes; io thread only (the PIN is compared aside).
#pragma once

#include <memory>

#include "base/clock.h"
#include "server/gate.h"
#include "server/limits.h"
#include "server/loop.h"
#include "server/message.h"
#include "server/wire.h"

namespace grappe::server {

class Joining {
 public:
  Joining(Gate& gate, Loop& loop, Limits& limits, const Clock& clock)
      : m_gate(gate), m_loop(loop), m_limits(limits), m_clock(clock) {}

  // The request's token: of an earlier joining, or empty.
  void join(const JoinBody& body, const Request& request, const Respond& respond);

 private:
  void joinByCode(const JoinBody& body, const Request& request, const Respond& respond);
  void joinByPin(const JoinBody& body, const Request& request, const Respond& respond);
  void enter(const workshop::JoinDevice& device, const std::string& token, const Respond& respond);

  Gate& m_gate;
  Loop& m_loop;
  Limits& m_limits;
  const Clock& m_clock;
  RandomIds m_ids;
  int m_checking = 0;  // PINs that wait to be compared
};

}  // namespace grappe::server
