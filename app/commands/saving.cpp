#include "commands/saving.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "commands/library.h"
#include "commands/recap.h"
#include "workshop/visibility.h"

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

const char* endingOf(screens::RecapFormat format) {
  switch (format) {
    case screens::RecapFormat::word:
      return ".docx";
    case screens::RecapFormat::pdf:
      return ".pdf";
    case screens::RecapFormat::text:
      return ".md";
  }
  return ".md";
}

// A name that none of the formats has yet there.
fs::path freeName(const fs::path& folder, const workshop::State& state) {
  std::string name = fileNameOf(state.title);
  if (const auto* meeting = state.meeting(); meeting != nullptr && !meeting->date.empty()) {
    name += "-" + meeting->date;
  }
  for (int number = 1;; ++number) {
    const fs::path path = folder / (number == 1 ? name : name + "-" + std::to_string(number));
    bool taken = false;
    for (const char* ending : {".docx", ".pdf", ".md"}) taken |= fs::exists(path.string() + ending);
    if (!taken) return path;
  }
}

// So that the stick may be pulled.
void syncFileSystem(const fs::path& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::syncfs(fd);
  ::close(fd);
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

Saved saveRecap(const Console& console, const workshop::State& state,
                const screens::SavingPlace& place,
                const std::vector<screens::RecapFormat>& formats) {
  const auto& words = console.words;
  std::error_code gone;
  if (!fs::is_directory(place.path, gone)) {
    return {false, words.say("kiosk.recap.gone", {{"name", place.name}})};
  }
  const fs::path name = freeName(place.path, state);
  std::string files;
  for (const screens::RecapFormat format : formats) {
    const std::string path = name.string() + endingOf(format);
    const auto written = writeRecapFile(console, state, path);
    if (!written) {
      const std::string key = "recap.write." + std::string(codeName(written.error().code));
      return {false, words.say(key, {{"path", path}, {"detail", written.error().detail}})};
    }
    files += (files.empty() ? "" : ", ") + fs::path(path).filename().string();
  }
  if (place.stick) syncFileSystem(place.path);
  return {true, words.say(place.stick ? "kiosk.recap.saved.stick" : "kiosk.recap.saved",
                          {{"files", files}, {"name", place.name}})};
}

}  // namespace grappe::commands
