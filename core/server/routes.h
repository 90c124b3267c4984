// Which path does what: requests in, answers out; no sockets.
// Owned by the server; io thread only.
#pragma once

#include <atomic>
#include <string>

#include "base/clock.h"
#include "server/desk.h"
#include "server/gate.h"
#include "server/hide_reasons.h"
#include "server/joining.h"
#include "server/limits.h"
#include "server/live.h"
#include "server/loop.h"
#include "server/message.h"
#include "server/open_connections.h"
#include "server/page_files.h"
#include "server/reading.h"
#include "server/roles.h"

namespace grappe::server {

inline constexpr std::size_t bodyCap = 16 * 1024;
// Of a command from those who see all: a source's text (workshop::sourceLimit) fits.
inline constexpr std::size_t commandCap = 1024 * 1024;

class Routes {
 public:
  Routes(Gate& gate, Loop& loop, Live& live, const Clock& clock, std::string controlToken,
         DeskSources sources = {});

  // `respond` is called once, now or later, unless the server stops first.
  void handle(const Request& request, const Respond& respond);

  // Bytes that the body of this request may have; its body is not there yet.
  std::size_t bodyLimit(const Request& head) const;

  // What its token shows of whoever sent it.
  Standing standing(const Request& head) const;

  // Who greets on the WebSocket. Refused: malformed, forbidden (no such token).
  struct Greeted {
    Caller caller;
    workshop::Seq after = 0;
  };
  Result<Greeted> greet(std::string_view text, bool fromHere);

 private:
  void api(const Request& request, const Respond& respond);
  void join(const Request& request, const Respond& respond);
  void state(const Caller& caller, const Respond& respond);
  void wall(const Request& request, const Respond& respond);
  void addNote(const Caller& caller, const Request& request, const Respond& respond);
  void changeNote(const Caller& caller, const Request& request, const Respond& respond);
  void castBallot(const Caller& caller, const Request& request, const Respond& respond);
  void desk(const Request& request, const Respond& respond);
  void events(const Caller& caller, const Request& request, const Respond& respond);
  void command(const Caller& caller, const Request& request, const Respond& respond);

  // Gives the command in the caller's name; 200 {"seq"}, or 201 and 202 for a new note.
  void give(const Caller& caller, workshop::Command command, const Respond& respond);

  Gate& m_gate;
  Loop& m_loop;
  Live& m_live;
  const Clock& m_clock;
  std::string m_controlToken;
  Limits m_limits;
  Joining m_joining;
  Desk m_desk;
  PageFiles m_pages;
  Reading m_reading;
  HideReasons m_reasons;  // aside only
  int m_waiting = 0;      // requests that wait for the log
};

}  // namespace grappe::server
