#include <catch2/catch.hpp>

#include "core/intake/fixture_files.h"
#include "intake/notes.h"
#include "intake/seams.h"

using namespace grappe;
using namespace grappe::intake;

namespace {

Intake taken(const std::string& name, const std::string& bytes) {
  const auto intake = notesOf(name, bytes);
  if (!intake) FAIL(std::string(codeName(intake.error().code)) + ": " + intake.error().detail);
  return *intake;
}

std::vector<std::string> texts(const Intake& intake) {
  std::vector<std::string> out;
  for (const auto& note : intake.notes) out.push_back(note.text);
  return out;
}

bool remarks(const Intake& intake, About about) {
  for (const auto& remark : intake.remarks) {
    if (remark.about == about) return true;
  }
  return false;
}

Code refusal(const std::string& name, const std::string& bytes) {
  const auto intake = notesOf(name, bytes);
  REQUIRE_FALSE(intake);
  return intake.error().code;
}

}  // namespace

TEST_CASE("the two real paragraphs hold 34 notes as written, 37 if the three glued ones are split",
          "[intake]") {
  const Intake one = taken("1.txt", fixtures::file("question_1.txt"));
  const Intake two = taken("2.txt", fixtures::file("question_2.txt"));
  CHECK(one.notes.size() == 13);
  CHECK(two.notes.size() == 21);
  CHECK(one.gluedCount() + two.gluedCount() == 3);
  CHECK(one.countIfSplit() + two.countIfSplit() == 37);
  CHECK(splitNotes(one.notes).size() + splitNotes(two.notes).size() == 37);
}

TEST_CASE("a note of a paragraph keeps its words, its last full stop too", "[intake]") {
  const Intake one = taken("1.txt", fixtures::file("question_1.txt"));
  CHECK(
      one.notes.front().text ==
      "Les attentes de chacun, les besoins des populations, l’envie de créer des actions ensemble");
  CHECK(one.notes[7].text == "La confiance des professionnels « à priori »");
  CHECK(one.notes.back().text == "La volonté.");
  CHECK(one.notes.back().line == 1);
}

TEST_CASE("glued notes are pointed out with the place of the seam, and left whole", "[intake]") {
  const Intake two = taken("2.txt", fixtures::file("question_2.txt"));
  const TakenNote& asked = two.notes[5];
  CHECK(asked.text ==
        "Avoir besoin de l’avis des enfants du quartier : mène un diagnostic de quartier dans les "
        "écoles La demande des parents");
  REQUIRE(asked.parts.size() == 2);
  CHECK(asked.parts[1] == "La demande des parents");
  CHECK(two.notes.back().text == "CLSPD. Café des parents");
  CHECK(two.notes.back().parts == std::vector<std::string>{"CLSPD.", "Café des parents"});
}

TEST_CASE("a paragraph's dashes may be short or long, a hyphen within a word parts nothing",
          "[intake]") {
  CHECK(texts(taken("a.txt", "- Crise – REAAP - bien-être — porte-à-porte")) ==
        std::vector<std::string>{"Crise", "REAAP", "bien-être", "porte-à-porte"});
}

TEST_CASE("with several lines each is a note, and a dash within one does not cut it", "[intake]") {
  const Intake intake = taken("a.txt", "Café - thé\r\n\r\n- Kermesse\n• Fête – brocante\n");
  CHECK(texts(intake) == std::vector<std::string>{"Café - thé", "Kermesse", "Fête – brocante"});
  CHECK(intake.notes[1].line == 3);
  CHECK(intake.remarks.empty());
}

TEST_CASE("a long paragraph among other lines is read as notes, and said", "[intake]") {
  const Intake intake = taken("a.txt", "Une\na - b - c - d - e\n");
  CHECK(intake.notes.size() == 6);
  REQUIRE(remarks(intake, About::paragraph));
  CHECK(intake.remarks.front().line == 2);
  CHECK(intake.remarks.front().count == 5);
}

