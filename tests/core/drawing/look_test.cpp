// Pictures of the wall as it is drawn, kept in the build folder for a person to look at; and the
// layout's promises, with the real fonts.
#include <catch2/catch.hpp>
#include <filesystem>

#include "core/scene/a_wall.h"
#include "drawing/draw_scene.h"

using namespace grappe;
using namespace grappe::scene::test;

namespace {

void keepPicture(const std::string& name, const workshop::State& state, float width, float height,
                 const std::string& newest = "") {
  drawing::PangoText text;
  scene::WallInput input = inputFor(state, width, height);
  if (!newest.empty()) input.newest = workshop::NoteId::of(newest);
  const scene::Scene wall = scene::wall(input, french(), text);
  std::filesystem::create_directories("pictures");
  const std::string size =
      std::to_string(static_cast<int>(width)) + "x" + std::to_string(static_cast<int>(height));
  const std::string path = "pictures/" + name + "-" + size + ".png";
  REQUIRE(drawing::savePng(wall, path));
  REQUIRE(std::filesystem::file_size(path) > 10000);
}

}  // namespace

TEST_CASE("every wall can be drawn as a picture", "[drawing]") {
  const std::vector<std::pair<float, float>> sizes{
      {1920, 1080}, {1024, 768}, {1080, 1920}, {3840, 2160}};
  for (const auto& size : sizes) {
    const float w = size.first;
    const float h = size.second;
    AWall sorted = sortedWall();
    keepPicture("sharing", sorted.state(), w, h, "n13");
    sorted.question().phase = workshop::Phase::writing;
    keepPicture("writing", sorted.state(), w, h);
    sorted.question().openWriting = true;
    keepPicture("open", sorted.state(), w, h);
    sorted.question().phase = workshop::Phase::waiting;
    for (int i = 0; i < 25; ++i) {
      workshop::Device device;
      device.id = workshop::DeviceId::of("d" + std::to_string(i));
      device.circle = workshop::CircleId::of("c" + std::to_string(i < 9    ? 0
                                                                  : i < 15 ? 1
                                                                  : i < 22 ? 2
                                                                           : 3));
      sorted.loose().devices.set(device.id, device);
    }
    keepPicture("waiting", sorted.state(), w, h);
    keepPicture("unsorted", crowdedWall(24, 0).state(), w, h);
    keepPicture("folded", crowdedWall(36, 4, 70).state(), w, h);
    keepPicture("many", crowdedWall(180, 8).state(), w, h);
  }
}
