// What this machine remembers from one meeting to the next: $XDG_CONFIG_HOME/grappe/kiosk.toml, or
// ~/.config/grappe/kiosk.toml. Main thread.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "base/refusal.h"
#include "scene/wifi.h"
#include "server/addresses.h"

namespace grappe::commands {

struct Settings {
  std::string monitor;  // that the wall is shown on, by the name the display gives it; empty: any
  bool highContrast = false;
  bool largeText = false;
  bool reducedMotion = false;   // places change at once
  bool touchTable = false;      // the screen lies flat, people stand around it
  scene::Wifi wifi{};           // of the room that this machine stands in
  server::Address address{};    // that somebody chose for the wall; empty: the likeliest
  std::string recapTemplate{};  // the path of the Word document that recaps are written into
  friend bool operator==(const Settings&, const Settings&) = default;
};

std::filesystem::path settingsFile();

// Refused as malformed where it is no TOML, a text of ours no text or a switch neither true nor
// false; what else stands there is left out.
Result<Settings> parseSettings(std::string_view toml);
std::string settingsToml(const Settings& settings);

// A file that is not there has nothing to say; of one that cannot be read `report` is told why, in
// a sentence, and the settings are as if it were not there.
Settings loadSettings(const std::filesystem::path& file,
                      const std::function<void(std::string_view)>& report);
// Whole or not at all, for its owner's eyes alone (0600): it may hold a password. Refused:
// forbidden, the file may not be written; diskFull.
Result<void> saveSettings(const std::filesystem::path& file, const Settings& settings);

}  // namespace grappe::commands