TEST_CASE("names, acronyms and sentences that go on are no seams", "[intake]") {
  for (const char* text :
       {"Projet avec le collège Jean Moulin", "Travailler avec le PRE et la CAF",
        "Aller à La Poste", "Les relations avec l’Education Nationale", "Un projet. Il rassemble",
        "Rencontrer M. Dupont", "Se mettre à la place de l’E.N. Paris", "Mme Martin de la mairie",
        "La ville de Lyon", "Que de la joie… Vive la fête", "L’équipe de Joliot",
        "Les parents et Le Havre", "Dans le cadre de la liaison CM2/6ème"}) {
    INFO(text);
    CHECK(partsOf(text).size() == 1);
  }
}

TEST_CASE("a sentence that begins in the middle of another is a seam", "[intake]") {
  CHECK(partsOf("dans les écoles L’accueil des parents") ==
        std::vector<std::string>{"dans les écoles", "L’accueil des parents"});
  CHECK(partsOf("Dans le monde Une meilleure répartition").size() == 2);
}

TEST_CASE("a table's columns are found by their names", "[intake]") {
  const Intake intake =
      taken("a.csv", "id;Cercle;Post-it\n1;École;\"Oui ; et \"\"non\"\"\"\n2;;\"Deux\nlignes\"\n");
  REQUIRE(intake.notes.size() == 2);
  CHECK(intake.notes[0].text == "Oui ; et \"non\"");
  CHECK(intake.notes[0].circle == "École");
  CHECK(intake.notes[1].text == "Deux\nlignes");
  CHECK(intake.notes[1].circle.empty());
  CHECK(intake.notes[1].line == 3);
  CHECK(remarks(intake, About::columnLeftOut));
}

TEST_CASE("a table of one column needs no names, commas and tabs part columns too", "[intake]") {
  CHECK(texts(taken("a.csv", "Kermesse\n\nBrocante\n")) ==
        std::vector<std::string>{"Kermesse", "Brocante"});
  CHECK(taken("a.csv", "texte,circle\r\nKermesse,Parents\r\n").notes[0].circle == "Parents");
  CHECK(taken("a.tsv", "note\tcercle\nKermesse\tParents\n").notes[0].circle == "Parents");
}

TEST_CASE("a table that would lose words is refused with its line", "[intake]") {
  CHECK(refusal("a.csv", "Kermesse, fête, brocante\nCafé\n") == Code::malformed);
  CHECK(refusal("a.csv", "texte,cercle\nKermesse, fête, brocante,École\n") == Code::malformed);
  CHECK(refusal("a.csv", "texte\n\"jamais fermé\n") == Code::malformed);
  CHECK(refusal("a.csv", "texte\n\"fermé\" trop tôt\n") == Code::malformed);
  const auto late = notesOf("a.csv", "texte,cercle\nun,École\ndeux,École,trois\n");
  REQUIRE_FALSE(late);
  CHECK(late.error().detail.find("line 3") != std::string::npos);
}

TEST_CASE("a byte order mark is dropped, Windows-1252 is read and said", "[intake]") {
  CHECK(texts(taken("a.txt",
                    "\xEF\xBB\xBF"
                    "École\n")) == std::vector<std::string>{"École"});
  const Intake old = taken("a.txt",
                           "\xC9"
                           "cole \x96 l\x92"
                           "\x9C"
                           "uvre \x80\nEt voil\xE0\n");
  CHECK(texts(old) == std::vector<std::string>{"École – l’œuvre €", "Et voilà"});
  CHECK(remarks(old, About::windows1252));
}

TEST_CASE("what is no text, too large or empty is refused", "[intake]") {
  CHECK(refusal("a.txt", std::string("PK\x03\x04\0\0", 6)) == Code::wrongType);
  CHECK(refusal("a.txt", std::string(5 * 1024 * 1024 + 1, 'a')) == Code::tooLarge);
  CHECK(refusal("a.txt", " \n\t\n") == Code::empty);
  CHECK(refusal("a.csv", "texte;cercle\n;\n") == Code::empty);
  CHECK(refusal("a.txt", "- - -") == Code::empty);
}

TEST_CASE("a note over 500 signs is pointed out and kept whole", "[intake]") {
  std::string words;
  for (int at = 0; at < 501; ++at) words += "é";
  const Intake intake = taken("a.txt", words + "\nCafé\n");
  CHECK(intake.notes.front().text == words);
  REQUIRE(remarks(intake, About::tooLong));
  CHECK(intake.remarks.front().count == 501);
}
