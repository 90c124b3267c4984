#include "commands/settings.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace grappe;
using commands::Settings;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "grappe-settings-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }
};

void write(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

struct Heard {
  std::vector<std::string> lines;
  std::function<void(std::string_view)> ear() {
    return [this](std::string_view line) { lines.emplace_back(line); };
  }
};

}  // namespace

TEST_CASE("the monitor that was chosen is remembered", "[commands][settings]") {
  Folder folder;
  const fs::path file = folder.path / "not" / "there" / "kiosk.toml";
  Heard heard;
  CHECK(commands::loadSettings(file, heard.ear()) == Settings{});
  REQUIRE(commands::saveSettings(file, {"HDMI-1"}).has_value());
  CHECK(commands::loadSettings(file, heard.ear()).monitor == "HDMI-1");
  REQUIRE(commands::saveSettings(file, {"un \"nom\" à part\n"}).has_value());
  CHECK(commands::loadSettings(file, heard.ear()).monitor == "un \"nom\" à part\n");
  CHECK(heard.lines.empty());
  CHECK(std::distance(fs::directory_iterator(file.parent_path()), fs::directory_iterator()) == 1);
}

TEST_CASE("how the screens are to look is remembered beside the monitor", "[commands][settings]") {
  const Settings wanted{"HDMI-1", true, false, true, true};
  CHECK(commands::parseSettings(commands::settingsToml(wanted)).value() == wanted);
  CHECK(commands::settingsToml({}).find("high_contrast") == std::string::npos);
  CHECK(commands::parseSettings("touch_table = true").value().touchTable);
  CHECK(commands::parseSettings("large_text = 3").error().code == Code::malformed);
}

TEST_CASE("the room's Wi-Fi and the wall's address are remembered, and read by nobody else",
          "[commands][settings]") {
  Folder folder;
  const fs::path file = folder.path / "kiosk.toml";
  Settings wanted{"HDMI-1"};
  wanted.wifi = {"Salle \"des\" fêtes", "a\\b;c,d:e'f"};
  wanted.address = {"wlan0", "192.168.1.24"};
  write(folder.path / "kiosk.toml.new", "left by a fall, open to all");
  fs::permissions(folder.path / "kiosk.toml.new", fs::perms(0666));
  REQUIRE(commands::saveSettings(file, wanted).has_value());
  Heard heard;
  CHECK(commands::loadSettings(file, heard.ear()) == wanted);
  CHECK(heard.lines.empty());
  CHECK(fs::status(file).permissions() == fs::perms(0600));
  fs::permissions(file, fs::perms(0644));
  wanted.wifi = {"Mairie", ""};
  REQUIRE(commands::saveSettings(file, wanted).has_value());
  CHECK(fs::status(file).permissions() == fs::perms(0600));
  CHECK(commands::loadSettings(file, heard.ear()).wifi == scene::Wifi{"Mairie", ""});
  CHECK(commands::settingsToml({}).find("wifi") == std::string::npos);
  CHECK(commands::parseSettings("[wifi]\nname = 3").error().code == Code::malformed);
}

TEST_CASE("settings that cannot be read are left aside and say why", "[commands][settings]") {
  Folder folder;
  const fs::path file = folder.path / "kiosk.toml";
  for (const char* text : {"monitor = ", "monitor = 2", "\xFF\xFE", "= = =", "monitor = [\"a\"]"}) {
    INFO(text);
    write(file, text);
    Heard heard;
    CHECK(commands::loadSettings(file, heard.ear()) == Settings{});
    REQUIRE(heard.lines.size() == 1);
    CHECK(heard.lines[0].find('\n') == std::string::npos);
  }
  fs::remove(file);
  fs::create_directory(file);
  Heard heard;
  CHECK(commands::loadSettings(file, heard.ear()) == Settings{});
  CHECK(heard.lines.size() == 1);
}

TEST_CASE("settings of a later version are read for what is known of them",
          "[commands][settings]") {
  const auto settings = commands::parseSettings("colour = 3\nmonitor = \"DP-2\"\n[more]\na = 1\n");
  REQUIRE(settings.has_value());
  CHECK(settings->monitor == "DP-2");
  CHECK(commands::parseSettings("")->monitor.empty());
}

TEST_CASE("settings that cannot be written are refused, and what stood there stays",
          "[commands][settings]") {
  Folder folder;
  const fs::path file = folder.path / "kiosk.toml";
  REQUIRE(commands::saveSettings(file, {"HDMI-1"}).has_value());
  fs::create_directory(folder.path / "kiosk.toml.new");  // also root cannot write there
  const auto saved = commands::saveSettings(file, {"DP-2"});
  REQUIRE_FALSE(saved.has_value());
  CHECK(saved.error().code == Code::forbidden);
  Heard heard;
  CHECK(commands::loadSettings(file, heard.ear()).monitor == "HDMI-1");
}
