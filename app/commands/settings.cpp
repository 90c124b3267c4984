#include "commands/settings.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <toml++/toml.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace grappe::commands {

namespace fs = std::filesystem;

namespace {
std::array<std::pair<std::string_view, bool*>, 4> switches(Settings& settings) {
  return {{{"high_contrast", &settings.highContrast},
           {"large_text", &settings.largeText},
           {"reduced_motion", &settings.reducedMotion},
           {"touch_table", &settings.touchTable}}};
}

// The texts, by the table that they stand in ("": none) and their name there.
struct Entry {
  std::string_view table, name;
  std::string* text;
};
std::array<Entry, 6> texts(Settings& settings) {
  return {{{"", "monitor", &settings.monitor},
           {"", "recap_template", &settings.recapTemplate},
           {"wifi", "name", &settings.wifi.name},
           {"wifi", "password", &settings.wifi.password},
           {"wall", "address", &settings.address.literal},
           {"wall", "interface", &settings.address.interface}}};
}

// Refused where the file may not be written; what stood there stays readable for nobody else.
Result<void> writeForOwner(const fs::path& file, std::string_view text) {
  const int handle = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (handle < 0)
    return refuse(Code::forbidden, "the file " + file.string() + " cannot be written");
  bool good = ::fchmod(handle, 0600) == 0;  // one that lay there before may be open to all
  while (good && !text.empty()) {
    const ssize_t some = ::write(handle, text.data(), text.size());
    good = some > 0;
    if (good) text.remove_prefix(static_cast<std::size_t>(some));
  }
  good = ::close(handle) == 0 && good;
  if (good) return {};
  std::error_code ignored;
  fs::remove(file, ignored);
  return refuse(Code::diskFull, "the file " + file.string() + " cannot be written");
}

}  // namespace

fs::path settingsFile() {
  const char* config = std::getenv("XDG_CONFIG_HOME");  // NOLINT(concurrency-mt-unsafe): at start
  if (config != nullptr && *config == '/') return fs::path(config) / "grappe" / "kiosk.toml";
  const char* home = std::getenv("HOME");  // NOLINT(concurrency-mt-unsafe): at start
  return fs::path(home == nullptr ? "." : home) / ".config" / "grappe" / "kiosk.toml";
}

Result<Settings> parseSettings(std::string_view text) {
  try {
    const toml::table table = toml::parse(text);
    Settings settings;
    for (const Entry& entry : texts(settings)) {
      const auto* within = entry.table.empty() ? &table : table[entry.table].as_table();
      const auto* found = within == nullptr ? nullptr : within->get(entry.name);
      if (found == nullptr) continue;
      if (!found->is_string()) {
        return refuse(Code::malformed, std::string(entry.name) + " is no text");
      }
      *entry.text = found->value_or(std::string());
    }
    for (const auto& [name, value] : switches(settings)) {
      const auto* found = table.get(name);
      if (found == nullptr) continue;
      if (!found->is_boolean()) {
        return refuse(Code::malformed, std::string(name) + " is neither true nor false");
      }
      *value = found->value_or(false);
    }
    return settings;
  } catch (const toml::parse_error& error) {
    return refuse(Code::malformed, std::string(error.description()) + ", line " +
                                       std::to_string(error.source().begin.line));
  }
}

std::string settingsToml(const Settings& settings) {
  toml::table table;
  Settings copy = settings;
  for (const Entry& entry : texts(copy)) {
    if (entry.text->empty()) continue;
    if (entry.table.empty()) {
      table.insert(entry.name, *entry.text);
    } else {
      if (!table.contains(entry.table)) table.insert(entry.table, toml::table());
      table[entry.table].as_table()->insert(entry.name, *entry.text);
    }
  }
  for (const auto& [name, value] : switches(copy)) {
    if (*value) table.insert(name, true);
  }
  std::ostringstream out;
  out << table << '\n';
  return out.str();
}

Settings loadSettings(const fs::path& file, const std::function<void(std::string_view)>& report) {
  std::error_code error;
  if (!fs::exists(file, error)) return {};
  std::ifstream in;
  if (fs::is_regular_file(file, error)) in.open(file, std::ios::binary);
  if (!in.is_open()) {
    report("it cannot be opened");
    return {};
  }
  std::ostringstream text;
  text << in.rdbuf();
  const auto settings = parseSettings(text.str());
  if (settings) return *settings;
  report(settings.error().detail);
  return {};
}

Result<void> saveSettings(const fs::path& file, const Settings& settings) {
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  const fs::path beside = file.string() + ".new";
  if (auto written = writeForOwner(beside, settingsToml(settings)); !written) return written;
  fs::rename(beside, file, error);
  if (error) return refuse(Code::forbidden, "the file " + file.string() + " cannot be written");
  return {};
}

}  // namespace grappe::commands
