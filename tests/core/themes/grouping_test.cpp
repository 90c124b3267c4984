#include <catch2/catch.hpp>
#include <set>

#include "core/themes/notes_file.h"
#include "themes/arrivals.h"
#include "themes/nearest.h"
#include "themes/sight.h"

namespace grappe::themes {

namespace {

using workshop::Hand;

const Engine& engine() {
  static const Engine made("fr", Lexicon::shipped("fr"));
  return made;
}

BoardNote note(const std::string& id, std::string_view text, int theme = unsorted,
               Hand by = Hand::nobody) {
  BoardNote made;
  made.id = id;
  made.text = text;
  made.theme = theme;
  made.by = by;
  return made;
}

BoardTheme theme(const std::string& id, const std::string& title = "", bool held = false,
                 bool titledByPerson = false) {
  return {id, title, titledByPerson, held};
}

Board settled(Board board, bool anew = false) {
  auto memory = engine().memory();
  CountedIds ids("n");
  engine().settle(board, anew, ids, memory);
  return board;
}

double alike(std::string_view one, std::string_view other) {
  Board board;
  board.notes = {note("a", one), note("b", other), note("c", "vélo électrique")};
  auto memory = engine().memory();
  const Sight sight(board, memory);
  std::vector<double> row;
  sight.similarity().row(0, row);
  return row[1];
}

// Two clear groups and two loners.
Board mixed() {
  Board board;
  board.notes = {note("a", "La confiance des parents"),
                 note("b", "Les fêtes de quartier"),
                 note("c", "Lien de confiance"),
                 note("d", "Fête de quartier, kermesse"),
                 note("e", "Crise"),
                 note("f", "🙂 !")};
  return board;
}

}  // namespace

TEST_CASE("notes are alike by shared stems and kin, and not by words that say nothing",
          "[themes]") {
  CHECK(alike("Lien de confiance", "Lien de confiance") == Approx(1));
  CHECK(alike("Les liens", "Un lien") == Approx(1));
  const double kin = alike("Les parents", "Les familles");
  CHECK(kin >= Tuning().together);
  CHECK(kin < 1);
  CHECK(alike("Le projet de la ville", "Les besoins de la classe") == 0);
  CHECK(alike("", "confiance") == 0);
  CHECK(alike("confiance projet", "confiance volonté") < 1);
  CHECK(alike("confiance projet", "confiance volonté") > 0.2);
}

TEST_CASE("likeness is the same from both sides and never above one", "[themes]") {
  const auto set = readSet("nnv2_100");
  Board board;
  for (const SetNote& one : set) board.notes.push_back(note(one.id, one.text));
  auto memory = engine().memory();
  const Sight sight(board, memory);
  std::vector<std::vector<double>> rows(set.size());
  for (std::size_t at = 0; at < set.size(); ++at) sight.similarity().row(at, rows[at]);
  for (std::size_t a = 0; a < set.size(); ++a) {
    CHECK(rows[a][a] == 0);
    for (std::size_t b = 0; b < set.size(); ++b) {
      CHECK(rows[a][b] == Approx(rows[b][a]).margin(1e-9));
      CHECK(rows[a][b] <= 1);
    }
  }
}

TEST_CASE("communities finds two triangles that one edge joins", "[themes]") {
  Graph graph(7);
  const auto join = [&](std::uint32_t a, std::uint32_t b, double weight) {
    graph[a].push_back({b, weight});
    graph[b].push_back({a, weight});
  };
  join(0, 1, 1);
  join(1, 2, 1);
  join(0, 2, 1);
  join(3, 4, 1);
  join(4, 5, 1);
  join(3, 5, 1);
  join(2, 3, 0.3);
  CHECK(communities(graph, 1) == std::vector<int>{0, 0, 0, 1, 1, 1, 2});

  Bonds bonds;
  bonds.together = {-1, 7, -1, -1, 7, -1, -1};
  const auto bound = communities(graph, 1, bonds);
  CHECK(bound[1] == bound[4]);
  CHECK(bound[6] != bound[0]);

  bonds = {};
  bonds.apart = {{0, 2}, {3, 4}};
  const auto parted = communities(graph, 1, bonds);
  CHECK(parted[0] != parted[2]);
  CHECK(parted[3] != parted[4]);
}

TEST_CASE("a note keeps its nearest neighbours, and an edge stands when either end keeps it",
          "[themes]") {
  const std::vector<std::vector<double>> likeness{
      {0, .9, .8, .7}, {.9, 0, .1, .05}, {.8, .1, 0, 0}, {.7, .05, 0, 0}};
  const Graph graph = nearestNeighbours(
      4, 1, 0.08, [&](std::size_t of, std::vector<double>& row) { row = likeness[of]; });
  REQUIRE(graph[0].size() == 3);  // kept by 0 once, by 2 and 3 as their own nearest
  CHECK(graph[0][1].to == 2);
  CHECK(graph[1].size() == 1);
  CHECK(graph[3][0].weight == 0.7);
}

TEST_CASE("arrivals open a theme for two notes alike and leave a loner unsorted", "[themes]") {
  const Board board = settled(mixed());
  CHECK(board.notes[0].theme != unsorted);
  CHECK(board.notes[0].theme == board.notes[2].theme);
  CHECK(board.notes[1].theme == board.notes[3].theme);
  CHECK(board.notes[0].theme != board.notes[1].theme);
  CHECK(board.notes[4].theme == unsorted);
  CHECK(board.notes[5].theme == unsorted);
}

TEST_CASE("an arrival joins what draws it and moves nothing else", "[themes]") {
  Board board = settled(mixed());
  const Board before = board;
  board.notes.push_back(note("g", "La confiance et le lien"));
  board = settled(board);
  CHECK(board.notes.back().theme == board.notes[0].theme);
  for (std::size_t at = 0; at < before.notes.size(); ++at) {
    CHECK(board.notes[at].theme == before.notes[at].theme);
  }
}

TEST_CASE("a note that has little in common with any theme stays unsorted", "[themes]") {
  Board board = settled(mixed());
  REQUIRE(board.notes[0].theme != unsorted);
  board.notes.push_back(
      note("g",
           "Vélos électriques, piscine couverte, marché bio, bibliothèque, cinéma, jardins, "
           "chorale, tricot, échecs, randonnée, poterie, couture, cuisine, photographie, "
           "peinture, théâtre, pétanque, astronomie, un peu de confiance"));
  CHECK(settled(board).notes.back().theme == unsorted);
}

TEST_CASE("settling twice changes nothing the second time", "[themes]") {
  for (const bool anew : {false, true}) {
    const auto set = readSet("nnv4_100");
    Board board;
    for (const SetNote& one : set) board.notes.push_back(note(one.id, one.text));
    board = settled(board, anew);
    const Board again = settled(board, anew);
    REQUIRE(again.themes.size() == board.themes.size());
    for (std::size_t at = 0; at < board.notes.size(); ++at) {
      INFO(board.notes[at].text);
      CHECK(again.notes[at].theme == board.notes[at].theme);
    }
    for (std::size_t at = 0; at < board.themes.size(); ++at) {
      CHECK(again.themes[at].title == board.themes[at].title);
    }
  }
}

TEST_CASE("a note whose words no longer touch its theme loses its place", "[themes]") {
  Board board = settled(mixed());
  board.notes[2].text = "Un vélo électrique";
  board = settled(board);
  CHECK(board.notes[2].theme == unsorted);
  // Its theme had one note left: it is no theme any more.
  CHECK(board.notes[0].theme == unsorted);
}

TEST_CASE("a note whose words were forgotten stays where it is", "[themes]") {
  Board board = settled(mixed());
  const int place = board.notes[2].theme;
  board.notes[2].text = "";
  CHECK(settled(board).notes[2].theme == place);
}

TEST_CASE("what a person placed or holds stays through arrivals and grouping anew", "[themes]") {
  Board board;
  board.themes = {theme("held", "Divers", true, true), theme("m", "Fêtes")};
  board.notes = {note("a", "La confiance des parents", 0, Hand::machine),
                 note("b", "Fête de quartier", 0, Hand::machine),
                 note("c", "Lien de confiance", unsorted, Hand::person),
                 note("d", "La fête du quartier", 1, Hand::machine),
                 note("e", "Crise", 1, Hand::person),
                 note("f", "La confiance", unsorted, Hand::nobody),
                 note("g", "Les fêtes de quartier", 1, Hand::machine)};
  for (const bool anew : {false, true}) {
    const Board after = settled(board, anew);
    for (const std::size_t at : {0U, 1U, 2U, 4U}) {
      INFO(at << (anew ? " anew" : ""));
      CHECK(after.notes[at].theme == board.notes[at].theme);
      CHECK(after.notes[at].by == board.notes[at].by);
    }
    CHECK(after.themes[0].title == "Divers");
  }
}

TEST_CASE("a title that a person wrote draws notes to an empty theme", "[themes]") {
  Board board;
  board.themes = {theme("p", "Lien de confiance", true, true)};
  board.notes = {note("a", "La confiance"), note("b", "Fête de quartier")};
  const Board after = settled(board);
  CHECK(after.notes[0].theme == 0);
  CHECK(after.notes[1].theme == unsorted);
}

TEST_CASE("a note that a person moved draws the next ones more than others do", "[themes]") {
  Board board;
  board.themes = {theme("one", "Un"), theme("two", "Deux")};
  board.notes = {note("a", "projet école musique", 0, Hand::machine),
                 note("b", "projet école dessin", 0, Hand::machine),
                 note("c", "projet quartier musique", 1, Hand::machine),
                 note("d", "projet quartier dessin", 1, Hand::machine),
                 note("e", "projet", unsorted)};
  for (const std::size_t chosen : {0U, 1U}) {
    Board moved = board;
    moved.notes[2 * chosen].by = Hand::person;
    moved.notes[2 * chosen + 1].by = Hand::person;
    CHECK(settled(moved).notes[4].theme == static_cast<int>(chosen));
  }
}

TEST_CASE("grouping anew keeps the ids and titles of the themes that go on", "[themes]") {
  const auto set = readSet("nnv2_100");
  Board board;
  for (const SetNote& one : set) board.notes.push_back(note(one.id, one.text));
  const Board first = settled(board, true);
  Board shuffled = first;
  // A tenth of the notes lose their place.
  for (std::size_t at = 0; at < shuffled.notes.size(); at += 10)
    shuffled.notes[at].theme = unsorted;
  const Board again = settled(shuffled, true);
  std::size_t same = 0;
  for (std::size_t at = 0; at < first.notes.size(); ++at) {
    same += first.notes[at].theme == again.notes[at].theme ? 1U : 0U;
  }
  CHECK(same * 20 >= first.notes.size() * 19);
  CHECK(again.themes.size() == first.themes.size());
}

TEST_CASE("a checkpoint is passed once, on the way up, by one note or by many", "[themes]") {
  const Tuning tuning;
  CHECK_FALSE(passesCheckpoint(0, 19, tuning));
  CHECK(passesCheckpoint(19, 20, tuning));
  CHECK_FALSE(passesCheckpoint(20, 21, tuning));
  CHECK(passesCheckpoint(21, 45, tuning));
  CHECK(passesCheckpoint(0, 200, tuning));
  CHECK_FALSE(passesCheckpoint(40, 40, tuning));
  CHECK(passesCheckpoint(159, 160, tuning));
  CHECK(passesCheckpoint(319, 320, tuning));
}

TEST_CASE("the same notes give the same board, whatever the memory has seen", "[themes]") {
  const auto set = readSet("nnv7_100");
  Live one(engine());
  one.arrive(set);
  auto used = engine().memory();
  for (const SetNote& other : readSet("civo_60")) used.of(other.text);
  CountedIds ids("t");
  Board board;
  for (const SetNote& arriving : set) {
    board.notes.push_back(note(arriving.id, arriving.text));
    engine().settle(board, passesCheckpoint(board.notes.size() - 1, board.notes.size(), {}), ids,
                    used);
  }
  for (std::size_t at = 0; at < set.size(); ++at) {
    CHECK(board.notes[at].theme == one.board.notes[at].theme);
  }
  REQUIRE(board.themes.size() == one.board.themes.size());
  for (std::size_t at = 0; at < board.themes.size(); ++at) {
    CHECK(board.themes[at].title == one.board.themes[at].title);
  }
}

TEST_CASE("notes in other languages and scripts than the workshop's do not break it", "[themes]") {
  Board board;
  board.notes = {note("a", "الثقة مع الأهل"),
                 note("b", "الثقة مع المدرسة"),
                 note("c", "Trust with families"),
                 note("d", "trust in schools"),
                 note("e", "学校と家庭"),
                 note("f", "家庭の力"),
                 note("g", "👩‍👩‍👧"),
                 note("h", "…"),
                 note("i", std::string_view("\xff\xfe", 2))};
  const Board after = settled(board, true);
  CHECK(after.notes[0].theme == after.notes[1].theme);
  CHECK(after.notes[0].theme != unsorted);
  CHECK(after.notes[2].theme == after.notes[3].theme);
  CHECK(after.notes[2].theme != unsorted);
  CHECK(after.notes[6].theme == unsorted);
}

}  // namespace grappe::themes
