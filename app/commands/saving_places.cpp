#include "commands/saving_places.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace grappe::commands {

namespace {

namespace fs = std::filesystem;

// In /proc/self/mounts a space is \040.
std::string unescaped(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\' && at + 3 < text.size()) {
      plain += static_cast<char>(std::strtol(text.substr(at + 1, 3).c_str(), nullptr, 8));
      at += 3;
    } else {
      plain += text[at];
    }
  }
  return plain;
}

bool mayWrite(const fs::path& folder) { return ::access(folder.c_str(), W_OK | X_OK) == 0; }

fs::path documents() {
  const char* home = std::getenv("HOME");
  const fs::path base = home == nullptr ? fs::path("/tmp") : fs::path(home);
  for (const char* name : {"Documents", "documents"}) {
    if (fs::is_directory(base / name) && mayWrite(base / name)) return base / name;
  }
  return base;
}

}  // namespace

std::vector<screens::SavingPlace> savingPlaces(const std::string& mounts) {
  std::vector<screens::SavingPlace> places;
  std::istringstream lines(mounts);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::string device;
    std::string point;
    fields >> device >> point;
    const fs::path path = unescaped(point);
    const std::string text = path.string();
    const bool stick = text.starts_with("/media/") || text.starts_with("/run/media/");
    if (stick && mayWrite(path)) places.push_back({text, path.filename().string(), true});
  }
  const fs::path home = documents();
  if (mayWrite(home)) places.push_back({home.string(), home.filename().string(), false});
  return places;
}

std::vector<screens::SavingPlace> savingPlaces() {
  std::ifstream in("/proc/self/mounts");
  return savingPlaces({std::istreambuf_iterator<char>(in), {}});
}

}  // namespace grappe::commands
