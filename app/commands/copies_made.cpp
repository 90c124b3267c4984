#include "commands/copies_made.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "commands/library.h"

namespace grappe::commands {

namespace {

namespace fs = std::filesystem;

fs::path list() { return defaultLibrary() / "copies.txt"; }

std::string whole(const std::string& path) {
  std::error_code error;
  const fs::path canonical = fs::weakly_canonical(path, error);
  return error ? path : canonical.string();
}

}  // namespace

// A line each: the workshop, a tabulation, the copy.
std::vector<std::string> copiesOf(const std::string& workshop) {
  std::vector<std::string> copies;
  std::ifstream in(list());
  const std::string mine = whole(workshop) + "\t";
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with(mine)) copies.push_back(line.substr(mine.size()));
  }
  return copies;
}

void noteCopy(const std::string& workshop, const std::string& copy) {
  const std::string to = whole(copy);
  const auto known = copiesOf(workshop);
  if (std::ranges::find(known, to) != known.end()) return;
  if ((workshop + to).find_first_of("\t\n") != std::string::npos) return;
  std::error_code error;
  fs::create_directories(list().parent_path(), error);
  std::ofstream(list(), std::ios::app) << whole(workshop) << '\t' << to << '\n';
  fs::permissions(list(), fs::perms::owner_read | fs::perms::owner_write, error);
}

}  // namespace grappe::commands
