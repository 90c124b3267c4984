#include <catch2/catch.hpp>

#include "intake/practice_sheet.h"

using namespace grappe::intake;

TEST_CASE(
    "a practice sheet gives its place, who, actions and relations, behind or below their names",
    "[practice]") {
  const PracticeSheet sheet = practiceSheetOf(
      "Fiche n° 4\n"
      "Lieu\u00a0: Maison de quartier, Guéret\n"
      "Qui ?\n"
      "Parents et animatrice\n"
      "Actions :\n"
      "Café des parents : le mardi\n"
      "\n"
      "Sortie à la ferme\n"
      "PARTENAIRES\n"
      "École Joliot, CAF\n");
  CHECK(sheet.place == "Maison de quartier, Guéret");
  CHECK(sheet.who == "Parents et animatrice");
  CHECK(sheet.actions == "Café des parents : le mardi\nSortie à la ferme");
  CHECK(sheet.relations == "École Joliot, CAF");
  REQUIRE(sheet.fields.size() == 11);
  CHECK(sheet.fields[0] == PracticeField::none);
  CHECK(sheet.fields[1] == PracticeField::place);
  CHECK(sheet.fields[3] == PracticeField::who);
  CHECK(sheet.fields[7] == PracticeField::actions);
}

TEST_CASE("what a practice sheet does not say stays empty, and what it says twice is kept once",
          "[practice]") {
  CHECK(practiceSheetOf("Un texte libre : sans rien").place.empty());
  CHECK(practiceSheetOf("").fields.size() == 1);
  const PracticeSheet twice = practiceSheetOf("Lieu : Guéret\nLieu : Aubusson\nEncore");
  CHECK(twice.place == "Guéret");
  CHECK(twice.fields[2] == PracticeField::none);
}

TEST_CASE("a practice sheet's labels are known as people write them", "[practice]") {
  const PracticeSheet sheet = practiceSheetOf(
      "Lieu : MQ Nord\n"
      "ACTEURS\u00a0: centre social, école\n"
      "Actions : café du mardi\n"
      "Relations : convention\n");
  CHECK(sheet.place == "MQ Nord");
  CHECK(sheet.who == "centre social, école");
  CHECK(sheet.actions == "café du mardi");
  CHECK(sheet.relations == "convention");
  for (const char* who : {"Acteur", "Acteurs", "Les acteurs", "QUI ?", "Porteurs", "Porté par",
                          "Intervenants", "Qui fait quoi ?"}) {
    INFO(who);
    CHECK(practiceSheetOf(std::string(who) + " : école").who == "école");
  }
  for (const char* with :
       {"Partenaire", "Partenaires", "Les partenaires", "Partenariats", "Liens", "Avec qui ?"}) {
    INFO(with);
    CHECK(practiceSheetOf(std::string(with) + "\u00a0: CAF").relations == "CAF");
  }
  for (const char* place : {"Lieux", "Où ?", "Territoires", "Commune"}) {
    INFO(place);
    CHECK(practiceSheetOf(std::string(place) + " : Guéret").place == "Guéret");
  }
  CHECK(practiceSheetOf("Activité : café").actions == "café");
}

TEST_CASE("a label that is none of a practice sheet's ends the field above", "[practice]") {
  const PracticeSheet sheet = practiceSheetOf(
      "Lieu : MQ Nord\n"
      "Public : familles\n"
      "Actions :\n"
      "Café des parents : le mardi\n"
      "- Sortie : à la ferme\n"
      "Points forts : la confiance\n"
      "Le temps\n"
      "Relations : convention\n"
      "Points de vigilance :\n"
      "Le budget\n");
  CHECK(sheet.place == "MQ Nord");
  CHECK(sheet.who.empty());
  CHECK(sheet.actions == "Café des parents : le mardi\n- Sortie : à la ferme");
  CHECK(sheet.relations == "convention");
  CHECK(sheet.fields[1] == PracticeField::none);
  CHECK(sheet.fields[6] == PracticeField::none);
}
