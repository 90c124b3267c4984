#include <algorithm>
#include <catch2/catch.hpp>

#include "core/scene/counting_measure.h"
#include "core/scene/wall_promises.h"
#include "scene/card_foot.h"

using namespace grappe;
using namespace grappe::scene;
using namespace grappe::scene::test;
using workshop::Phase;

namespace {

void sameAs(workshop::Note& note, const workshop::Note& of) {
  note.twin = {of.id, workshop::Hand::machine};
}

Scene laid(const AWall& wall, const workshop::NoteId& newest = {}, int gaveWay = 0) {
  CountingMeasure measure;
  const workshop::State state = wall.state();
  WallInput input = inputFor(state);
  input.newest = newest;
  input.gaveWay = gaveWay;
  Scene scene = scene::wall(input, french(), measure);
  everyNoteIsThereOnce(scene, state);
  nothingOverlaps(scene, measure);
  nothingRunsOut(scene);
  return scene;
}

bool says(const Item& item, const std::string& words) {
  return std::any_of(item.shapes.begin(), item.shapes.end(), [&](const Shape& shape) {
    const Text* const text = std::get_if<Text>(&shape);
    return text != nullptr && text->text == words;
  });
}

std::vector<Glyph> marksOf(const Item& item) {
  std::vector<Glyph> glyphs;
  for (const Shape& shape : item.shapes) {
    if (const Mark* const mark = std::get_if<Mark>(&shape)) glyphs.push_back(mark->glyph);
  }
  return glyphs;
}

// Three say the same, of three circles; a fourth note stands by itself.
struct ThreeAlike {
  explicit ThreeAlike(bool sorted, const std::string& words = "La confiance") {
    const auto theme = sorted ? std::optional(wall.theme("Confiance")) : std::nullopt;
    workshop::Note& one = wall.note(words, 0, theme);
    first = one.id;
    workshop::Note& two = wall.note("la confiance", 1, theme);
    workshop::Note& three = wall.note("La confiance !", 3, theme);
    wall.note("Un projet", 2, theme);
    sameAs(two, one);
    sameAs(three, two);
    last = three.id;
  }
  AWall wall;
  workshop::NoteId first, last;
};

}  // namespace

TEST_CASE("notes that say the same have one card, with their number and their circles", "[scene]") {
  for (const bool sorted : {true, false}) {
    const ThreeAlike alike(sorted);
    const Scene scene = laid(alike.wall);
    const Item* const card = find(scene, "note:" + alike.first.text());
    REQUIRE(card != nullptr);
    CHECK(says(*card, "La confiance"));
    CHECK(says(*card, "×3"));
    CHECK(marksOf(*card) == std::vector{Glyph::square, Glyph::plus, Glyph::disc});
    CHECK(find(scene, "note:" + alike.last.text()) == nullptr);
    const Item* const board = find(scene, sorted ? "theme:t1" : "unsorted");
    REQUIRE(board != nullptr);
    CHECK(says(*board, "4"));  // notes, not cards
  }
}

TEST_CASE("the theme view says how often a note was written", "[scene]") {
  const ThreeAlike alike(true);
  const Scene scene = laid(alike.wall, {}, 5);
  const Item* const chip = find(scene, "note:" + alike.first.text());
  REQUIRE(chip != nullptr);
  CHECK(says(*chip, "×3"));
  CHECK(find(scene, "note:" + alike.last.text()) == nullptr);
}

TEST_CASE("while people write each note is a card of its own", "[scene]") {
  for (const bool open : {true, false}) {
    ThreeAlike alike(false);
    alike.wall.question().phase = Phase::writing;
    alike.wall.question().openWriting = open;
    CountingMeasure measure;
    const workshop::State state = alike.wall.state();
    const Scene scene = scene::wall(inputFor(state), french(), measure);
    const auto isNote = [](const Item& item) { return item.key.rfind("note:", 0) == 0; };
    CHECK(std::count_if(scene.items.begin(), scene.items.end(), isNote) == 4);
  }
}

