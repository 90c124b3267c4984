#include <catch2/catch.hpp>

#include "app/commands/imports.h"
#include "core/intake/fixture_files.h"

using namespace grappe;
using namespace grappe::commands;

namespace {

// With two questions and a circle.
struct Desk : fixtures::Imports {
  Desk() {
    give(workshop::CreateWorkshop{
        "Ça match", "fr", {{workshop::CircleId::of("ecole"), "École", 1}}});
    give(workshop::AddQuestion{workshop::QuestionId::of("q1"), "Une", {}});
    give(workshop::AddQuestion{workshop::QuestionId::of("q2"), "Deux", {}});
  }

  int notes(std::size_t question) const { return state.questions[question]->counting; }
};

ImportOptions of(const std::string& file, int question, bool yes = false) {
  ImportOptions options;
  options.notesFile = file;
  options.question = question;
  options.yes = yes;
  return options;
}

}  // namespace

TEST_CASE("import shows what it would take, takes nothing, and says what to type", "[commands]") {
  Desk desk;
  CHECK(desk.import(fixtures::file("question_2.txt"), of("dossier/mes notes.txt", 2)) == done);
  CHECK(desk.sent == 0);
  CHECK(desk.says("Ceci ferait entrer 21 post-its à la question 2."));
  CHECK(desk.says("CLSPD. | Café des parents"));
  CHECK(desk.says("23 post-its en tout"));
  CHECK(desk.says("  grappe import a.grappe 'dossier/mes notes.txt' --question 2 --yes\n"));
}

TEST_CASE("import with --yes takes every note once, however often it is asked", "[commands]") {
  Desk desk;
  CHECK(desk.import(fixtures::file("question_1.txt"), of("1.txt", 1, true)) == done);
  CHECK(desk.import(fixtures::file("question_2.txt"), of("2.txt", 2, true)) == done);
  CHECK(desk.notes(0) == 13);
  CHECK(desk.notes(1) == 21);
  CHECK(desk.import(fixtures::file("question_2.txt"), of("2.txt", 2, true)) == done);
  CHECK(desk.says("21 sont déjà là"));
  CHECK(desk.notes(1) == 21);
  CHECK(desk.sent == 2);
}

TEST_CASE("a file that has grown brings in only what is new", "[commands]") {
  Desk desk;
  desk.import("Un\nDeux\n", of("a.txt", 1, true));
  desk.import("Zéro\nUn\nDeux\nUn\n", of("a.txt", 1, true));
  CHECK(desk.notes(0) == 4);
  CHECK(desk.says("2 post-its à la question 1"));
}

TEST_CASE("import with --split takes 37, and never the same words whole and split", "[commands]") {
  Desk desk;
  auto one = of("1.txt", 1, true);
  auto two = of("2.txt", 2, true);
  one.split = two.split = true;
  desk.import(fixtures::file("question_1.txt"), one);
  desk.import(fixtures::file("question_2.txt"), two);
  CHECK(desk.notes(0) + desk.notes(1) == 37);
  two.split = false;
  desk.import(fixtures::file("question_2.txt"), two);
  CHECK(desk.notes(1) == 23);

  Desk whole;
  whole.import(fixtures::file("question_2.txt"), of("2.txt", 2, true));
  two.split = true;
  whole.import(fixtures::file("question_2.txt"), two);
  CHECK(whole.notes(1) == 21);
}

TEST_CASE("circles are found by name, an unknown one stops the import", "[commands]") {
  Desk desk;
  CHECK(desk.import("texte;cercle\nUn;ecole\n", of("a.csv", 1, true)) == done);
  CHECK(desk.state.questions[0]->notes[0]->circle.text() == "ecole");
  CHECK(desk.import("texte;cercle\nUn;Mairie\n", of("b.csv", 1, true)) == couldNot);
  CHECK(desk.err.str().find("Mairie") != std::string::npos);
  CHECK(desk.notes(0) == 1);
  auto named = of("c.txt", 1, true);
  named.circle = "Mairie";
  CHECK(desk.import("Un\n", named) == badUsage);
}

TEST_CASE("a note that is too long stops the import, and nothing is taken", "[commands]") {
  Desk desk;
  CHECK(desk.import("Court\n" + std::string(501, 'a') + "\n", of("a.txt", 1, true)) == couldNot);
  CHECK(desk.says("Ligne 2"));
  CHECK(desk.sent == 0);
}

TEST_CASE("exchanges come in nested, quotations with their source", "[commands]") {
  Desk desk;
  auto options = of("e.txt", 1, true);
  options.as = ImportAs::exchange;
  CHECK(desk.import("· Haut\n\t· Bas (36-14)\n", options) == done);
  const auto& exchanges = desk.state.questions[0]->exchanges;
  REQUIRE(exchanges.size() == 2);
  CHECK(exchanges[1]->parent == exchanges[0]->id);
  CHECK(exchanges[1]->timecode == "36-14");

  options = of("v.txt", 1, true);
  options.as = ImportAs::quotation;
  options.source = "Entretien 1";
  options.who = "directeur";
  options.sourceText = "Il dit : mot pour mot. Fin.";
  CHECK(desk.import("Confiance\n« mot pour mot »\n« autrement »\n", options) == done);
  const auto& quotations = desk.state.questions[0]->quotations;
  REQUIRE(quotations.size() == 2);
  CHECK(quotations[0]->passage.has_value());
  CHECK(quotations[0]->heading.text == "Confiance");
  CHECK_FALSE(quotations[1]->passage.has_value());
  CHECK(desk.says("1 verbatim ne se trouve pas"));
  REQUIRE(desk.state.sources.size() == 1);
  CHECK(desk.state.sources[0]->who == "directeur");
  CHECK(desk.import("Confiance\n« mot pour mot »\n« autrement »\n", options) == done);
  CHECK(desk.state.sources.size() == 1);
  CHECK(quotations.size() == 2);
}

TEST_CASE("a file that cannot be read as notes gets one sentence", "[commands]") {
  Desk desk;
  CHECK(desk.import(std::string("PK\0\0", 4), of("a.docx", 1)) == couldNot);
  CHECK(desk.err.str().find("est abîmé ou incomplet") != std::string::npos);
  CHECK(desk.import("a,b\nc\n", of("a.csv", 1)) == couldNot);
  CHECK(desk.import("a\n", of("a.txt", 9)) != done);
}

TEST_CASE("what to type is quoted for a shell", "[commands]") {
  auto options = of("l'été.txt", 3);
  options.file = "ça match.grappe";
  options.as = ImportAs::quotation;
  options.heading = "Agir";
  options.split = true;
  CHECK(commandToTake(options) ==
        "grappe import 'ça match.grappe' 'l'\\''été.txt' --question 3 --as quotation --heading "
        "Agir --split --yes");
}
