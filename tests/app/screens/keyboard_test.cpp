#include "widgets/keyboard.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "base/text.h"

using grappe::widgets::capitalOf;
using grappe::widgets::Keyboard;
using grappe::widgets::KeyCap;
using grappe::widgets::keyLayout;
using grappe::widgets::keyLayouts;
using grappe::widgets::KeySize;
using grappe::widgets::sheetKeys;
using grappe::widgets::tableKeys;

namespace {

using Words = std::vector<std::string>;

std::set<std::string> faces(const Keyboard& keyboard) {
  std::set<std::string> all;
  for (const KeyCap& cap : keyboard.keys()) {
    if (cap.does == KeyCap::Does::insert) all.insert(cap.text);
  }
  return all;
}

// Every page that can be reached, as the keyboard shows it.
std::vector<Keyboard> pages(KeySize size, std::string_view language) {
  std::vector<Keyboard> all;
  for (const Words& way : {Words{}, Words{"key:signs"}, Words{"key:signs", "key:further"},
                           Words{"key:signs", "key:smiles"}}) {
    Keyboard keyboard(size);
    keyboard.speak(language);
    for (const std::string& key : way) keyboard.press(key);
    all.push_back(keyboard);
  }
  return all;
}

// Every page with and without shift.
std::set<std::string> everything(std::string_view language, KeySize size = tableKeys) {
  std::set<std::string> all;
  for (Keyboard& keyboard : pages(size, language)) {
    all.merge(faces(keyboard));
    keyboard.startSentence();
    all.merge(faces(keyboard));
  }
  return all;
}

void checkWrites(std::string_view language, const std::string& letters) {
  const auto keys = everything(language);
  for (const std::string& letter : grappe::graphemes(letters)) {
    INFO(language << " " << letter);
    CHECK(keys.count(letter) == 1);
  }
}

const KeyCap& keyOf(const std::vector<KeyCap>& keys, const std::string& text) {
  const auto found =
      std::find_if(keys.begin(), keys.end(), [&](const KeyCap& k) { return k.text == text; });
  INFO(text);
  REQUIRE(found != keys.end());
  return *found;
}

}  // namespace

TEST_CASE("the keys write all of French, English, Turkish and Arabic", "[screens]") {
  checkWrites("fr",
              "abcdefghijklmnopqrstuvwxyzéèêëàâçùûüîïôœæÿÉÈÊËÀÂÇÙÛÜÎÏÔŒÆŸ’«»,.?!:;-()€%0123456789");
  checkWrites("en",
              "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéèç’,.?!:;-()€%0123456789");
  checkWrites("tr",
              "abcçdefgğhıijklmnoöprsştuüvyzABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZâîû’,.?!:;-0123456789");
  checkWrites("ar", "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئ،؛؟!.:0123456789٠١٢٣٤٥٦٧٨٩");
}

TEST_CASE("the capital of i is İ in Turkish and I elsewhere, and that of ı is I", "[screens]") {
  CHECK(capitalOf("i", keyLayout("tr")) == "İ");
  CHECK(capitalOf("ı", keyLayout("tr")) == "I");
  CHECK(capitalOf("i", keyLayout("fr")) == "I");
  CHECK(capitalOf("œ", keyLayout("fr")) == "Œ");
  CHECK(capitalOf("ş", keyLayout("tr")) == "Ş");
  CHECK(capitalOf("ب", keyLayout("ar")) == "ب");
}

TEST_CASE("the letters stand as on an AZERTY keyboard, the accents above them", "[screens]") {
  const auto keys = Keyboard().keys();
  CHECK(keyOf(keys, "ê").y < keyOf(keys, "a").y);
  CHECK(keyOf(keys, "a").y < keyOf(keys, "q").y);
  CHECK(keyOf(keys, "q").y < keyOf(keys, "w").y);
  CHECK(keyOf(keys, "a").x < keyOf(keys, "z").x);
  CHECK(keyOf(keys, "m").x > keyOf(keys, "l").x);
}

TEST_CASE("keys never overlap, fill their rows and each has an action of its own", "[screens]") {
  for (const KeySize& size : {sheetKeys, tableKeys}) {
    for (const auto& layout : keyLayouts()) {
      for (const Keyboard& keyboard : pages(size, layout.code)) {
        const auto keys = keyboard.keys();
        std::map<float, float> ends;
        std::set<std::string> actions;
        for (const KeyCap& a : keys) {
          INFO(layout.code << " " << a.action());
          CHECK(actions.insert(a.action()).second);
          CHECK(a.w >= size.w);
          CHECK(a.h >= size.h);
          ends[a.y] = std::max(ends[a.y], a.x + a.w);
          for (const KeyCap& b : keys) {
            if (&a == &b) continue;
            const bool apart =
                a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
            CHECK(apart);
          }
        }
        CHECK(ends.size() == (size.whole ? 5 : 4));
        const float wide = size.whole ? Keyboard::width - 149 : 719.4F;
        for (const auto& [row, end] : ends) {
          const bool tallKey = size.whole && end == Keyboard::width;
          CHECK((tallKey || end == Approx(wide)));
        }
      }
    }
  }
}

TEST_CASE("shift is for one letter, and locked by a quick second tap", "[screens]") {
  using What = Keyboard::Typed::What;
  Keyboard keyboard;
  keyboard.press("key:shift", 10);
  const auto typed = keyboard.press("key:É", 10.2);
  CHECK(typed.what == What::text);
  CHECK(typed.text == "É");
  CHECK(keyboard.press("key:É", 10.3).what == What::nothing);
  CHECK(keyboard.press("key:é", 10.4).text == "é");

  keyboard.press("key:shift", 20);
  keyboard.press("key:shift", 20.2);
  CHECK(keyboard.press("key:A", 21).text == "A");
  CHECK(keyboard.press("key:B", 22).text == "B");
  keyboard.press("key:shift", 23);
  CHECK(keyboard.press("key:b", 24).text == "b");

  keyboard.press("key:shift", 30);
  keyboard.press("key:shift", 31);
  CHECK(keyboard.press("key:a", 32).text == "a");
}

TEST_CASE("a further letter brings the others back, with the capital that was asked for",
          "[screens]") {
  Keyboard keyboard(tableKeys);
  keyboard.press("key:shift");
  keyboard.press("key:further");
  CHECK(keyboard.press("key:Ê").text == "Ê");
  CHECK(keyboard.press("key:t").text == "t");
}

TEST_CASE("a key goes from language to language, round the end", "[screens]") {
  Keyboard keyboard;
  std::string seen;
  for (std::size_t i = 0; i < keyLayouts().size(); ++i) {
    seen += keyboard.language();
    keyboard.press("key:language");
  }
  CHECK(seen == "frentrar");
  CHECK(keyboard.language() == "fr");
  keyboard.speak("xx");
  CHECK(keyboard.language() == "fr");
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