TEST_CASE("a note that arrives and says the same rings the card that shows it", "[scene]") {
  const ThreeAlike alike(true);
  const Scene scene = laid(alike.wall, alike.last);
  const Item* const card = find(scene, "note:" + alike.first.text());
  REQUIRE(card != nullptr);
  CHECK(says(*card, "vient d’arriver"));
}

TEST_CASE("words never run into what stands at a card's foot", "[scene]") {
  CountingMeasure measure;
  for (std::size_t length = 4; length < 60; ++length) {
    const ThreeAlike alike(true, std::string(length, 'a') + " " + std::string(6, 'b'));
    const Scene scene = laid(alike.wall);
    const Item* const card = find(scene, "note:" + alike.first.text());
    REQUIRE(card != nullptr);
    const Text& words = std::get<Text>(card->shapes.at(1));
    const TextSize size = measure.measure(words.text, words.style, words.rect.w);
    const Text& count = std::get<Text>(card->shapes.at(2));
    INFO(length);
    CHECK(count.text == "×3");
    const bool below = words.rect.y + size.height <= count.rect.y + 1;
    CHECK((below || words.rect.x + size.lastLine <= count.rect.x));
  }
}

TEST_CASE("words from right to left never run into the foot either", "[scene]") {
  CountingMeasure measure;
  const std::vector<std::string> words{"الثقة", "أهلا", "بين", "المدرسة", "والأهل", "كل يوم"};
  std::string text = "نعم";
  for (std::size_t count = 0; count < 24; ++count, text += " " + words[count % words.size()]) {
    for (const std::string& note : {text, "La confiance\n" + text, text + "\n12"}) {
      const ThreeAlike alike(true, note);
      const Scene scene = laid(alike.wall);
      const Item* const card = find(scene, "note:" + alike.first.text());
      REQUIRE(card != nullptr);
      const Text& shown = std::get<Text>(card->shapes.at(1));
      const TextSize size = measure.measure(shown.text, shown.style, shown.rect.w);
      // The last line begins at the right and ends there.
      const float end = shown.rect.x + shown.rect.w - size.lastLine;
      INFO(note);
      CHECK(says(*card, "×3"));
      for (std::size_t at = 2; at < card->shapes.size(); ++at) {
        const auto* mark = std::get_if<Mark>(&card->shapes[at]);
        const Rect rect = mark != nullptr ? mark->rect : std::get<Text>(card->shapes[at]).rect;
        CHECK(rect.x >= 0);
        const bool below = shown.rect.y + size.height <= rect.y + rect.h / 2;
        CHECK((below || rect.x + rect.w <= end));
      }
    }
  }
}

TEST_CASE("a note in two scripts has its foot where its last paragraph ends", "[scene]") {
  CHECK(footSide("La confiance") == FootSide::right);
  CHECK(footSide("الثقة") == FootSide::left);
  CHECK(footSide("« الثقة » : confiance") == FootSide::left);
  CHECK(footSide("La confiance\nالثقة") == FootSide::left);
  CHECK(footSide("الثقة\nLa confiance") == FootSide::right);
  CHECK(footSide("الثقة\n2024 👍") == FootSide::left);
  CHECK(footSide("2024 👍") == FootSide::right);
}

TEST_CASE("a long theme of notes that say the same folds to cards and counts notes", "[scene]") {
  AWall wall;
  const auto theme = wall.theme("Confiance", true, workshop::Seat{0, 0});
  for (int i = 0; i < 24; ++i) {
    workshop::Note& one = wall.note(manyNotes(120).at(static_cast<std::size_t>(i)), i % 4, theme);
    sameAs(wall.note("Pareil " + std::to_string(i), (i + 1) % 4, theme), one);
  }
  const Scene scene = laid(wall, {}, 4);
  const Item* const board = find(scene, "theme:t1");
  REQUIRE(board != nullptr);
  CHECK(says(*board, "48"));
  const auto cards = std::count_if(scene.items.begin(), scene.items.end(),
                                   [](const Item& item) { return item.kind == Kind::note; });
  CHECK(cards >= 4);
  CHECK(says(*board, "et " + std::to_string(48 - 2 * cards) + " autres"));
}
