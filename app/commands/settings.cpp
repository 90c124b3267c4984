#include "commands/settings.h"

#include <toml++/toml.h>
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
    if (const auto* monitor = table.get("monitor")) {
      if (!monitor->is_string()) return refuse(Code::malformed, "monitor is no text");
      settings.monitor = monitor->value_or(std::string());
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
  if (!settings.monitor.empty()) table.insert("monitor", settings.monitor);
  Settings copy = settings;
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
  std::ofstream out(beside, std::ios::binary | std::ios::trunc);
  if (!out) return refuse(Code::forbidden, "the file " + beside.string() + " cannot be written");
  out << settingsToml(settings);
  out.close();
  if (!out) {
    fs::remove(beside, error);
    return refuse(Code::diskFull, "the file " + beside.string() + " cannot be written");
  }
  fs::rename(beside, file, error);
  if (error) return refuse(Code::forbidden, "the file " + file.string() + " cannot be written");
  return {};
}

}  // namespace grappe::commands
