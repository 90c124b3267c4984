#include "core/workshop/meeting.h"

namespace grappe::workshop {

TEST_CASE("a quotation of a source is kept with its place, or refused if the words differ",
          "[workshop]") {
  Meeting0 m;
  const SourceId interview = SourceId::of("s1");
  m.must(AddSource{interview, "Entretien 1", "directeur d’école", "", "",
                   "Agir ensemble : « une étroite collaboration ».", Consent::yes});
  m.must(AddQuotation{QuotationId::of("v1"), m.q1, "Agir ensemble", "une étroite collaboration", "",
                      QuotationOrigin::source, interview});
  const QuotationPtr quotation = m.state.question(m.q1)->quotations.at(0);
  REQUIRE(quotation->passage);
  const std::string& text = m.state.source(interview)->text.text;
  CHECK(
      text.substr(quotation->passage->begin, quotation->passage->end - quotation->passage->begin) ==
      "une étroite collaboration");
  CHECK(m.refusal(AddQuotation{QuotationId::of("v2"), m.q1, "", "une collaboration étroite", "",
                               QuotationOrigin::source, interview}) == Code::conflict);
}

TEST_CASE("an exchange nests under one of the same question and carries a time code",
          "[workshop]") {
  Meeting0 m;
  m.must(AddExchange{ExchangeId::of("e1"), m.q1, std::nullopt, "Mieux connaître l’école", ""});
  m.must(AddExchange{ExchangeId::of("e2"), m.q1, ExchangeId::of("e1"), "Sa politique", "36-14"});
  CHECK(m.state.question(m.q1)->exchanges.at(1)->parent == ExchangeId::of("e1"));
  CHECK(m.refusal(AddExchange{ExchangeId::of("e3"), m.q2, ExchangeId::of("e1"), "x", ""}) ==
        Code::unknown);
  CHECK(m.refusal(AddExchange{ExchangeId::of("e3"), m.q1, std::nullopt, "x", "demain"}) ==
        Code::malformed);
}

TEST_CASE("a workshop is created once, its questions have their own ids", "[workshop]") {
  Meeting0 m;
  CHECK(m.refusal(CreateWorkshop{"Deux", "fr", {}}) == Code::conflict);
  CHECK(m.refusal(AddQuestion{m.q1, "Encore", ""}) == Code::conflict);
  CHECK(m.refusal(OpenMeeting{MeetingId::of("m2"), "", "", "12a4"}) == Code::malformed);
  CHECK(m.state.current == m.q1);  // the first question added
}

TEST_CASE("a copy of the state is not touched by what is applied to another", "[workshop]") {
  Meeting0 m;
  m.must(SetPhase{m.q1, Phase::writing});
  for (int i = 0; i < 300; ++i) m.write("n" + std::to_string(i), "Note", m.tablet);
  const State before = m.state;
  m.must(WithdrawNote{NoteId::of("n7")}, Role::participant, m.tablet);
  m.write("more", "Encore", m.tablet);
  CHECK_FALSE(before.note(NoteId::of("n7"))->withdrawn);
  CHECK(before.note(NoteId::of("more")) == nullptr);
  CHECK(before.question(m.q1)->counting == 300);
  CHECK(m.state.question(m.q1)->counting == 300);
}

}  // namespace grappe::workshop
