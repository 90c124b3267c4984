#include "kiosk/shelf_packer.h"

#include <catch2/catch.hpp>
#include <random>
#include <vector>

using grappe::kiosk::ShelfPacker;
using grappe::kiosk::Slot;

namespace {

bool overlap(const Slot& a, const Slot& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

}  // namespace

TEST_CASE("the atlas never puts two bitmaps on one place, whatever comes and goes", "[kiosk]") {
  std::mt19937 random(7);
  ShelfPacker packer(512);
  std::vector<Slot> held;
  std::size_t most = 0;
  for (int turn = 0; turn < 4000; ++turn) {
    if (!held.empty() && random() % 5 < 2) {
      const std::size_t at = random() % held.size();
      packer.give(held[at]);
      held.erase(held.begin() + static_cast<std::ptrdiff_t>(at));
      continue;
    }
    const auto slot =
        packer.take(1 + static_cast<int>(random() % 120), 1 + static_cast<int>(random() % 60));
    if (!slot) continue;
    REQUIRE(slot->x >= 0);
    REQUIRE(slot->y >= 0);
    REQUIRE(slot->x + slot->width <= 512);
    REQUIRE(slot->y + slot->height <= 512);
    for (const Slot& other : held) REQUIRE_FALSE(overlap(*slot, other));
    held.push_back(*slot);
    most = std::max(most, held.size());
  }
  CHECK(most > 60);
  for (const Slot& slot : held) packer.give(slot);
  CHECK(packer.empty());
  CHECK(packer.take(512, 512).has_value());
}

TEST_CASE("the atlas refuses what is larger than a page or has no size", "[kiosk]") {
  ShelfPacker packer(64);
  CHECK_FALSE(packer.take(65, 1));
  CHECK_FALSE(packer.take(1, 65));
  CHECK_FALSE(packer.take(0, 5));
  CHECK(packer.take(64, 64));
  CHECK_FALSE(packer.take(1, 1));
}
