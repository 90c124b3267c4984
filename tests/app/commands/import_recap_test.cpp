#include <catch2/catch.hpp>

#include "app/commands/imports.h"
#include "core/intake/fixture_files.h"
#include "intake/origin_id.h"

using namespace grappe;
using namespace grappe::commands;

namespace {

// That recaps are brought into.
struct Archive : fixtures::Imports {
  Archive() { give(workshop::CreateWorkshop{"Ça match", "fr", {}}); }

  int recap(const std::string& bytes, const std::string& name, const std::string& date = "",
            bool yes = true) {
    ImportOptions options;
    options.notesFile = name;
    options.as = ImportAs::recap;
    options.date = date;
    options.yes = yes;
    return import(bytes, options);
  }

  // Questions, points, quotations, notes, themes.
  std::vector<std::size_t> counts() const {
    std::vector<std::size_t> all(5, 0);
    all[0] = state.questions.size();
    for (const auto& question : state.questions) {
      all[1] += question->exchanges.size();
      all[2] += question->quotations.size();
      all[3] += question->notes.size();
      all[4] += question->themes.size();
    }
    return all;
  }
};

using Counts = std::vector<std::size_t>;

std::string changed(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a recap that was corrected brings in the corrected line alone, whatever its name",
          "[commands]") {
  Archive desk;
  const std::string text = fixtures::file("past_recap.txt");
  REQUIRE(desk.recap(text, "seed.txt", "2026-01-20") == done);
  const Counts before = desk.counts();
  CHECK(before == Counts{3, 83, 29, 34, before[4]});
  CHECK(desk.recap(text, "another name.txt", "2026-01-20") == done);
  CHECK(desk.counts() == before);

  const std::string point = changed(text, "Avoir une très bonne", "Avoir, une très bonne");
  CHECK(desk.recap(point, "seed2.txt", "2026-01-20", false) == done);
  CHECK(desk.out.str().find("Ceci ferait entrer\u00a0: 1 échange.") != std::string::npos);
  desk.recap(point, "seed2.txt", "2026-01-20");
  CHECK(desk.counts() == Counts{3, 84, 29, 34, before[4]});
  desk.recap(point, "seed3.txt", "2026-01-20");
  CHECK(desk.counts() == Counts{3, 84, 29, 34, before[4]});
}

TEST_CASE("what somebody corrected in the workshop stays so, whatever the recap's name",
          "[commands]") {
  Archive desk;
  const std::string text = "1/ Une ?\nÉchanges\n· Un\n· Deux\n";
  desk.recap(text, "a.txt", "2026-01-20");
  workshop::CorrectExchange correct;
  correct.id = desk.state.questions[0]->exchanges[0]->id;
  correct.text = "Un mieux dit";
  REQUIRE(desk.give(correct));
  desk.recap(text, "b.txt", "2026-01-20");
  CHECK(desk.counts()[1] == 2);
}

TEST_CASE("lines of a recap that say the same come in as often as they stand there", "[commands]") {
  Archive desk;
  desk.recap("1/ Une ?\nÉchanges\n· Un\n· Un\nPost-its\n· Parc\n", "a.txt", "2026-01-20");
  CHECK(desk.counts() == Counts{1, 2, 0, 1, 0});
  desk.recap("1/ Une ?\nÉchanges\n· Un\n· Un\n· Un\nPost-its\n· Parc\n· Parc\n", "b.txt",
             "2026-01-20");
  CHECK(desk.counts() == Counts{1, 3, 0, 2, 0});
}

TEST_CASE("a recap of another meeting comes in as its own, with the same words and name",
          "[commands]") {
  Archive desk;
  const std::string first =
      "1/ Une ?\nÉchanges\n· Un\nLe regard des partenaires\n« Ensemble »\nPost-its\nLieux\n· "
      "Parc\n";
  desk.recap(first, "recap.txt", "2026-01-20");
  CHECK(desk.counts() == Counts{1, 1, 1, 1, 1});
  desk.recap(first, "recap.txt", "2026-03-20");
  CHECK(desk.counts() == Counts{1, 2, 2, 2, 2});
  for (const char* date : {"2026-01-20", "2026-03-20", ""}) {
    INFO(date);
    desk.recap(first, "again.txt", date);
    CHECK(desk.counts() == Counts{1, 2, 2, 2, 2});
  }
}

TEST_CASE("what an earlier import of the same file brought in is known by its id", "[commands]") {
  Archive desk;
  desk.recap("1/ Une ?\n", "a.txt", "2026-01-20");
  workshop::AddExchange old;
  old.question = desk.state.questions[0]->id;
  old.id = workshop::ExchangeId::of(intake::OriginIds('e', old.question.text(), "a").next("Un"));
  old.text = "Un, corrigé depuis";
  REQUIRE(desk.give(old));
  desk.recap("1/ Une ?\nÉchanges\n· Un\n", "a.txt", "2026-01-20");
  CHECK(desk.counts()[1] == 1);
}

TEST_CASE("a post-it that is part of a glued one parts nothing", "[commands]") {
  Archive desk;
  const std::string begin = "1/ Une ?\nPost-its\n";
  desk.recap(begin + "· Café des parents\n", "a.txt", "2026-01-20");
  desk.recap(begin + "· Café des parents\n· CLSPD. Café des parents\n", "b.txt", "2026-01-20");
  REQUIRE(desk.counts()[3] == 2);
  CHECK(desk.state.questions[0]->notes[1]->text.text == "CLSPD. Café des parents");
}

TEST_CASE("who said a quotation becomes a source, once, and the preview says so", "[commands]") {
  Archive desk;
  workshop::AddSource known;
  known.id = workshop::SourceId::of("s1");
  known.title = "Entretien 2";
  REQUIRE(desk.give(known));
  const std::string text =
      "1/ Une ?\nLe regard des partenaires\n« Un » (directrice d’école)\n"
      "« Deux » – Entretien 2\n« Trois », une Directrice d’école\n« Quatre » (Directrice "
      "d’école)\n";
  desk.recap(text, "a.txt", "", false);
  CHECK(desk.out.str().find("(source\u00a0: directrice d’école)") != std::string::npos);
  desk.recap(text, "a.txt");
  const auto& quotations = desk.state.questions[0]->quotations;
  REQUIRE(quotations.size() == 4);
  CHECK(quotations[1]->source == known.id);
  CHECK(quotations[0]->source == quotations[3]->source);
  REQUIRE(desk.state.sources.size() == 3);
  CHECK(desk.state.sources[1]->title == "Directrice d’école");
  CHECK(desk.state.sources[1]->who == "directrice d’école");
  CHECK(desk.state.sources[1]->consent == workshop::Consent::unknown);
  CHECK_FALSE(quotations[0]->paraphrase);
  desk.recap(text, "b.txt");
  CHECK(desk.state.questions[0]->quotations.size() == 4);
  CHECK(desk.state.sources.size() == 3);
}

TEST_CASE("a table is no recap, and the refusal says what is", "[commands]") {
  Archive desk;
  CHECK(desk.recap("texte;cercle\nUn;a\n", "r.csv") == couldNot);
  CHECK(desk.err.str().find(".docx, .odt, .txt ou .md") != std::string::npos);
  CHECK(desk.err.str().find("enregistrez-le") == std::string::npos);
}
