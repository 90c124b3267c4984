#include <catch2/catch.hpp>

#include "base/refusal.h"
#include "words/phrasebook.h"

using grappe::words::Phrasebook;

TEST_CASE("the kiosk says the same things in French and in English", "[screens]") {
  const auto keysOf = [](const char* language) {
    std::vector<std::string> keys;
    const Phrasebook book = Phrasebook::load(language).value();
    for (const std::string& key : book.keys()) {
      if (key.rfind("kiosk.", 0) == 0) keys.push_back(key);
    }
    return keys;
  };
  CHECK(keysOf("fr").size() > 80);
  CHECK(keysOf("fr") == keysOf("en"));
}
