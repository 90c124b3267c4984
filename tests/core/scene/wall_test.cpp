#include <algorithm>
#include <catch2/catch.hpp>

#include "core/scene/counting_measure.h"
#include "core/scene/wall_promises.h"
#include "scene/page_url.h"

using namespace grappe;
using namespace grappe::scene;
using namespace grappe::scene::test;
using workshop::NoteId;
using workshop::Phase;
using workshop::Seat;

namespace {

Scene laid(const AWall& wall, float width = 1920, float height = 1080, int gaveWay = 0) {
  CountingMeasure measure;
  const workshop::State state = wall.state();
  WallInput input = inputFor(state, width, height);
  input.gaveWay = gaveWay;
  return scene::wall(input, french(), measure);
}

std::vector<std::string> textsOf(const Scene& scene) {
  std::vector<std::string> texts;
  for (const Item& item : scene.items) {
    for (const Shape& shape : item.shapes) {
      if (const Text* const text = std::get_if<Text>(&shape)) texts.push_back(text->text);
    }
  }
  return texts;
}

bool says(const Scene& scene, const std::string& words) {
  const std::vector<std::string> texts = textsOf(scene);
  return std::find(texts.begin(), texts.end(), words) != texts.end();
}

float noteSize(const Scene& scene) {
  for (const Item& item : scene.items) {
    if (item.kind == Kind::note) return std::get<Text>(item.shapes.at(1)).style.size;
  }
  return 0;
}

}  // namespace

TEST_CASE("a wall of 5 to 2000 notes keeps its promises on every screen", "[scene]") {
  const std::vector<std::pair<float, float>> sizes{{1920, 1080}, {1024, 768},  {1280, 1024},
                                                   {1080, 1920}, {3840, 2160}, {2560, 1080},
                                                   {1366, 768},  {1280, 800}};
  CountingMeasure measure;
  for (const auto& size : sizes) {
    for (const int count : {5, 12, 23, 40, 60, 180, 2000}) {
      for (const int themes : {0, 3, 8, 14}) {
        const AWall wall = crowdedWall(count, themes);
        const workshop::State state = wall.state();
        const Scene scene =
            scene::wall(inputFor(state, size.first, size.second), french(), measure);
        INFO(size.first << "x" << size.second << ", " << count << " notes, " << themes
                        << " themes, step " << scene.gaveWay);
        textIsNeverTooSmall(scene);
        nothingRunsOut(scene);
        nothingOverlaps(scene, measure);
        everyNoteIsThereOnce(scene, state);
      }
    }
  }
}

TEST_CASE("writing in the open and face down keep within the screen", "[scene]") {
  CountingMeasure measure;
  for (const auto& size : std::vector<std::pair<float, float>>{
           {1920, 1080}, {1024, 768}, {1080, 1920}, {3840, 2160}}) {
    for (const int count : {0, 5, 60, 2000}) {
      for (const Phase phase : {Phase::waiting, Phase::writing}) {
        for (const bool open : {false, true}) {
          AWall wall = crowdedWall(count, 0);
          wall.question().phase = phase;
          wall.question().openWriting = open;
          const workshop::State state = wall.state();
          const Scene scene =
              scene::wall(inputFor(state, size.first, size.second), french(), measure);
          INFO(size.first << "x" << size.second << ", " << count << " notes, open " << open);
          textIsNeverTooSmall(scene);
          nothingRunsOut(scene);
          nothingOverlaps(scene, measure);
        }
      }
    }
  }
}

TEST_CASE("when a note arrives only what is below it in its column moves", "[scene]") {
  AWall wall;
  std::vector<workshop::ThemeId> themes;
  themes.reserve(8);
  for (int i = 0; i < 8; ++i) themes.push_back(wall.theme("Thème " + std::to_string(i)));
  for (int i = 0; i < 16; ++i) wall.note("Une idée courte à lire", i % 4, themes[i % 8]);
  wall.note("À ranger", 0);
  wall.seat(laid(wall).newSeats);
  const Scene before = laid(wall);
  const Item* const above = find(before, "theme:t2");
  const auto below = [&](const Item& item) {
    return item.kind == Kind::theme && item.rect.x == above->rect.x && item.rect.y > above->rect.y;
  };
  REQUIRE(std::count_if(before.items.begin(), before.items.end(), below) == 1);
  wall.note("Une idée de plus", 2, themes[1]);
  const Scene after = laid(wall);
  REQUIRE(after.gaveWay == before.gaveWay);
  int moved = 0;
  for (const Item& item : before.items) {
    const Item* const now = find(after, item.key);
    REQUIRE(now != nullptr);
    if (now->rect.x == item.rect.x && now->rect.y == item.rect.y) continue;
    ++moved;
    INFO(item.key);
    if (item.fixed) continue;
    CHECK(item.rect.x >= above->rect.x);
    CHECK(item.rect.x < above->rect.x + above->rect.w);
    CHECK(now->rect.y > item.rect.y);
    CHECK(item.rect.y >= above->rect.y + above->rect.h);
  }
  CHECK(moved > 0);
}

