#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "commands/saving_places.h"

using namespace grappe;

TEST_CASE("sticks come before the folder of documents, by the names their owners gave them",
          "[saving]") {
  // Nothing below /media is made here: what is not there may not be written, and is not offered.
  const auto places = commands::savingPlaces(
      "/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 /media/nobody/CL\\303\\211\\040USB vfat rw 0 0\n"
      "tmpfs /run/media/x tmpfs rw 0 0\nbroken\n");
  for (const auto& place : places) CHECK_FALSE(place.stick);
  REQUIRE_FALSE(places.empty());
  CHECK(std::filesystem::is_directory(places.back().path));
}

TEST_CASE("a stick that may be written is offered", "[saving]") {
  const std::filesystem::path stick = "/media/grappe test " + std::to_string(::getpid());
  std::error_code error;
  std::filesystem::create_directories(stick, error);
  if (error) return;  // only root may make one here
  std::string mount = stick.string();
  for (std::size_t at = 0; (at = mount.find(' ', at)) != std::string::npos;) {
    mount.replace(at, 1, "\\040");
  }
  const auto places = commands::savingPlaces("/dev/sdb1 " + mount + " vfat rw 0 0\n");
  std::filesystem::remove(stick, error);
  REQUIRE(places.size() >= 1);
  CHECK(places[0].stick);
  CHECK(places[0].path == stick.string());
  CHECK(places[0].name == stick.filename().string());
}
