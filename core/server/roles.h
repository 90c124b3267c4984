// Who is asking, and what their role lets them ask for: the one place where the server decides it.
// What a role may do to the workshop is workshop::mayGive's; what it may see, workshop::maySee's.
// Pure, any thread.
#pragma once

#include <optional>
#include <string_view>

#include "workshop/command.h"
#include "workshop/state.h"

namespace grappe::server {

struct Caller {
  workshop::Role role = workshop::Role::participant;
  workshop::DeviceId device;  // empty for the command line
};

// By token. The control token counts only from loopback. Nothing: nobody knows the token.
std::optional<Caller> callerOf(const workshop::State& state, std::string_view token, bool fromHere,
                               std::string_view controlToken);

// state: the newest state, changes, live pushes. ownNotes: writing, correcting, withdrawing one's
// own. commands: any command that workshop::mayGive lets the role give.
// desk: how the room is, and the recap, for whoever leads it. sources: the whole text of a source.
enum class Door { state, ownNotes, commands, desk, sources };
bool mayPass(workshop::Role role, Door door);

// Through the commands door. Joining is not a command that a page or a script may write itself: it
// would choose its own token.
bool mayCommand(workshop::Role role, const workshop::Command& command);

// Sees what all have written, not only its own.
bool seesAll(workshop::Role role);

// Sees what is taken down in the room: exchanges, sources, quotations.
bool seesRecords(workshop::Role role);

}  // namespace grappe::server
