// The wall where people join: its two codes, whatever the room's Wi-Fi is called.
#include <algorithm>
#include <catch2/catch.hpp>

#include "core/scene/counting_measure.h"
#include "core/scene/wall_promises.h"
#include "scene/wifi.h"

using namespace grappe;
using namespace grappe::scene;
using namespace grappe::scene::test;
using workshop::Phase;

namespace {

const std::vector<std::pair<float, float>> sizes{{1920, 1080}, {1024, 768},  {1080, 1920},
                                                 {3840, 2160}, {1280, 1024}, {1366, 768},
                                                 {2560, 1080}, {768, 1024}};

// A meeting that begins: no notes; `devices` have joined.
workshop::State beginning(Phase phase, const std::string& guide, int devices) {
  AWall wall;
  wall.question().phase = phase;
  wall.question().guide = guide;
  workshop::State state = wall.state();
  for (int at = 0; at < devices; ++at) {
    workshop::Device device;
    device.id = workshop::DeviceId::of("d" + std::to_string(at));
    device.role = workshop::Role::participant;
    device.circle = state.circles[static_cast<std::size_t>(at % 4)].id;
    state.devices.set(device.id, device);
  }
  return state;
}

Rect onScreen(const Item& item, const Rect& rect) {
  return {item.rect.x + rect.x, item.rect.y + rect.y, rect.w, rect.h};
}

std::vector<QrCode> codesOf(const Item& item) {
  std::vector<QrCode> codes;
  for (const Shape& shape : item.shapes) {
    if (const auto* code = std::get_if<QrCode>(&shape)) codes.push_back(*code);
  }
  return codes;
}

std::vector<Text> textsOf(const Item& item) {
  std::vector<Text> texts;
  for (const Shape& shape : item.shapes) {
    if (const auto* text = std::get_if<Text>(&shape)) texts.push_back(*text);
  }
  return texts;
}

// The code without its white, of four modules on each edge of at most 57.
Rect inked(const Rect& code) {
  const float white = code.w * 4 / 65;
  return {code.x + white, code.y + white, code.w - 2 * white, code.h - 2 * white};
}

std::string allWords(const Item& item) {
  std::string all;
  for (const Text& text : textsOf(item)) all += text.text;
  return all;
}

// Words stand over no other words and over no code, and all of it on the card; the card over no
// words of the wall.
void joiningIsClear(const Scene& scene) {
  const Item* join = find(scene, "join");
  REQUIRE(join != nullptr);
  const std::vector<Text> texts = textsOf(*join);
  const Rect card{0, 0, join->rect.w, join->rect.h};
  for (std::size_t at = 0; at < texts.size(); ++at) {
    INFO(texts[at].text);
    CHECK(inside(texts[at].rect, card));
    for (const QrCode& code : codesOf(*join))
      CHECK_FALSE(overlap(texts[at].rect, inked(code.rect)));
    for (std::size_t other = at + 1; other < texts.size(); ++other) {
      INFO(texts[other].text);
      CHECK_FALSE(overlap(texts[at].rect, texts[other].rect));
    }
  }
  for (const QrCode& code : codesOf(*join)) CHECK(inside(code.rect, card));
  const Item* reached = find(scene, "reached");
  if (reached != nullptr) CHECK_FALSE(overlap(reached->rect, join->rect));
  for (const Item& item : scene.items) {
    if (item.key == "join") continue;
    for (const Text& text : textsOf(item)) {
      INFO(text.text);
      CHECK_FALSE(overlap(onScreen(item, text.rect), join->rect));
      if (reached != nullptr && item.key != "reached") {
        CHECK_FALSE(overlap(onScreen(item, text.rect), reached->rect));
      }
    }
  }
}

Scene welcome(const Wifi& wifi, float width = 1920, float height = 1080, bool reached = false) {
  CountingMeasure measure;
  const workshop::State state = beginning(Phase::waiting, "", 25);
  WallInput input = inputFor(state, width, height);
  input.wifi = wifi;
  input.reached = reached;
  return scene::wall(input, french(), measure);
}

}  // namespace

