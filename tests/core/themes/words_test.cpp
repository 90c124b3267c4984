#include <catch2/catch.hpp>

#include "base/asset.h"
#include "themes/grammar.h"
#include "themes/phrases.h"
#include "themes/word_memory.h"

namespace grappe::themes {

namespace {

std::vector<std::string> lowers(std::string_view text) {
  std::vector<std::string> found;
  for (const Token& token : tokensOf(text)) found.push_back(token.lower);
  return found;
}

std::vector<std::string> stemsOf(WordMemory& memory, std::string_view text) {
  std::vector<std::string> found;
  for (const auto& use : memory.of(text).uses) found.push_back(memory.textOf(use.stem));
  return found;
}

double likeness(const WordMemory& memory, const std::string& one, const std::string& other) {
  for (StemNumber stem = 0; stem < memory.stemCount(); ++stem) {
    if (memory.textOf(stem) != one) continue;
    for (const Kinship& kin : memory.kin(stem)) {
      if (memory.textOf(kin.stem) == other) return kin.likeness;
    }
  }
  return 0;
}

constexpr std::string_view smallThesaurus =
    "UTF-8\n"
    "crainte|1\n(Nom)|peur|angoisse|frayeur\n"
    "peur|1\n(Nom)|crainte|angoisse|frayeur|trac\n"
    "lever|2\n(Verbe)|hisser|soulever\n(Nom)|aurore|aube\n"
    "aube|1\n(Nom)|aurore|matin|commencement|pale|roue|palette|robe|vêtement\n"
    "mettre en place|1\n(Verbe)|installer\n";

}  // namespace

TEST_CASE("tokens part elisions and hyphens and keep what people wrote", "[themes]") {
  CHECK(lowers("L’École, aujourd'hui qu’on s’ouvre") ==
        std::vector<std::string>{"l'", "école", "aujourd'hui", "qu'", "on", "s'", "ouvre"});
  const auto tokens = tokensOf("un savoir-faire");
  REQUIRE(tokens.size() == 3);
  CHECK_FALSE(tokens[1].joined);
  CHECK(tokens[2].joined);
  CHECK(tokensOf("L’École")[0].shown == "L’");
  CHECK(tokensOf("L’École")[1].shown == "École");
}

TEST_CASE("tokens break a phrase at punctuation and not at a space", "[themes]") {
  const auto tokens = tokensOf("Un projet, des\u00a0envies : ensemble");
  REQUIRE(tokens.size() == 5);
  CHECK(tokens[0].breakBefore);
  CHECK_FALSE(tokens[1].breakBefore);
  CHECK(tokens[2].breakBefore);
  CHECK_FALSE(tokens[3].breakBefore);
  CHECK(tokens[4].breakBefore);
}

TEST_CASE("tokens read initials, inclusive endings and ideographs as people mean them",
          "[themes]") {
  CHECK(lowers("l'E.N. et la C.A.F") == std::vector<std::string>{"l'", "en", "et", "la", "caf"});
  CHECK(tokensOf("E.N.")[0].capitals);
  CHECK(lowers("ami.es, enseignant·e·s") == std::vector<std::string>{"ami", "enseignant"});
  CHECK(tokensOf("ami·es")[0].shown == "ami·es");
  CHECK(lowers("学校 family") == std::vector<std::string>{"学", "校", "family"});
  // A full stop between sentences that lacks its space is not an inclusive ending.
  CHECK(lowers("fini.Enfin") == std::vector<std::string>{"fini", "enfin"});
}

TEST_CASE("the French stemmer brings singular and plural together", "[themes]") {
  const Stemmer stemmer("fr");
  CHECK(stemmer.stem("amis") == stemmer.stem("ami"));
  CHECK(stemmer.stem("vélos") == stemmer.stem("vélo"));
  CHECK(stemmer.stem("lieux") == stemmer.stem("lieu"));
  CHECK(stemmer.stem("écoles") == stemmer.stem("école"));
  CHECK(stemmer.stem("déplacements") == "deplac");
  CHECK(stemmer.stem("école") != stemmer.stem("écologie"));
}

TEST_CASE("a language that libstemmer does not know still folds its words", "[themes]") {
  CHECK(Stemmer("xx").stem("écoles") == "ecoles");
  CHECK(Stemmer("en").stem("families") == Stemmer("en").stem("family"));
}

TEST_CASE("every lexicon that ships is read without error", "[themes]") {
  const auto files = assetsUnder("lexicon/");
  REQUIRE(files.size() >= 2);
  for (const std::string_view file : files) {
    INFO(file);
    const auto lexicon = Lexicon::parse(*asset(file));
    if (!lexicon) FAIL(lexicon.error().detail);
    const bool ofFields = file.ends_with(".fields.toml");
    CHECK((lexicon->conjunction() == "+") == ofFields);
    CHECK(lexicon->fields().empty() != ofFields);
  }
  CHECK(Lexicon::shipped("fr").isStop("aurait"));
  CHECK_FALSE(Lexicon::shipped("xx").isStop("le"));
}

TEST_CASE("a lexicon that is not TOML is refused with its line", "[themes]") {
  const auto lexicon = Lexicon::parse("stop = [\"a\"]\n[[class]\n");
  REQUIRE_FALSE(lexicon);
  CHECK(lexicon.error().code == Code::malformed);
  CHECK(lexicon.error().detail.find("line 2") != std::string::npos);
}

TEST_CASE("an organisation's lexicon adds to the one that ships", "[themes]") {
  Lexicon lexicon = Lexicon::shipped("fr");
  const auto more = Lexicon::parse(
      "stop = [\"atelier\"]\n[[class]]\ntitle = \"Salles\"\nacronyms = [\"SDF2\"]\n");
  REQUIRE(more);
  lexicon.add(*more);
  CHECK(lexicon.isStop("atelier"));
  CHECK(lexicon.isStop("le"));
  CHECK(lexicon.isAcronym("sdf2"));
  CHECK(lexicon.isAcronym("reaap"));
  CHECK(lexicon.conjunction() == "et");
}

TEST_CASE("an acronym that is also a word is seen in capitals only", "[themes]") {
  const Lexicon lexicon = Lexicon::shipped("fr");
  const Thesaurus none;
  WordMemory memory("fr", lexicon, none, {});
  CHECK(stemsOf(memory, "Les contraintes de l’EN") == std::vector<std::string>{"contraint", "@en"});
  CHECK(stemsOf(memory, "en quartier") == std::vector<std::string>{"quarti"});
  CHECK(stemsOf(memory, "PRE") == std::vector<std::string>{"@pre"});
  CHECK(stemsOf(memory, "un pré") == std::vector<std::string>{"pre"});
  CHECK(stemsOf(memory, "Le clas") == std::vector<std::string>{"@clas"});
  // In a note that shouts, capitals say nothing.
  CHECK(stemsOf(memory, "RENCONTRES EN QUARTIER") ==
        std::vector<std::string>{"rencontr", "quarti"});
}

TEST_CASE("what an acronym stands for counts as the acronym too", "[themes]") {
  const Lexicon lexicon = Lexicon::shipped("fr");
  const Thesaurus none;
  WordMemory memory("fr", lexicon, none, {});
  const auto stems = stemsOf(memory, "L’Éducation nationale");
  CHECK(std::find(stems.begin(), stems.end(), "@en") != stems.end());
}

TEST_CASE("the thesaurus gives synonyms by stem and the sort of a word", "[themes]") {
  const Stemmer stemmer("fr");
  const Thesaurus thesaurus(std::string(smallThesaurus), stemmer);
  const auto synonyms = thesaurus.synonyms(stemmer.stem("craintes"), stemmer);
  CHECK(synonyms == std::vector<std::string>{stemmer.stem("angoisse"), stemmer.stem("frayeur"),
                                             stemmer.stem("peur")});
  CHECK(thesaurus.sortOf("lever") == (sortVerb | sortNoun));
  CHECK(thesaurus.sortOf("inconnu") == 0);
  CHECK(thesaurus.synonyms("inconnu", stemmer).empty());
}

TEST_CASE("bytes that are no thesaurus give an empty one", "[themes]") {
  const Stemmer stemmer("fr");
  CHECK(Thesaurus("ISO8859-1\nami|1\n(Nom)|copain\n", stemmer).empty());
  CHECK(Thesaurus(std::string("UTF-8\n\xff\xfe|1\n", 11), stemmer).empty());
  CHECK(Thesaurus("", stemmer).empty());
  // Cut off in the middle: what came before is kept.
  const Thesaurus cut("UTF-8\nami|1\n(Nom)|copain\npeur|3\n(Nom)|cra", stemmer);
  CHECK(cut.synonyms("ami", stemmer) == std::vector<std::string>{"copain"});
}

TEST_CASE("stems are kin by prefix, lexicon and thesaurus, in falling order", "[themes]") {
  const Lexicon lexicon = Lexicon::shipped("fr");
  const Stemmer stemmer("fr");
  const Thesaurus thesaurus(std::string(smallThesaurus), stemmer);
  const Tuning tuning;
  WordMemory memory("fr", lexicon, thesaurus, tuning);
  memory.of("parents familles crainte peur solidarité solidaire lever aube REAAP CLAS");
  CHECK(likeness(memory, "parent", "famill") == Approx(tuning.together));
  CHECK(likeness(memory, "@reaap", "@clas") == Approx(tuning.together));
  CHECK(likeness(memory, "solidar", "solidair") == Approx(tuning.samePrefix));
  const double fear = likeness(memory, "craint", "peur");
  CHECK(fear > 0.9 * tuning.synonym);
  CHECK(likeness(memory, "peur", "craint") == fear);
  // "lever" is a dawn among other things: fewer shared neighbours, less kinship.
  CHECK(likeness(memory, "lev", "aub") < fear);
  CHECK(likeness(memory, "parent", "peur") == 0);
}

TEST_CASE("a generic beginning alone makes no kin", "[themes]") {
  const Lexicon lexicon = Lexicon::shipped("fr");
  const Thesaurus none;
  WordMemory memory("fr", lexicon, none, {});
  memory.of("interconnaissance international");
  CHECK(likeness(memory, "interconnaiss", "international") == 0);
}

TEST_CASE("kinship does not depend on the order in which words came", "[themes]") {
  const Lexicon lexicon = Lexicon::shipped("fr");
  const Stemmer stemmer("fr");
  const Thesaurus thesaurus(std::string(smallThesaurus), stemmer);
  WordMemory one("fr", lexicon, thesaurus, {});
  WordMemory other("fr", lexicon, thesaurus, {});
  one.of("crainte");
  one.of("peur");
  other.of("peur");
  other.of("crainte");
  CHECK(likeness(one, "craint", "peur") == likeness(other, "craint", "peur"));
  CHECK(likeness(one, "craint", "peur") > 0);
}

}  // namespace grappe::themes
