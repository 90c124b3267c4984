// When no phone arrives: the button on a wall that waits, the sheet, and the address that is
// chosen.
#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>

#include "app/screens/meeting_at_the_wall.h"
#include "core/scene/wall_promises.h"
#include "screens/network_sheet.h"

using namespace grappe;
using grappe::tests::AtTheWall;
using screens::Network;
using workshop::Phase;
using workshop::QuestionId;

namespace {

Network room() {
  Network network;
  network.addresses = {{"enp3s0", "10.1.2.3", "10.1.2.3:8080"},
                       {"wlan0", "192.168.1.24", "192.168.1.24:8080"}};
  network.port = "8080";
  network.hotspotPassword = "48271159";
  return network;
}

// At a question that waits; the mouse has just moved, so that the controls show.
struct Waiting : AtTheWall {
  Waiting() {
    meeting.give(workshop::GoToQuestion{QuestionId::of("q2")});
    screen.setAddress("10.1.2.3:8080");
    screen.setNetwork(room());
    screens::WallScreen::Doors doors;
    doors.address = [this](const std::string& literal) { chosen = literal; };
    screen.setDoors(std::move(doors));
    look();
    wake();
  }
  void wake() { move(0, {300 + ++m_moved, 300}); }
  std::string words() const {
    std::string all;
    for (const scene::Item& one : scene.items) {
      for (const scene::Shape& shape : one.shapes) {
        const auto* text = std::get_if<scene::Text>(&shape);
        if (text != nullptr) all += text->text + "\n";
      }
    }
    return all;
  }

  std::string chosen;

 private:
  float m_moved = 0;
};

}  // namespace

TEST_CASE("a wall that waits offers help only while the controls show and no phone has come",
          "[screens][network]") {
  Waiting wall;
  CHECK(wall.item("button:network") != nullptr);
  wall.now += 10;
  wall.look();
  CHECK(wall.item("button:network") == nullptr);
  wall.wake();
  CHECK(wall.item("button:network") != nullptr);
  wall.screen.setDevices(3);
  wall.look();
  CHECK(wall.item("button:network") == nullptr);
  wall.screen.setDevices(0);
  Network reached = room();
  reached.reached = true;
  wall.screen.setNetwork(reached);
  wall.wake();
  CHECK(wall.item("button:network") == nullptr);
  CHECK(wall.says("Premier téléphone relié"));
  wall.meeting.give(workshop::SetPhase{QuestionId::of("q2"), Phase::writing});
  wall.wake();
  CHECK(wall.item("button:network") == nullptr);
}

TEST_CASE("the sheet says what to look at, with the address, the port and the Wi-Fi of this room",
          "[screens][network]") {
  Waiting wall;
  wall.tap(wall.on("button:network"));
  const std::string plain = wall.words();
  for (const char* words :
       {"le même Wi-Fi que cet ordinateur", "http://10.1.2.3:8080", "VPN",
        "sudo ufw allow 8080/tcp", "sudo firewall-cmd --add-port=8080/tcp",
        "nmcli device wifi hotspot ssid Grappe password 48271159", "Aucun téléphone jusqu’ici",
        "10.1.2.3:8080/facilitator", "10.1.2.3:8080/scribe", "enp3s0 · affichée sur le mur",
        "wlan0 · toucher pour l’afficher"}) {
    INFO(words);
    CHECK(plain.find(words) != std::string::npos);
  }
  Network network = room();
  network.wifi = {"Salle des fêtes", "raisin-2411"};
  network.firewall = Network::Firewall::ufw;
  network.reached = true;
  wall.screen.setNetwork(network);
  wall.look();
  const std::string known = wall.words();
  CHECK(known.find("Salle des fêtes") != std::string::npos);
  CHECK(known.find("firewall-cmd") == std::string::npos);
  CHECK(known.find("Aucun téléphone jusqu’ici") == std::string::npos);
  wall.tap(wall.on("button:network.close"));
  CHECK(wall.item("network.steps") == nullptr);
}