TEST_CASE("the code of a Wi-Fi is as phones read it", "[scene][wifi]") {
  CHECK(wifiCode({"Grappe-Salle", "raisin-2411"}) == "WIFI:T:WPA;S:Grappe-Salle;P:raisin-2411;;");
  CHECK(wifiCode({"Mairie invités", ""}) == "WIFI:T:nopass;S:Mairie invités;;");
  CHECK(wifiCode({R"(a;b,c:d"e\f)", R"(\\;;::,,"")"}) ==
        R"(WIFI:T:WPA;S:a\;b\,c\:d\"e\\f;P:\\\\\;\;\:\:\,\,\"\";;)");
}

TEST_CASE("a name and a password are those that phones can take", "[scene][wifi]") {
  CHECK(isWifiName("Salle des fêtes"));
  CHECK(isWifiName(std::string(32, 'n')));
  for (const std::string& bad : {std::string(), std::string(33, 'n'),
                                 std::string("é") + std::string(31, 'n'), std::string("a\nb")}) {
    INFO(bad);
    CHECK_FALSE(isWifiName(bad));
  }
  for (const std::string& good :
       {std::string(), std::string(8, 'p'), std::string(63, 'p'), std::string("deux mots!")}) {
    INFO(good);
    CHECK(isWifiPassword(good));
  }
  for (const std::string& bad : {std::string(7, 'p'), std::string(64, 'p'),
                                 std::string("mot passé"), std::string("tab\there")}) {
    INFO(bad);
    CHECK_FALSE(isWifiPassword(bad));
  }
}

TEST_CASE(
    "where people join nothing runs into anything, whatever the Wi-Fi is called, on every screen",
    "[scene][wifi]") {
  const std::vector<Wifi> wifis{
      {},
      {"Grappe-Salle", "raisin-2411"},
      {"Mairie invités", ""},
      {"Centre social Jean-Moulin 2.4GHz", "correct horse battery staple"},
      {std::string(32, 'W'), std::string(63, 'M')},
      {"W", "12345678"}};
  const std::vector<std::string> guides{"",
                                        "Ce qui vous y pousse, ce qui vous en empêche, et ce qu’il "
                                        "faudrait pour que cela se fasse plus souvent."};
  CountingMeasure measure;
  for (const auto& size : sizes) {
    for (const Wifi& wifi : wifis) {
      for (const Phase phase : {Phase::waiting, Phase::writing}) {
        for (const std::string& guide : guides) {
          for (const int devices : {0, 25}) {
            const workshop::State state = beginning(phase, guide, devices);
            WallInput input = inputFor(state, size.first, size.second);
            input.devices = devices;
            input.wifi = wifi;
            input.reached = devices > 0;
            const Scene scene = scene::wall(input, french(), measure);
            INFO(size.first << "x" << size.second << ", Wi-Fi " << wifi.name << ", devices "
                            << devices << ", waiting " << (phase == Phase::waiting) << ", guide "
                            << guide.size());
            textIsNeverTooSmall(scene);
            nothingRunsOut(scene);
            joiningIsClear(scene);
          }
        }
      }
    }
  }
}

TEST_CASE("the Wi-Fi comes first, then the page, each with its code and in words",
          "[scene][wifi]") {
  for (const auto& size : sizes) {
    INFO(size.first << "x" << size.second);
    const Scene scene = welcome({"Grappe-Salle", "raisin-2411"}, size.first, size.second);
    const std::vector<QrCode> codes = codesOf(*find(scene, "join"));
    REQUIRE(codes.size() == 2);
    CHECK(codes[0].content == "WIFI:T:WPA;S:Grappe-Salle;P:raisin-2411;;");
    CHECK(codes[1].content == "http://192.168.1.24:8080/#4827");
    CHECK((codes[0].rect.y < codes[1].rect.y || codes[0].rect.x < codes[1].rect.x));
    for (const char* word : {"Rejoindre le Wi-Fi", "Réseau", "Grappe-Salle", "Mot de passe",
                             "raisin-2411", "Ouvrir la page", "4827", "192.168.1.24:8080"}) {
      INFO(word);
      CHECK(allWords(*find(scene, "join")).find(word) != std::string::npos);
    }
    // 248 on the design's frames, without the white: a scanner at the back of the room needs it.
    for (const QrCode& code : codes) CHECK(code.rect.w >= std::round(270 * scene.scale));
  }
}

TEST_CASE("a name and a password are never cut short", "[scene][wifi]") {
  const Wifi wifi{std::string(20, 'W') + "abcdefghijkl",
                  std::string(40, 'M') + "nopqrstuvwxyz0123456789"};
  for (const auto& size : sizes) {
    INFO(size.first << "x" << size.second);
    const std::string words = allWords(*find(welcome(wifi, size.first, size.second), "join"));
    CHECK(words.find(wifi.name) != std::string::npos);
    CHECK(words.find(wifi.password) != std::string::npos);
  }
}

TEST_CASE("a Wi-Fi without a password says so", "[scene][wifi]") {
  const std::string words = allWords(*find(welcome({"Mairie", ""}), "join"));
  CHECK(words.find("Sans mot de passe") != std::string::npos);
  CHECK(words.find("Mot de passe") == std::string::npos);
}

TEST_CASE("the wall that waits tells of the first phone, and of none before it", "[scene][wifi]") {
  for (const Wifi& wifi : {Wifi{}, Wifi{"Grappe-Salle", "raisin-2411"}}) {
    for (const auto& size : sizes) {
      CHECK(find(welcome(wifi, size.first, size.second, false), "reached") == nullptr);
      const Scene scene = welcome(wifi, size.first, size.second, true);
      const Item* reached = find(scene, "reached");
      REQUIRE(reached != nullptr);
      CHECK(allWords(*reached) == "Premier téléphone relié");
      CHECK(reached->rect.y >= find(scene, "join")->rect.y + find(scene, "join")->rect.h);
    }
  }
}

TEST_CASE("while people write the Wi-Fi stands under the code in words, where it has room",
          "[scene][wifi]") {
  CountingMeasure measure;
  const workshop::State state = beginning(Phase::writing, "", 5);
  WallInput input = inputFor(state);
  input.wifi = {"Salle", "raisin-24"};
  const Item join = *find(scene::wall(input, french(), measure), "join");
  CHECK(allWords(join).find("raisin-24") != std::string::npos);
  CHECK(codesOf(join).size() == 1);
  input.wifi = {"Salle", std::string(63, 'p')};
  CHECK(allWords(*find(scene::wall(input, french(), measure), "join")).find("pp") ==
        std::string::npos);
}
