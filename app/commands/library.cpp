#include "commands/library.h"

#include <cstdlib>

#include "base/text.h"
#include "runtime/open_workshop.h"

namespace grappe::commands {

namespace fs = std::filesystem;

fs::path defaultLibrary() {
  const char* data = std::getenv("XDG_DATA_HOME");  // NOLINT(concurrency-mt-unsafe): at the start
  if (data != nullptr && *data == '/') return fs::path(data) / "grappe";
  const char* home = std::getenv("HOME");  // NOLINT(concurrency-mt-unsafe): at the start
  return fs::path(home == nullptr ? "." : home) / ".local" / "share" / "grappe";
}

std::vector<screens::ShelfEntry> shelfOf(const fs::path& library) {
  std::vector<screens::ShelfEntry> shelf;
  std::error_code error;
  for (fs::directory_iterator file(library, error), end; !error && file != end;
       file.increment(error)) {
    if (file->path().extension() != ".grappe") continue;
    screens::ShelfEntry entry;
    entry.path = file->path().string();
    const auto state = runtime::readState(entry.path);
    if (state) {
      entry.title = state->title;
      if (const auto* meeting = state->meeting()) entry.date = meeting->date;
      entry.questions = static_cast<int>(state->questions.size());
      for (const auto& question : state->questions) entry.notes += question->counting;
    } else {
      entry.title = file->path().stem().string();
      entry.trouble = state.error().code;
    }
    shelf.push_back(std::move(entry));
  }
  return shelf;
}

std::string fileNameOf(const std::string& title) {
  std::string name;
  for (const char c : folded(title)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) name.push_back(c);
    if (!plain && !name.empty() && name.back() != '-') name.push_back('-');
    if (name.size() >= 60) break;
  }
  while (!name.empty() && name.back() == '-') name.pop_back();
  return name.empty() ? "atelier" : name;
}

fs::path freePath(const fs::path& library, const std::string& title) {
  std::error_code ignored;
  fs::create_directories(library, ignored);  // creating the file will say what is wrong
  const std::string name = fileNameOf(title);
  fs::path path = library / (name + ".grappe");
  for (int n = 2; fs::exists(path); ++n)
    path = library / (name + "-" + std::to_string(n) + ".grappe");
  return path;
}

}  // namespace grappe::commands
