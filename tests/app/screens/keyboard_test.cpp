#include "widgets/keyboard.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "base/text.h"

using grappe::widgets::Keyboard;
using grappe::widgets::KeyCap;

namespace {
std::set<std::string> faces(const Keyboard& keyboard) {
  std::set<std::string> all;
  for (const KeyCap& cap : keyboard.keys()) {
    if (cap.does == KeyCap::Does::insert) all.insert(cap.text);
  }
  return all;
}

// Every page with and without shift.
std::set<std::string> everything() {
  std::set<std::string> all;
  for (const char* page : {"", "key:page"}) {
    for (const char* shift : {"", "key:shift"}) {
      Keyboard keyboard;
      if (*page != 0) keyboard.press(page);
      if (*shift != 0) keyboard.press(shift);
      all.merge(faces(keyboard));
    }
  }
  return all;
}
}  // namespace

TEST_CASE("the keyboard writes all of French", "[screens]") {
  const auto keys = everything();
  for (const char* letter :
       {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q",
        "r", "s", "t", "u", "v", "w", "x", "y", "z", "é", "è", "ê", "ë", "à", "â", "ç", "ù",
        "û", "ü", "î", "ï", "ô", "œ", "æ", "ÿ", "É", "È", "Ê", "À", "Â", "Ç", "Ù", "Î", "Ô",
        "Œ", "Æ", "’", "«", "»", ",", ".", "?", "!", ":", ";", "-", "(", ")", "€", "0", "9"}) {
    INFO(letter);
    CHECK(keys.count(letter) == 1);
  }
}

TEST_CASE("the letters stand as on an AZERTY keyboard, the accents above them", "[screens]") {
  const auto keys = Keyboard().keys();
  const auto find = [&](const std::string& text) {
    return *std::find_if(keys.begin(), keys.end(), [&](const KeyCap& k) { return k.text == text; });
  };
  CHECK(find("é").y < find("a").y);
  CHECK(find("a").y < find("q").y);
  CHECK(find("q").y < find("w").y);
  CHECK(find("a").x < find("z").x);
  CHECK(find("m").x > find("l").x);
}

TEST_CASE("keys are 96 by 84 or wider, never overlap and fill the keyboard's width", "[screens]") {
  for (const bool signs : {false, true}) {
    Keyboard keyboard;
    if (signs) keyboard.press("key:page");
    const auto keys = keyboard.keys();
    std::map<float, float> ends;
    for (const KeyCap& a : keys) {
      CHECK(a.w >= 96);
      CHECK(a.h == 84);
      CHECK(a.y + a.h <= Keyboard::height);
      ends[a.y] = std::max(ends[a.y], a.x + a.w);
      for (const KeyCap& b : keys) {
        if (&a == &b) continue;
        const bool apart =
            a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
        CHECK(apart);
      }
    }
    for (const auto& [row, end] : ends) CHECK(end == Keyboard::width);
  }
}

TEST_CASE("shift is for one letter", "[screens]") {
  using What = Keyboard::Typed::What;
  Keyboard keyboard;
  keyboard.press("key:shift");
  const auto typed = keyboard.press("key:É");
  CHECK(typed.what == What::text);
  CHECK(typed.text == "É");
  CHECK(keyboard.press("key:É").what == What::nothing);
  CHECK(keyboard.press("key:é").text == "é");
}

TEST_CASE("space, rub out and OK are keys of their own", "[screens]") {
  using What = Keyboard::Typed::What;
  Keyboard keyboard;
  CHECK(keyboard.press("key:space").text == " ");
  CHECK(keyboard.press("key:backspace").what == What::backspace);
  CHECK(keyboard.press("key:done").what == What::done);
  CHECK(keyboard.press("key:?").text == "?");
  CHECK(keyboard.press("anything").what == What::nothing);
}
