#include <catch2/catch.hpp>

#include <algorithm>
#include <iostream>

#include "core/intake/fixture_files.h"
#include "intake/past_recap.h"

using namespace grappe;
using namespace grappe::intake;

TEST_CASE("show", "[show]") {
  const auto recap = pastRecapOf(paperOfText(fixtures::file("past_recap.txt")));
  REQUIRE(recap);
  for (const auto& line : recap->lines) std::cout << line.number << " " << readAsName(line.as) << " " << line.count << " " << line.text.substr(0, 70) << "\n";
  for (const auto& q : recap->questions) std::cout << q.number << " " << q.title << " " << q.points.size() << " " << q.quotations.size() << " " << q.notes.size() << " " << q.themes.size() << "\n";
}
