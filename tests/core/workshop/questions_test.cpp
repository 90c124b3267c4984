#include "core/workshop/meeting.h"

namespace grappe::workshop {

namespace {
std::vector<std::string> titles(const State& state) {
  std::vector<std::string> all;
  for (const QuestionPtr& one : state.questions) all.push_back(one->title.substr(0, 2));
  return all;
}
const QuestionId q3 = QuestionId::of("q3");
}  // namespace

TEST_CASE("questions change places with their notes, and back", "[workshop]") {
  Meeting0 m;
  m.must(SetPhase{m.q1, Phase::writing});
  m.write("a", "Ici", m.tablet);
  m.must(AddQuestion{q3, "Et après ?", "", 10});
  CHECK(m.state.question(q3)->minutes == 10);
  m.must(MoveQuestion{q3, 0});
  CHECK(titles(m.state) == std::vector<std::string>{"Et", "Qu", "Qu"});
  CHECK(m.state.numberOf(m.q1) == 2);
  CHECK(m.state.note(NoteId::of("a"))->text.text == "Ici");
  m.write("b", "Là", m.phone);
  CHECK(m.state.note(NoteId::of("b"))->question == m.q1);
  m.must(Undo{});
  CHECK(titles(m.state) == std::vector<std::string>{"Qu", "Qu", "Et"});
  CHECK(m.state.note(NoteId::of("b"))->text.text == "Là");
}

TEST_CASE("a question without notes goes, and comes back as it was", "[workshop]") {
  Meeting0 m;
  m.must(GoToQuestion{m.q2});
  m.must(SetLens{m.q2, {{ThemeId::of("forces"), "Forces", "atout"}}, false});
  m.must(SetVoting{m.q2, 5, VoteOn::notes});
  m.must(SetQuestionRules{m.q2, true, false});
  m.must(SetPhase{m.q2, Phase::writing});
  m.must(RemoveQuestion{m.q2});
  CHECK(m.state.questions.size() == 1);
  CHECK(m.state.current == m.q1);
  m.must(Undo{});
  REQUIRE(m.state.questions.size() == 2);
  const Question& back = *m.state.question(m.q2);
  CHECK(m.state.current == m.q2);
  CHECK(back.title == "Quelles sont les entrées ?");
  CHECK(back.phase == Phase::writing);
  CHECK(back.openWriting);
  CHECK(back.voting == VotingRules{5, VoteOn::notes});
  CHECK_FALSE(back.grouping.freeThemes);
  REQUIRE(back.themes.size() == 1);
  CHECK(back.themes[0]->heading);
  CHECK(back.themes[0]->hint.text == "atout");
}

TEST_CASE("a question that has notes or what was said does not go", "[workshop]") {
  Meeting0 m;
  m.must(SetPhase{m.q1, Phase::writing});
  m.write("a", "Ici", m.tablet);
  m.must(WithdrawNote{NoteId::of("a")}, Role::participant, m.tablet);
  CHECK(m.refusal(RemoveQuestion{m.q1}) == Code::conflict);
  m.must(AddExchange{ExchangeId::of("e"), m.q2, std::nullopt, "Dit", ""});
  CHECK(m.refusal(RemoveQuestion{m.q2}) == Code::conflict);
}

TEST_CASE("adding a question is undone while nothing rests on it", "[workshop]") {
  Meeting0 m;
  m.must(AddQuestion{q3, "Et après ?", ""});
  m.must(Undo{});
  CHECK(m.state.question(q3) == nullptr);
  m.must(Redo{});
  REQUIRE(m.state.question(q3) != nullptr);
  m.must(SetPhase{q3, Phase::writing}, Role::wall);
  CHECK(m.refusal(Undo{}) == Code::conflict);
}

TEST_CASE("a circle is renamed and coloured anew; one that somebody speaks for does not go",
          "[workshop]") {
  Meeting0 m;
  const Circle centre{CircleId::of("cs"), "Centre social", 0};
  const Circle school{CircleId::of("ecole"), "Écoles du quartier", 5};
  const Circle parents{CircleId::of("parents"), "Parents", 2};
  m.must(SetCircles{{school, parents}});
  CHECK(m.state.circles.front().name == "Écoles du quartier");
  CHECK(m.refusal(SetCircles{{centre, school}}) == Code::conflict);
  CHECK(m.refusal(SetCircles{{school, school}}) == Code::malformed);
  CHECK(m.refusal(SetCircles{{{CircleId::of("x"), " ", 0}, school, parents}}) == Code::empty);
  m.must(Undo{});
  CHECK(m.state.circles.size() == 3);
  m.must(Redo{});
  m.must(SetCircles{{centre, school, parents}});
  m.join(DeviceId::of("third"), CircleId::of("cs"));
  CHECK(m.refusal(Undo{}) == Code::conflict);
}

TEST_CASE("a timer runs, stands, goes on and is given more time", "[workshop]") {
  Meeting0 m;
  const auto at = [](int seconds) { return fromMillis(1795000000000 + seconds * 1000); };
  const auto give = [&](Command command, int seconds) {
    m.now = seconds * 1000;
    m.must(std::move(command), Role::wall);
  };
  give(StartTimer{300}, 0);
  CHECK(m.state.timer->leftAt(at(60)) == 240000);
  give(PauseTimer{}, 60);
  CHECK(m.state.timer->leftAt(at(200)) == 240000);
  give(ResumeTimer{}, 100);
  CHECK(m.state.timer->leftAt(at(110)) == 230000);
  give(AddTime{60}, 110);
  CHECK(m.state.timer->leftAt(at(110)) == 290000);
  CHECK(m.state.timer->seconds == 360);
  // Long over: a minute more is a whole minute.
  CHECK(m.state.timer->leftAt(at(1000)) < 0);
  give(AddTime{60}, 1000);
  CHECK(m.state.timer->leftAt(at(1000)) == 60000);
  give(StopTimer{}, 1001);
  CHECK_FALSE(m.state.timer);
  CHECK(m.refusal(AddTime{60}, Role::wall) == Code::notNow);
  CHECK(m.refusal(StartTimer{0}, Role::wall) == Code::malformed);
}

TEST_CASE("the timer of a question ends with it", "[workshop]") {
  Meeting0 m;
  m.must(StartTimer{300}, Role::wall);
  m.must(GoToQuestion{m.q2}, Role::wall);
  CHECK_FALSE(m.state.timer);
}

}  // namespace grappe::workshop