TEST_CASE("another address of this machine comes onto the wall by a tap", "[screens][network]") {
  Waiting wall;
  wall.key(GLFW_KEY_O);
  wall.tap(wall.on("tool:network"));
  REQUIRE(wall.item("network:10.1.2.3") != nullptr);
  CHECK(wall.item("network:10.1.2.3")->action.empty());  // it stands there already
  wall.tap(wall.on("network:192.168.1.24"));
  CHECK(wall.chosen == "192.168.1.24");
  wall.screen.setAddress("192.168.1.24:8080");
  wall.look();
  CHECK(wall.item("network:192.168.1.24")->action.empty());
  CHECK_FALSE(wall.item("network:10.1.2.3")->action.empty());
  wall.key(GLFW_KEY_ESCAPE);
  const scene::Item* join = wall.item("join");
  REQUIRE(join != nullptr);
  bool leads = false;
  for (const scene::Shape& shape : join->shapes) {
    const auto* code = std::get_if<scene::QrCode>(&shape);
    leads = leads || (code != nullptr && code->content.starts_with("http://192.168.1.24:8080/"));
  }
  CHECK(leads);
}

TEST_CASE("the codes on the wall change with the room's Wi-Fi", "[screens][network]") {
  Waiting wall;
  CHECK_FALSE(wall.says("Rejoindre le Wi-Fi"));
  Network network = room();
  network.wifi = {"Salle", "raisin-2411"};
  wall.screen.setNetwork(network);
  wall.look();
  CHECK(wall.says("Rejoindre le Wi-Fi"));
  CHECK(wall.says("raisin-2411"));
}

TEST_CASE("the sheet of the network holds on every screen, with many addresses too",
          "[screens][network]") {
  for (const auto& [width, height] : std::vector<std::pair<float, float>>{
           {1920, 1080}, {1024, 768}, {1080, 1920}, {3840, 2160}, {1366, 768}}) {
    for (const int more : {0, 6}) {
      Waiting wall;
      wall.width = width;
      wall.height = height;
      Network network = room();
      network.wifi = {std::string(32, 'W'), "raisin-2411"};
      for (int at = 0; at < more; ++at) {
        const std::string literal = "172.16.100." + std::to_string(200 + at);
        network.addresses.push_back(
            {"enx00e04c680" + std::to_string(at), literal, literal + ":8080"});
      }
      wall.screen.setNetwork(network);
      wall.screen.setAddress(network.addresses.back().shown);
      wall.look();
      wall.key(GLFW_KEY_O);
      wall.tap(wall.on("tool:network"));
      INFO(width << "x" << height << ", " << network.addresses.size() << " addresses");
      CHECK(wall.item("network:" + network.addresses.back().literal) != nullptr);
      const scene::Item* steps = wall.item("network.steps");
      const scene::Item* sheet = wall.item("sheet");
      REQUIRE(steps != nullptr);
      REQUIRE(sheet != nullptr);
      CHECK(scene::test::inside(sheet->rect, {0, 0, width, height}));
      for (const scene::Item& one : wall.scene.items) {
        if (!one.key.starts_with("network")) continue;
        INFO(one.key);
        CHECK(scene::test::inside(one.rect, sheet->rect));
        if (one.key != "network.steps") CHECK_FALSE(scene::test::overlap(one.rect, steps->rect));
      }
    }
  }
}

TEST_CASE("all tools stay on their sheet on a small screen", "[screens][network]") {
  Waiting wall;
  wall.width = 1024;
  wall.height = 768;
  screens::WallScreen::Doors doors;
  doors.recap = doors.replay = doors.prepare = doors.endRehearsal = [] {};
  wall.screen.setDoors(std::move(doors));
  wall.screen.setMonitors(2);
  wall.screen.setNextMonitor([] {});
  wall.key(GLFW_KEY_O);
  REQUIRE(wall.item("sheet") != nullptr);
  int tools = 0;
  for (const scene::Item& one : wall.scene.items) {
    if (!one.key.starts_with("tool:")) continue;
    ++tools;
    INFO(one.key);
    CHECK(scene::test::inside(one.rect, wall.item("sheet")->rect));
  }
  CHECK(tools >= 14);
}
