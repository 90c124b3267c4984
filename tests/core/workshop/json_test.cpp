#include <nlohmann/json.hpp>
#include <set>

#include "core/workshop/meeting.h"
#include "workshop/command_json.h"

namespace grappe::workshop {

namespace {

// A meeting in which every kind of event but those of undo happens.
Meeting0 fullMeeting() {
  Meeting0 m;
  m.must(RenameWorkshop{"Ça match"});
  m.must(EditQuestion{m.q2, "Quels leviers ?", "Pensez large."});
  m.must(SetMeetingDetails{"2026-11-25", "École Joliot"});
  m.must(SetPin{"$argon2id$x"});
  m.must(GoToQuestion{m.q2});
  m.must(SetPhase{m.q1, Phase::writing});
  m.must(SetQuestionRules{m.q1, true, false});
  const NoteId a = m.write("a", "Lien « de » confiance 🤝", m.tablet);
  const NoteId b = m.write("b", "رابط", m.phone);
  m.must(CorrectNote{a, "Lien de confiance"}, Role::participant, m.tablet);
  m.must(WithdrawNote{b}, Role::participant, m.phone);
  m.must(HideNote{a, "à revoir"}, Role::facilitator);
  m.must(ShowNote{a}, Role::facilitator);
  m.must(AddNote{NoteId::of("late"), m.q2, "Trop tard", {}, {}}, Role::participant, m.phone);
  m.must(TakeLateNote{NoteId::of("late")}, Role::facilitator);
  m.must(Undo{}, Role::facilitator);
  m.must(
      ProposeThemes{
          m.q1, m.state.seq, {{ThemeId::of("t"), "Confiance"}}, {{a, ThemeId::of("t")}}, {}},
      Role::machine);
  m.must(SeatTheme{ThemeId::of("t"), {1, 2}}, Role::machine);
  m.must(RenameTheme{ThemeId::of("t"), "La confiance"}, Role::wall);
  m.must(OpenTheme{ThemeId::of("u"), m.q1, "Un", {}, {}}, Role::wall);
  m.must(DissolveTheme{ThemeId::of("u")}, Role::wall);
  const NoteId c = m.write("c", "Un lien", m.phone);
  const NoteId d = m.write("d", "La confiance", m.phone);
  m.must(TieNotes{a, c, Tie::apart}, Role::wall);
  m.must(TwinNote{c, a}, Role::wall);
  m.must(SetLens{m.q1, {{ThemeId::of("l"), "Forces", "réussite, atout"}}, false}, Role::wall);
  m.must(SetLens{m.q1, {{ThemeId::of("l"), "Forces", "atout"}}, false}, Role::wall);
  m.must(AskPreview{m.q1, 80, {}}, Role::wall);
  m.must(ProposePreview{m.q1,
                        m.state.seq,
                        m.state.seq,
                        {{ThemeId::of("p"), "Confiance encore"}},
                        {{c, ThemeId::of("p")}, {d, ThemeId::of("p")}}},
         Role::machine);
  m.must(AcceptPreview{m.q1, m.state.question(m.q1)->preview->asked}, Role::wall);
  m.must(NoticeMisfit{m.q1, m.q2, {c, d}}, Role::machine);
  m.must(SettleMisfit{m.q1, m.state.seq, Refiling::copy, {NoteId::of("c2"), NoteId::of("d2")}},
         Role::facilitator);
  m.must(RefileNotes{{d}, m.q2}, Role::facilitator);
  m.must(SetLexicon{"stop = [\"le\"]"}, Role::facilitator);
  m.must(SetLanguage{"en"}, Role::facilitator);
  m.must(AddExchange{ExchangeId::of("e1"), m.q1, std::nullopt, "Les hiérarchies", ""});
  m.must(AddExchange{ExchangeId::of("e2"), m.q1, ExchangeId::of("e1"), "Sa politique", "36-14"});
  m.must(AddSource{SourceId::of("s1"), "Entretien 1", "directeur", "2026-10-01", "Joliot",
                   "Après la suite, des questions de personnes.", Consent::anonymous});
  m.must(AddQuotation{QuotationId::of("v1"), m.q1, "Une question de relationnel",
                      "des questions de personnes", "", QuotationOrigin::source,
                      SourceId::of("s1")});
  m.must(CorrectExchange{ExchangeId::of("e2"), "Sa confiance", "36-15", true}, Role::scribe);
  m.must(PlaceExchange{ExchangeId::of("e2"), m.q1, std::nullopt, std::nullopt}, Role::scribe);
  m.must(WithdrawExchange{ExchangeId::of("e1")}, Role::scribe);
  m.must(Undo{}, Role::scribe);
  m.must(CorrectSource{SourceId::of("s1"), "Entretien 2", "directrice", "", "", Consent::yes});
  m.must(CorrectQuotation{QuotationId::of("v1"), "La confiance", "des questions", "01-02",
                          SourceId::of("s1")},
         Role::scribe);
  m.must(WithdrawQuotation{QuotationId::of("v1")}, Role::scribe);
  m.must(Undo{}, Role::scribe);
  m.must(SetRecordingStart{fromMillis(1795000000123)}, Role::scribe);
  m.must(SetCircles{{{CircleId::of("cs"), "Centre social", 0},
                     {CircleId::of("ecole"), "Écoles", 3},
                     {CircleId::of("parents"), "Parents", 2}}});
  m.must(AddQuestion{QuestionId::of("q3"), "Une de trop", "", 5});
  m.must(MoveQuestion{QuestionId::of("q3"), 0});
  m.must(RemoveQuestion{QuestionId::of("q3")});
  m.must(SetVoting{m.q1, 5, VoteOn::themes});
  m.must(SetPhase{m.q1, Phase::voting});
  m.must(CastBallot{m.q1, {}, {{ChoiceId::of("t"), 2}}}, Role::participant, m.tablet);
  m.must(SetHandCount{m.q1, ChoiceId::of("t"), 12}, Role::facilitator);
  m.must(CountVotes{m.q1}, Role::wall);
  m.must(StartTimer{300}, Role::wall);
  m.must(FreezeDevices{true}, Role::wall);
  m.must(SetDeviceReading{m.q1, true}, Role::facilitator);
  RecapChoices choices;
  choices.appendix = true;
  m.must(SetRecapChoices{choices}, Role::facilitator);
  m.must(EraseTexts{{"nothing"}, {}, {SourceId::of("s1")}});
  m.must(CloseMeeting{true}, Role::facilitator);
  m.must(ForgetDevices{});
  m.must(SetPhase{m.q1, Phase::writing});
  m.join(m.tablet, CircleId::of("parents"));
  m.write("again", "Encore un mot", m.tablet);
  return m;
}

}  // namespace

TEST_CASE("every kind of event comes back from its JSON as it went", "[workshop]") {
  const Meeting0 m = fullMeeting();
  std::set<std::string> kinds;
  MemorySide side;
  State again;
  for (const Recorded& one : m.log) {
    const Encoded encoded = encode(one);
    kinds.insert(encoded.type);
    side.take(encoded);
    auto event = decode(encoded.type, encoded.version, encoded.body, encoded.device, side);
    if (!event) FAIL(event.error().detail);
    Recorded back = one;
    back.event = *event;
    CHECK(encode(back).body == encoded.body);
    apply(again, back);
  }
  CHECK(kinds.size() == std::variant_size_v<Event>);
  CHECK(again.seq == m.state.seq);
  for (std::size_t q = 0; q < m.state.questions.size(); ++q) {
    const Question& want = *m.state.questions[q];
    const Question& got = *again.questions[q];
    REQUIRE(got.notes.size() == want.notes.size());
    for (std::size_t i = 0; i < want.notes.size(); ++i) CHECK(*got.notes[i] == *want.notes[i]);
    REQUIRE(got.themes.size() == want.themes.size());
    for (std::size_t i = 0; i < want.themes.size(); ++i) CHECK(*got.themes[i] == *want.themes[i]);
    for (std::size_t i = 0; i < want.exchanges.size(); ++i) {
      CHECK(*got.exchanges.at(i) == *want.exchanges[i]);
    }
    for (std::size_t i = 0; i < want.quotations.size(); ++i) {
      CHECK(*got.quotations.at(i) == *want.quotations[i]);
    }
  }
  CHECK(again.questions[0]->exchanges.size() == 2);
  CHECK(again.questions[0]->quotations.size() == 1);
  CHECK(again.meeting()->recordingStart == m.state.meeting()->recordingStart);
  CHECK(again.lexicon == m.state.lexicon);
  CHECK(again.recap == m.state.recap);
  CHECK(again.language == "en");
  CHECK(again.questions[0]->ties == m.state.questions[0]->ties);
  CHECK(again.questions[0]->grouping == m.state.questions[0]->grouping);
  CHECK(again.questions[0]->misfits == m.state.questions[0]->misfits);
  CHECK(*again.sources.at(0) == *m.state.sources.at(0));
  CHECK(*again.devices.find(m.tablet) == *m.state.devices.find(m.tablet));
  CHECK(again.authors.find(NoteId::of("again")) != nullptr);
  CHECK(again.circles == m.state.circles);
  CHECK(again.questions[0]->voting == m.state.questions[0]->voting);
  CHECK(again.questions[0]->vote->tallies == m.state.questions[0]->vote->tallies);
  CHECK(again.questions[0]->vote->byHand == m.state.questions[0]->vote->byHand);
  CHECK(again.timer == m.state.timer);
  CHECK(again.frozen);
}

TEST_CASE("what people wrote and which device did it are not in an event's JSON", "[workshop]") {
  const Meeting0 m = fullMeeting();
  for (const Recorded& one : m.log) {
    const std::string body = encode(one).body;
    CHECK(body.find("confiance") == std::string::npos);
    CHECK(body.find("tablet") == std::string::npos);
    CHECK(body.find("hash-of") == std::string::npos);
  }
}

TEST_CASE("an erased text leaves an empty, marked note", "[workshop]") {
  Meeting0 m;
  m.must(SetPhase{m.q1, Phase::writing});
  m.write("a", "À effacer", m.tablet);
  const Encoded encoded = encode(m.log.back());
  MemorySide side;
  side.take(encoded);
  side.forget(encoded.texts.at(0).ref);
  const auto event = decode(encoded.type, encoded.version, encoded.body, encoded.device, side);
  REQUIRE(event);
  CHECK(std::get<NoteAdded>(*event).text.erased);
  CHECK(std::get<NoteAdded>(*event).text.text.empty());
}

TEST_CASE("an event of a newer format or unknown type is refused as damaged", "[workshop]") {
  const MemorySide side;
  CHECK(decode("NoteAdded", eventFormat + 1, "{}", {}, side).error().code == Code::damaged);
  CHECK(decode("NoteExploded", 1, "{}", {}, side).error().code == Code::damaged);
  CHECK(decode("NoteAdded", 1, "[", {}, side).error().code == Code::damaged);
  CHECK(decode("NoteAdded", 1, R"({"id": 7})", {}, side).error().code == Code::damaged);
}

TEST_CASE("a command comes back from its JSON as it went", "[workshop]") {
  const ProposeThemes proposed{
      QuestionId::of("q1"),
      12,
      {{ThemeId::of("t"), "Été"}},
      {{NoteId::of("n"), ThemeId::of("t")}, {NoteId::of("m"), std::nullopt}},
      {}};
  const std::string json = toJson(proposed);
  const auto back = commandOf(json);
  REQUIRE(back);
  CHECK(toJson(*back) == json);
  CHECK(std::get<ProposeThemes>(*back).placements.at(1).theme == std::nullopt);
  const auto phase = commandOf(R"({"command":"SetPhase","question":"q2","phase":"writing"})");
  REQUIRE(phase);
  CHECK(std::get<SetPhase>(*phase).phase == Phase::writing);
}

TEST_CASE("a malformed command is refused and names what is wrong", "[workshop]") {
  CHECK(commandOf("{").error().code == Code::malformed);
  CHECK(commandOf("[]").error().code == Code::malformed);
  CHECK(commandOf(R"({"command":"Explode"})").error().code == Code::malformed);
  const auto misspelt =
      commandOf(R"({"command":"SetPhase","v":1,"question":"q1","Phase":"closed"})");
  REQUIRE_FALSE(misspelt);
  CHECK(misspelt.error().detail == "no such field: Phase");
  CHECK(commandOf(R"({"command":"SetPhase","phase":"asleep"})").error().detail ==
        "bad field phase");
  CHECK(commandOf("{\"command\":\"Undo\",\"x\":" + std::string(100000, '[')).error().code ==
        Code::malformed);
  CHECK(commandOf("{\"command\":\"\xFF\"}").error().code == Code::malformed);
}

}  // namespace grappe::workshop
