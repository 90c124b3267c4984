#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "base/text.h"
#include "core/themes/notes_file.h"
#include "themes/phrases.h"
#include "themes/titles.h"

namespace grappe::themes {

namespace {

constexpr std::string_view smallThesaurus =
    "UTF-8\n"
    "confiance|1\n(Nom)|foi\n"
    "lien|1\n(Nom)|attache\n"
    "parent|1\n(Adjectif Nom)|père\n"
    "école|1\n(Nom)|classe\n"
    "projet|1\n(Nom)|plan\n"
    "commun|1\n(Adjectif)|partagé\n"
    "monter|1\n(Verbe)|grimper\n"
    "système|1\n(Nom)|méthode\n"
    "marche|1\n(Nom)|pas\n"
    "solidarité|1\n(Nom)|entraide\n"
    "rapport|1\n(Nom)|lien\n"
    "nature|1\n(Nom)|essence\n";

struct Fixture {
  Lexicon lexicon = Lexicon::shipped("fr");
  Thesaurus thesaurus{std::string(smallThesaurus), Stemmer("fr")};
  Grammar grammar{"fr", thesaurus};
  WordMemory memory{"fr", lexicon, thesaurus, {}};

  std::vector<std::string> phrases(std::string_view text) {
    std::vector<Phrase> found;
    phrasesIn(memory.of(text), memory, grammar, found);
    std::vector<std::string> texts;
    texts.reserve(found.size());
    for (const Phrase& phrase : found) texts.push_back(phrase.text);
    return texts;
  }
  bool says(std::string_view text, const std::string& phrase) {
    const auto found = phrases(text);
    return std::find(found.begin(), found.end(), phrase) != found.end();
  }
};

const Engine& engine() {
  static const Engine made("fr", Lexicon::shipped("fr"));
  return made;
}

std::string titleOf(const std::vector<std::string>& texts, const std::string& question = "",
                    const std::vector<std::string>& others = {}) {
  Board board;
  board.question = question;
  board.themes.resize(2);
  board.themes[0].id = "t";
  board.themes[1].id = "u";
  board.themes[1].title = "Autre";
  for (const std::string& text : texts) {
    board.notes.push_back(
        {"n" + std::to_string(board.notes.size()), text, 0, workshop::Hand::machine});
  }
  for (const std::string& text : others) {
    board.notes.push_back(
        {"n" + std::to_string(board.notes.size()), text, 1, workshop::Hand::machine});
  }
  auto memory = engine().memory();
  memory.of(board.question);
  std::vector<const NoteWords*> words;
  for (const BoardNote& note : board.notes) words.push_back(&memory.of(note.text));
  const Similarity similarity(memory, words, words.size());
  const Thesaurus none;
  entitle(board, {0}, similarity, memory, Grammar("fr", none), {});
  return board.themes[0].title;
}

}  // namespace

TEST_CASE("phrases are runs that begin and end with a word that says something", "[themes]") {
  Fixture f;
  CHECK(f.says("Un lien de confiance avec les parents", "lien de confiance"));
  CHECK(f.says("Un lien de confiance avec les parents", "confiance avec les parents"));
  CHECK(f.says("Monter des projets communs", "monter des projets communs"));
  for (const std::string& phrase : f.phrases("La confiance que les parents ont avec l’école")) {
    CHECK(phrase.find("ont") == std::string::npos);
    CHECK(phrase.rfind("la ", 0) != 0);
  }
}

TEST_CASE("phrases do not tear what belongs together", "[themes]") {
  Fixture f;
  CHECK_FALSE(f.says("Le système la marche", "système la marche"));
  CHECK_FALSE(f.says("Plus de confiance et de solidarité", "confiance et de solidarité"));
  CHECK_FALSE(f.says("projet, confiance", "projet confiance"));
  CHECK_FALSE(f.says("confiance et confiance", "confiance et confiance"));
  CHECK_FALSE(f.says("projets communs", "communs"));
}

TEST_CASE("a phrase is written as in the middle of a sentence, with its accents", "[themes]") {
  Fixture f;
  CHECK(f.says("Ecole et parents", "école et parents"));
  CHECK(f.says("LA CONFIANCE DES PARENTS", "confiance des parents"));
  CHECK(f.says("La confiance de l'école", "confiance de l’école"));
  CHECK(f.says("Les parents du CLAS", "parents du CLAS"));
  CHECK(asTitle("école et parents") == "École et parents");
  CHECK(asTitle("").empty());
}

TEST_CASE("a title says what sets its theme apart", "[themes]") {
  CHECK(titleOf(
            {"Lien de confiance", "La confiance des parents", "Un lien de confiance avec l’école"},
            "", {"Fête de l’école", "Les parents au café"}) == "Lien de confiance");
}

TEST_CASE("a title does not repeat the question", "[themes]") {
  const std::vector<std::string> notes{"Le lien avec l’école", "Un lien avec l’école, la musique",
                                       "Lien avec l’école et musique"};
  CHECK(titleOf(notes) == "Lien avec l’école");
  const std::string title = titleOf(notes, "Quels leviers pour le lien avec l’école ?");
  CHECK(title.find("usique") != std::string::npos);
}

TEST_CASE("acronyms of one class stand under the title that the lexicon gives", "[themes]") {
  CHECK(titleOf({"REAAP", "CLAS", "PRE", "CLSPD."}) == "Dispositifs");
  // One alone names itself.
  CHECK(titleOf({"Le CLAS", "CLAS"}) == "CLAS");
}

TEST_CASE("a title gives way only to one that is much better", "[themes]") {
  Board board;
  board.themes.resize(1);
  board.themes[0] = {"t", "Confiance", false, false};
  const std::vector<std::string> texts{"Lien de confiance", "La confiance", "confiance et projet"};
  for (const std::string& text : texts)
    board.notes.push_back({text, text, 0, workshop::Hand::machine});
  auto memory = engine().memory();
  std::vector<const NoteWords*> words;
  for (const BoardNote& note : board.notes) words.push_back(&memory.of(note.text));
  const Similarity similarity(memory, words, words.size());
  const Thesaurus none;
  entitle(board, {0}, similarity, memory, Grammar("fr", none), {});
  CHECK(board.themes[0].title == "Confiance");
  board.themes[0].title = "Vélo";
  entitle(board, {0}, similarity, memory, Grammar("fr", none), {});
  CHECK(board.themes[0].title != "Vélo");
}

TEST_CASE("a person's title and a held theme's are left alone", "[themes]") {
  for (const bool byPerson : {true, false}) {
    Board board;
    board.themes.resize(1);
    board.themes[0] = {"t", "Vélo", byPerson, !byPerson};
    board.notes.push_back({"a", "Lien de confiance", 0, workshop::Hand::machine});
    auto memory = engine().memory();
    const Similarity similarity(memory, {&memory.of("Lien de confiance")}, 1);
    const Thesaurus none;
    entitle(board, {0}, similarity, memory, Grammar("fr", none), {});
    CHECK(board.themes[0].title == "Vélo");
  }
}

TEST_CASE("titles on real answers are capitalised, unpunctuated, short and all different",
          "[themes]") {
  for (const std::string set :
       {"seeds_q1", "seeds_q2", "seeds_q5", "nnv4_250", "nnv7_250", "civo_150"}) {
    Live live(engine());
    live.arrive(readSet(set));
    std::map<std::string, std::set<int>> used;
    for (const BoardNote& note : live.board.notes) {
      if (note.theme == unsorted) continue;
      used[live.board.themes[static_cast<std::size_t>(note.theme)].title].insert(note.theme);
    }
    for (const auto& [title, themes] : used) {
      INFO(set << ": " << title);
      REQUIRE_FALSE(title.empty());
      CHECK(title.back() != '.');
      CHECK(graphemeCount(title) <= 80);
      CHECK(firstGraphemes(title, 1) == asTitle(firstGraphemes(title, 1)));
      CHECK(themes.size() == 1);
    }
  }
}

}  // namespace grappe::themes
