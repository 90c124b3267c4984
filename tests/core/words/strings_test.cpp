#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "base/asset.h"
#include "words/phrasebook.h"

namespace grappe::words {

namespace {

// The {places} of a text, wherever they stand.
std::multiset<std::string> placesOf(const std::string& text) {
  std::multiset<std::string> places;
  std::size_t at = 0;
  while ((at = text.find('{', at)) != std::string::npos) {
    const std::size_t end = text.find('}', at);
    if (end == std::string::npos) break;
    places.insert(text.substr(at, end - at + 1));
    at = end;
  }
  return places;
}

nlohmann::json allStrings(const std::string& language) {
  nlohmann::json all = nlohmann::json::object();
  for (const std::string_view path : assetsUnder("strings/" + language + "/")) {
    const auto part = nlohmann::json::parse(*asset(path));
    for (const auto& [key, value] : part.items()) {
      INFO(key << " stands twice");
      CHECK_FALSE(all.contains(key));
      all[key] = value;
    }
  }
  return all;
}

}  // namespace

TEST_CASE("every language says the same keys with the same places as French", "[words]") {
  const auto french = allStrings("fr");
  REQUIRE(french.size() > 20);
  for (const std::string& language : languages()) {
    const auto other = allStrings(language);
    for (const auto& [key, value] : french.items()) {
      INFO(language << " " << key);
      REQUIRE(other.contains(key));
      REQUIRE(other[key].type() == value.type());
      if (value.is_string()) {
        CHECK(placesOf(other[key].get<std::string>()) == placesOf(value.get<std::string>()));
      } else {
        CHECK(placesOf(other[key]["other"].get<std::string>()) ==
              placesOf(value["other"].get<std::string>()));
      }
    }
    CHECK(other.size() == french.size());
  }
}

TEST_CASE("the page for phones says the same in every language that it speaks", "[words]") {
  const auto french = nlohmann::json::parse(*asset("strings/fr/page.json"));
  int languages = 0;
  for (const std::string_view path : assetsUnder("strings/")) {
    if (!path.ends_with("/page.json")) continue;
    ++languages;
    const auto other = nlohmann::json::parse(*asset(path));
    CHECK(other.size() == french.size());
    for (const auto& [key, value] : french.items()) {
      INFO(path << " " << key);
      REQUIRE(other.contains(key));
      REQUIRE(other[key].type() == value.type());
      const auto wanted = placesOf((value.is_string() ? value : value["other"]).get<std::string>());
      if (value.is_string()) {
        CHECK(placesOf(other[key].get<std::string>()) == wanted);
        continue;
      }
      for (const auto& [form, text] : other[key].items()) {
        const auto places = placesOf(text.get<std::string>());
        // "One" and "two" may be a word; what counts many says how many.
        const bool word = form == "zero" || form == "one" || form == "two";
        CHECK((places == wanted || (word && places.empty())));
      }
    }
  }
  CHECK(languages == 6);
  CHECK(words::languages().size() == 2);
}

TEST_CASE("French counts none as one, English does not", "[words]") {
  const auto* const json = R"({"notes": {"one": "{n} post-it", "other": "{n} post-its"}})";
  const auto french = Phrasebook::parse("fr", json);
  const auto english = Phrasebook::parse("en", json);
  REQUIRE((french && english));
  CHECK(french->count("notes", 0) == "0 post-it");
  CHECK(french->count("notes", 2) == "2 post-its");
  CHECK(english->count("notes", 0) == "0 post-its");
  CHECK(english->count("notes", 1) == "1 post-it");
}

TEST_CASE("places are filled, a missing key is seen as itself", "[words]") {
  const auto book = Phrasebook::parse("fr", R"({"q": "Question {n} sur {m}"})");
  REQUIRE(book);
  CHECK(book->say("q", {{"n", "2"}, {"m", "3"}}) == "Question 2 sur 3");
  CHECK(book->say("absent") == "absent");
  CHECK_FALSE(Phrasebook::parse("fr", "[1]"));
  CHECK_FALSE(Phrasebook::load("xx"));
}

TEST_CASE("French keeps its spaces and its apostrophe", "[words]") {
  const auto french = allStrings("fr");
  for (const auto& [key, value] : french.items()) {
    const std::string text = value.dump();
    INFO(key << ": " << text);
    for (const char* bad : {" ?", " !", " ;", " :", "« ", " »"}) {
      CHECK(text.find(bad) == std::string::npos);
    }
    CHECK(text.find('\'') == std::string::npos);
  }
}

}  // namespace grappe::words
