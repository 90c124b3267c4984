#include "server/paths.h"

#include <array>

namespace grappe::server {

namespace {

struct Path {
  std::string_view path;
  std::string_view methods;
  Door door = Door::state;
};
constexpr std::array<Path, 12> paths{{{"/api/room", "GET"},
                                      {"/api/join", "POST"},
                                      {"/api/state", "GET"},
                                      {"/api/notes", "POST", Door::ownNotes},
                                      {"/api/wall", "GET"},
                                      {"/api/vote", "GET, POST"},
                                      {"/api/events", "GET"},
                                      {"/api/live", "GET"},
                                      {"/api/health", "GET", Door::desk},
                                      {"/api/hands", "POST", Door::desk},
                                      {"/api/recap", "GET, POST, DELETE", Door::desk},
                                      {"/api/commands", "POST", Door::commands}}};

const Path* find(std::string_view path) {
  static constexpr Path note{notePrefix, "PATCH, DELETE", Door::ownNotes};
  static constexpr Path source{sourcePrefix, "GET", Door::sources};
  if (path.starts_with(notePrefix)) return &note;
  if (path.starts_with(sourcePrefix)) return &source;
  for (const Path& one : paths) {
    if (one.path == path) return &one;
  }
  return nullptr;
}

}  // namespace

std::string_view methodsOf(std::string_view path) {
  const Path* found = find(path);
  return found == nullptr ? std::string_view() : found->methods;
}

Door doorOf(std::string_view path, std::string_view method) {
  if (path == "/api/vote" && method == "POST") return Door::ownNotes;
  const Path* found = find(path);
  return found == nullptr ? Door::state : found->door;
}

}  // namespace grappe::server