TEST_CASE("a theme without a seat takes the emptiest column and the wall says so", "[scene]") {
  AWall wall;
  const auto first = wall.theme("Une", false, Seat{0, 0});
  wall.theme("Deux", false, Seat{2, 0});
  for (int i = 0; i < 3; ++i) wall.note("Un post-it", 0, first);
  wall.theme("Trois");
  const Scene scene = laid(wall);
  REQUIRE(scene.newSeats.size() == 1);
  CHECK(scene.newSeats[0].theme.text() == "t3");
  CHECK(scene.newSeats[0].seat == Seat{1, 0});
}

TEST_CASE("a theme keeps its column and rank whatever comes", "[scene]") {
  AWall wall;
  wall.theme("Bas", false, Seat{1, 5});
  wall.theme("Haut", false, Seat{1, 2});
  const Scene scene = laid(wall);
  CHECK(scene.newSeats.empty());
  CHECK(find(scene, "theme:t2")->rect.y < find(scene, "theme:t1")->rect.y);
  CHECK(find(scene, "theme:t2")->rect.x == find(scene, "theme:t1")->rect.x);
  CHECK(find(scene, "theme:t1")->rect.x == 40 + 445 + 20);
}

TEST_CASE("a seat beyond the columns at hand is folded in", "[scene]") {
  AWall wall;
  wall.theme("Loin", false, Seat{6, 0});
  const Scene scene = laid(wall);
  CHECK(find(scene, "theme:t1")->rect.x == 40 + 2 * (445 + 20));
}

TEST_CASE("there are four columns at 16:9, three at 4:3 and two upright", "[scene]") {
  const auto columns = [](float width, float height) {
    AWall wall;
    for (int i = 0; i < 12; ++i) wall.theme("Thème");
    std::set<float> xs;
    for (const Item& item : laid(wall, width, height).items) {
      if (item.kind == Kind::theme) xs.insert(item.rect.x);
    }
    return xs.size();
  };
  CHECK(columns(1920, 1080) == 4);
  CHECK(columns(3840, 2160) == 4);
  CHECK(columns(1600, 1200) == 3);
  CHECK(columns(1080, 1920) == 2);
}

TEST_CASE("hidden, withdrawn and late notes never reach the wall", "[scene]") {
  for (const Phase phase : {Phase::waiting, Phase::writing, Phase::sharing, Phase::closed}) {
    AWall wall;
    wall.question().phase = phase;
    wall.note("Caché").hidden = true;
    wall.note("Retiré").withdrawn = true;
    wall.note("Tardif").late = true;
    wall.note("Montré");
    const Scene scene = laid(wall);
    for (const char* id : {"n1", "n2", "n3"}) {
      CHECK(find(scene, std::string("note:") + id) == nullptr);
    }
    CHECK(says(scene, "Montré") == (phase == Phase::sharing || phase == Phase::closed));
    CHECK_FALSE(says(scene, "Caché"));
  }
}

TEST_CASE("a note is never read on the wall while people write", "[scene]") {
  AWall wall = sortedWall();
  wall.question().phase = Phase::writing;
  const Scene scene = laid(wall);
  CHECK_FALSE(says(scene, "Crise"));
  const Item* const card = find(scene, "note:n1");
  REQUIRE(card != nullptr);
  CHECK(card->kind == Kind::pile);
  CHECK(card->note.empty());
  CHECK(std::abs(card->angle) <= 3);
}

TEST_CASE("notes written in the open are face up", "[scene]") {
  AWall wall = crowdedWall(6, 0);
  wall.question().phase = Phase::writing;
  wall.question().openWriting = true;
  CHECK(find(laid(wall), "note:n1")->kind == Kind::note);
}

TEST_CASE("in the open a new note moves no other", "[scene]") {
  AWall wall = crowdedWall(6, 0);
  wall.question().phase = Phase::writing;
  wall.question().openWriting = true;
  const Scene before = laid(wall);
  wall.note("Encore une idée", 1);
  const Scene after = laid(wall);
  for (int i = 1; i <= 6; ++i) {
    const std::string key = "note:n" + std::to_string(i);
    CHECK(find(before, key)->rect == find(after, key)->rect);
  }
}

