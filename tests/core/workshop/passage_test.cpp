#include "workshop/passage.h"

#include "core/workshop/meeting.h"

namespace grappe::workshop {

namespace {

const std::string interview =
    "Au départ, c’est une question de personnes.\nQuand le directeur vient, "
    "les parents viennent aussi : ça change tout.";

std::string found(const std::string& words) {
  const auto passage = passageOf(interview, words);
  return passage ? interview.substr(passage->begin, passage->end - passage->begin) : "(none)";
}

QuotationId quotation(const std::string& id) { return QuotationId::of(id); }

struct MeetingWithASource : Meeting0 {
  MeetingWithASource() {
    must(AddSource{source, "Entretien 1", "directrice", "", "", interview, Consent::yes});
  }
  Decision quote(const std::string& id, const std::string& words) {
    return must(AddQuotation{quotation(id), q1, "", words, "", QuotationOrigin::unknown, source},
                Role::scribe);
  }
  const SourceId source = SourceId::of("s1");
};

}  // namespace

TEST_CASE("words stand in a source whatever its white space and its apostrophes", "[workshop]") {
  CHECK(found("une question de personnes") == "une question de personnes");
  CHECK(found("c'est une  question\nde personnes") == "c’est une question de personnes");
  CHECK(found("personnes. Quand le directeur") == "personnes.\nQuand le directeur");
  CHECK(found("viennent aussi\u202f: ça change") == "viennent aussi : ça change");
}

TEST_CASE("words that are not the source's, or half of them, do not stand in it", "[workshop]") {
  CHECK(found("une affaire de personnes") == "(none)");
  CHECK(found("une question de personne") == "(none)");
  CHECK(found("e question de personnes") == "(none)");
  CHECK(found("unequestion") == "(none)");
  CHECK(found("Une question") == "(none)");
  CHECK(found("") == "(none)");
  CHECK(found("(…)") == "(none)");
  CHECK(found("…") == "(none)");
}

TEST_CASE("a quotation leaves words out as (…) and explains them in [ ], in their order",
          "[workshop]") {
  CHECK(found("Au départ (…) de personnes") == "Au départ, c’est une question de personnes");
  CHECK(found("Quand le directeur [de l’école] vient") == "Quand le directeur vient");
  CHECK(found("[Avant,] le directeur vient (...) ça change tout.") ==
        "le directeur vient, les parents viennent aussi : ça change tout.");
  CHECK(found("ça change (…) Au départ") == "(none)");
  CHECK(found("le directeur [vient") == "(none)");
}

TEST_CASE("a passage proves its own words and no others", "[workshop]") {
  const auto at = [](const std::string& words) {
    const std::size_t begin = interview.find(words);
    return Passage{begin, begin + words.size()};
  };
  const Passage passage = at("le directeur vient, les parents viennent");
  CHECK(proves(interview, passage, "le directeur vient, les parents viennent"));
  CHECK(proves(interview, passage, "le directeur (…) les parents viennent"));
  CHECK(proves(interview, passage, "le directeur (…) parents (…) viennent"));
  CHECK_FALSE(proves(interview, passage, "le directeur vient (…) parents"));
  CHECK_FALSE(proves(interview, passage, "les parents viennent"));
  CHECK_FALSE(proves(interview, passage, "le directeur viendra, les parents viennent"));
  CHECK_FALSE(proves(interview, {passage.begin, interview.size() + 1}, "le directeur"));
  CHECK_FALSE(proves(interview, {passage.begin + 1, passage.end}, "e directeur (…) viennent"));
  CHECK_FALSE(proves(interview, {}, ""));
}

TEST_CASE("words found in the source that is named become its quotation", "[workshop]") {
  MeetingWithASource m;
  m.quote("v1", "une question de personnes");
  CHECK(m.state.quotation(quotation("v1"))->origin == QuotationOrigin::source);
  CHECK(m.state.quotation(quotation("v1"))->passage.has_value());
  m.quote("v2", "une question d’argent");
  CHECK(m.state.quotation(quotation("v2"))->origin == QuotationOrigin::unknown);
  CHECK_FALSE(m.state.quotation(quotation("v2"))->passage);
  CHECK(unproven(m.state).empty());
}

TEST_CASE("a source's words are shortened and explained, and corrected otherwise a paraphrase",
          "[workshop]") {
  MeetingWithASource m;
  m.quote("v1", "les parents viennent aussi");
  m.must(CorrectQuotation{quotation("v1"), "", "les parents (…) aussi", "", m.source});
  CHECK_FALSE(m.state.quotation(quotation("v1"))->paraphrase);
  const auto stood = m.state.quotation(quotation("v1"))->passage;
  m.must(CorrectQuotation{quotation("v1"), "", "les familles viennent", "", m.source});
  CHECK(m.state.quotation(quotation("v1"))->paraphrase);
  CHECK(m.state.quotation(quotation("v1"))->passage == stood);
  CHECK(unproven(m.state).empty());
  m.must(CorrectQuotation{quotation("v1"), "Les familles", "les familles viennent", "", m.source});
  CHECK(m.state.quotation(quotation("v1"))->paraphrase);
  m.must(CorrectQuotation{quotation("v1"), "", "les parents viennent", "", m.source});
  CHECK_FALSE(m.state.quotation(quotation("v1"))->paraphrase);
}

TEST_CASE("a quotation taken from its source is told as from elsewhere again", "[workshop]") {
  MeetingWithASource m;
  m.quote("v1", "les parents viennent aussi");
  m.must(CorrectQuotation{quotation("v1"), "", "les parents viennent aussi", "", std::nullopt});
  CHECK(m.state.quotation(quotation("v1"))->origin == QuotationOrigin::unknown);
  CHECK_FALSE(m.state.quotation(quotation("v1"))->passage);
}

TEST_CASE("a paraphrase of a source is taken as one, and not as its words", "[workshop]") {
  MeetingWithASource m;
  AddQuotation told{quotation("v1"),         m.q1,    "", "tout dépend des gens", "",
                    QuotationOrigin::source, m.source};
  CHECK(m.refusal(told) == Code::conflict);
  told.paraphrase = true;
  m.must(told);
  CHECK(m.state.quotation(quotation("v1"))->paraphrase);
  CHECK(unproven(m.state).empty());
}

TEST_CASE("a quotation whose words were bent behind Grappe's back is found", "[workshop]") {
  MeetingWithASource m;
  m.quote("v1", "les parents viennent aussi");
  State bent = m.state;
  auto question = std::make_shared<Question>(*bent.questions[0]);
  auto words = std::make_shared<Quotation>(*question->quotations[0]);
  words->text.text = "les parents viennent toujours";
  question->quotations[0] = words;
  bent.questions[0] = question;
  REQUIRE(unproven(bent).size() == 1);
  CHECK(unproven(bent).front().why == Unproven::otherWords);
  words->passage.reset();
  CHECK(unproven(bent).front().why == Unproven::noPassage);
  words->text = {words->text.ref, {}, true};
  CHECK(unproven(bent).empty());
}

}  // namespace grappe::workshop
