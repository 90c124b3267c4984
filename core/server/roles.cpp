#include "server/roles.h"

#include "server/secrets.h"
#include "workshop/decide.h"

namespace grappe::server {

using workshop::Role;

std::optional<Caller> callerOf(const workshop::State& state, std::string_view token, bool fromHere,
                               std::string_view controlToken) {
  if (token.empty()) return std::nullopt;
  if (fromHere && !controlToken.empty() && sameSecret(token, controlToken)) {
    return Caller{Role::commandLine, {}};
  }
  const workshop::Device* device = state.deviceWithToken(tokenHash(token));
  if (device == nullptr) return std::nullopt;
  return Caller{device->role, device->id};
}

bool seesAll(Role role) {
  return role == Role::facilitator || role == Role::scribe || role == Role::commandLine;
}

bool seesRecords(Role role) { return role == Role::scribe || role == Role::commandLine; }

bool mayPass(Role role, Door door) {
  switch (door) {
    case Door::state:
      return role == Role::participant || seesAll(role);
    case Door::ownNotes:
      return role == Role::participant;
    case Door::commands:
    case Door::sources:
      return seesAll(role);
    case Door::desk:
      return role == Role::facilitator || role == Role::commandLine;
  }
  return false;
}

bool mayCommand(Role role, const workshop::Command& command) {
  return mayPass(role, Door::commands) && !std::holds_alternative<workshop::JoinDevice>(command) &&
         workshop::mayGive(role, command);
}

}  // namespace grappe::server