TEST_CASE("a pile grows to twelve cards and then only the total counts", "[scene]") {
  const auto top = [](int notes) {
    AWall wall;
    wall.question().phase = Phase::writing;
    for (int i = 0; i < notes; ++i) wall.note("Idée", 1);
    float least = 10000;
    int cards = 0;
    for (const Item& item : laid(wall).items) {
      if (item.key.rfind("note:", 0) != 0) continue;
      least = std::min(least, item.rect.y);
      ++cards;
    }
    return std::make_pair(least, cards);
  };
  CHECK(top(1).first - top(2).first == 15);
  CHECK(top(11).first - top(12).first == 15);
  CHECK(top(12) == top(13));
  CHECK(top(40).second == 12);
}

TEST_CASE("two short notes that follow each other share a row, a third stands alone", "[scene]") {
  AWall wall;
  const auto theme = wall.theme("Dispositifs");
  for (const char* text : {"REAAP", "CLAS", "PRE"}) wall.note(text, 0, theme);
  const Scene scene = laid(wall);
  const Rect a = find(scene, "note:n1")->rect;
  const Rect b = find(scene, "note:n2")->rect;
  const Rect c = find(scene, "note:n3")->rect;
  CHECK(a.y == b.y);
  CHECK(a.x < b.x);
  CHECK(c.y > a.y);
  CHECK(c.w > a.w);
}

TEST_CASE("a card grows by a line when its text comes near its mark", "[scene]") {
  // 27 letters at 26·0.52 are 365 px: they fit the card's 377, and reach its mark.
  const std::string text = "abcdefgh abcdefgh abcdefgh ";
  const auto height = [&](int circle) {
    AWall wall;
    const auto theme = wall.theme("Thème");
    wall.note(text, circle, theme);
    return find(laid(wall), "note:n1")->rect.h;
  };
  CHECK(height(0) == height(-1) + 33);
}

TEST_CASE("all notes of a wall have one size of text, the largest that leaves room", "[scene]") {
  CHECK(noteSize(laid(crowdedWall(5, 4, 60))) == 26);
  float before = 26;
  for (int count = 5; count < 40; ++count) {
    const Scene scene = laid(crowdedWall(count, 4, 60));
    if (scene.gaveWay == 5) break;  // the theme view has chips, of a size of their own
    std::set<float> sizes;
    for (const Item& item : scene.items) {
      if (item.kind == Kind::note) sizes.insert(std::get<Text>(item.shapes.at(1)).style.size);
    }
    CHECK(sizes.size() == 1);
    CHECK(*sizes.begin() <= before);
    before = *sizes.begin();
  }
  CHECK(before < 26);
}

TEST_CASE("the wall comes back from a step only when it is told to", "[scene]") {
  const AWall wall = crowdedWall(5, 2, 60);
  CHECK(laid(wall).gaveWay == 0);
  CHECK(laid(wall, 1920, 1080, 2).gaveWay == 2);
  CHECK(noteSize(laid(wall, 1920, 1080, 2)) == 22);
  CHECK(laid(wall, 1920, 1080, 5).gaveWay == 5);
}

TEST_CASE("a theme that is folded shows as many as fit and says how many others there are",
          "[scene]") {
  AWall wall;
  const auto theme = wall.theme("Beaucoup");
  for (int i = 0; i < 15; ++i) wall.note("Une idée qui tient sur une ligne", 0, theme);
  const Scene scene = laid(wall);
  CHECK(scene.gaveWay == 4);
  const auto cards = std::count_if(scene.items.begin(), scene.items.end(),
                                   [](const Item& item) { return item.kind == Kind::note; });
  CHECK(cards > 4);
  CHECK(cards < 14);
  CHECK(says(scene, "et " + std::to_string(15 - cards) + " autres"));
  const Item* const board = find(scene, "theme:t1");
  const Item* const newest = find(scene, "note:n15");
  REQUIRE(board != nullptr);
  REQUIRE(newest != nullptr);
  CHECK(find(scene, "note:n1") == nullptr);
  // One card more would not have fitted.
  CHECK(board->rect.y + board->rect.h + newest->rect.h > find(scene, "foot")->rect.y);
}

TEST_CASE("a block of the theme view keeps its slot when notes arrive", "[scene]") {
  const Scene before = laid(crowdedWall(180, 8));
  const Scene after = laid(crowdedWall(240, 8));
  REQUIRE(before.gaveWay == 5);
  for (int i = 1; i <= 8; ++i) {
    const std::string key = "theme:t" + std::to_string(i);
    CHECK(find(before, key)->rect == find(after, key)->rect);
  }
  CHECK(find(before, "unsorted")->rect == find(after, "unsorted")->rect);
}

TEST_CASE("more than eleven themes turn pages that show each theme once", "[scene]") {
  const AWall wall = crowdedWall(400, 25);
  const workshop::State state = wall.state();
  CountingMeasure measure;
  WallInput input = inputFor(state);
  std::multiset<std::string> seen;
  const int pages = scene::wall(input, french(), measure).pages;
  CHECK(pages == 3);
  for (input.page = 0; input.page < pages; ++input.page) {
    for (const Item& item : scene::wall(input, french(), measure).items) {
      if (item.kind == Kind::theme) seen.insert(item.key);
    }
  }
  CHECK(seen.size() == 25);
  CHECK(std::set<std::string>(seen.begin(), seen.end()).size() == 25);
}

TEST_CASE("the header counts in words of the language", "[scene]") {
  AWall wall;
  wall.note("Seul");
  const Scene scene = laid(wall);
  CHECK(says(scene, "Question 2 sur 3"));
  CHECK(says(scene, "post-it"));
  CHECK(says(scene, "appareils"));
  CHECK(says(scene, "Écriture"));
  CHECK(says(scene, "Partage"));
  CHECK_FALSE(says(scene, "Vote"));
}

TEST_CASE("a closed question says so alone", "[scene]") {
  AWall wall = sortedWall();
  wall.question().phase = Phase::closed;
  const Scene scene = laid(wall);
  CHECK(says(scene, "Clos"));
  CHECK_FALSE(says(scene, "Partage"));
}

TEST_CASE("the page's address is http unless it says otherwise", "[scene]") {
  CHECK(pageUrl("192.168.1.24:8080") == "http://192.168.1.24:8080");
  CHECK(pageUrl("[fd00::24]:8080") == "http://[fd00::24]:8080");
  CHECK(pageUrl("https://192.168.1.24:8080") == "https://192.168.1.24:8080");
}

TEST_CASE("the join card leads to the page with the room's code", "[scene]") {
  const Scene scene = laid(sortedWall());
  const Item* const join = find(scene, "join");
  REQUIRE(join != nullptr);
  bool found = false;
  for (const Shape& shape : join->shapes) {
    const QrCode* const code = std::get_if<QrCode>(&shape);
    if (code == nullptr) continue;
    found = true;
    CHECK(code->content == "http://192.168.1.24:8080/#4827");
  }
  CHECK(found);
  CHECK(says(scene, "192.168.1.24:8080"));
}

TEST_CASE("the picture for the recap has neither join card nor phases", "[scene]") {
  const AWall wall = sortedWall();
  const workshop::State state = wall.state();
  CountingMeasure measure;
  WallInput input = inputFor(state);
  input.chrome = false;
  const Scene scene = scene::wall(input, french(), measure);
  CHECK(find(scene, "join") == nullptr);
  CHECK_FALSE(says(scene, "Partage"));
  CHECK(says(scene, "Crise"));
}

TEST_CASE("the newest note wears a ring and a tag, and comes last", "[scene]") {
  const AWall wall = sortedWall();
  const workshop::State state = wall.state();
  CountingMeasure measure;
  WallInput input = inputFor(state);
  input.newest = NoteId::of("n3");
  const Scene scene = scene::wall(input, french(), measure);
  CHECK(scene.items.back().key == "note:n3");
  CHECK(says(scene, "vient d’arriver"));
}

TEST_CASE("an erased note shows that it was taken back, not what it said", "[scene]") {
  AWall wall;
  const auto theme = wall.theme("Thème");
  workshop::Note& note = wall.note("", 0, theme);
  note.text.erased = true;
  CHECK(says(laid(wall), "Texte retiré à la demande de la personne"));
}

TEST_CASE("an empty theme says that nothing is here yet", "[scene]") {
  AWall wall;
  wall.theme("Forces");
  CHECK(says(laid(wall), "Rien ici pour l’instant"));
}

TEST_CASE("the same state gives the same scene", "[scene]") {
  for (const Phase phase : {Phase::writing, Phase::sharing}) {
    AWall wall = crowdedWall(60, 7);
    wall.question().phase = phase;
    const Scene one = laid(wall);
    const Scene two = laid(wall);
    REQUIRE(one.items.size() == two.items.size());
    for (std::size_t i = 0; i < one.items.size(); ++i) {
      CHECK(one.items[i].key == two.items[i].key);
      CHECK(one.items[i].rect == two.items[i].rect);
      CHECK(one.items[i].angle == two.items[i].angle);
    }
  }
}
