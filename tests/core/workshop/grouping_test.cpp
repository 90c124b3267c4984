#include "core/workshop/meeting.h"

namespace grappe::workshop {

namespace {
struct Board : Meeting0 {
  Board() {
    must(SetPhase{q1, Phase::sharing});
    a = write("a", "Lien de confiance", tablet);
    b = write("b", "La confiance des professionnels", tablet);
    c = write("c", "Un projet", phone);
    d = write("d", "Des projets", phone);
    must(ProposeThemes{q1,
                       state.seq,
                       {{trust, "Confiance"}, {plan, "Projet"}},
                       {{a, trust}, {b, trust}, {c, plan}, {d, plan}},
                       {}},
         Role::machine);
  }
  std::optional<ThemeId> themeOf(const NoteId& id) const { return state.note(id)->place.theme; }
  Hand handOn(const NoteId& id) const { return state.note(id)->place.by; }
  const Question& question() const { return *state.question(q1); }
  Seq ask(std::optional<int> granularity, std::optional<ThemeId> split = {}) {
    must(AskPreview{q1, granularity, std::move(split)}, Role::wall);
    return question().preview->asked;
  }
  void answer(Seq asked, std::vector<ProposedTheme> themes,
              std::vector<ProposedPlacement> placements) {
    must(ProposePreview{q1, asked, state.seq, std::move(themes), std::move(placements)},
         Role::machine);
  }
  NoteId a, b, c, d;
  const ThemeId trust = ThemeId::of("trust");
  const ThemeId plan = ThemeId::of("plan");
  const ThemeId other = ThemeId::of("other");
};
}  // namespace

TEST_CASE("two notes tied together stand in one theme by a person's hand", "[workshop]") {
  Board m;
  m.must(TieNotes{m.a, m.c, Tie::together}, Role::wall);
  CHECK(m.themeOf(m.c) == m.trust);
  CHECK(m.handOn(m.c) == Hand::person);
  CHECK(tieBetween(m.question(), m.c, m.a) == Tie::together);
  m.must(Undo{}, Role::wall);
  CHECK(m.themeOf(m.c) == m.plan);
  CHECK(tieBetween(m.question(), m.a, m.c) == Tie::none);
}

TEST_CASE("of two notes kept apart the one that the machine placed leaves", "[workshop]") {
  Board m;
  m.must(MoveNote{m.b, m.trust}, Role::wall);
  m.must(TieNotes{m.b, m.a, Tie::apart}, Role::wall);
  CHECK(m.themeOf(m.b) == m.trust);
  CHECK_FALSE(m.themeOf(m.a));
  CHECK(m.handOn(m.a) == Hand::nobody);  // the machine may find it another place
  CHECK(m.refusal(TieNotes{m.a, m.a, Tie::apart}, Role::wall) == Code::conflict);
}

TEST_CASE("what is tied comes and leaves with the notes that say the same", "[workshop]") {
  Board m;
  m.must(ProposeThemes{m.q1, m.state.seq, {}, {}, {{m.b, m.a}}}, Role::machine);
  m.must(TieNotes{m.c, m.b, Tie::together}, Role::wall);
  CHECK(m.themeOf(m.a) == m.plan);
  CHECK(m.themeOf(m.b) == m.plan);
  CHECK_FALSE(m.state.theme(m.trust));  // the machine's, and empty
  m.must(Undo{}, Role::wall);
  CHECK(m.themeOf(m.a) == m.trust);
  m.must(MoveNote{m.c, m.trust}, Role::wall);
  m.must(TieNotes{m.c, m.a, Tie::apart}, Role::wall);
  CHECK(m.themeOf(m.c) == m.trust);
  CHECK_FALSE(m.themeOf(m.a));
  CHECK_FALSE(m.themeOf(m.b));
}

TEST_CASE("of two notes that say the same one alone can be kept apart", "[workshop]") {
  Board m;
  m.must(ProposeThemes{m.q1, m.state.seq, {}, {}, {{m.b, m.a}}}, Role::machine);
  m.must(TieNotes{m.a, m.b, Tie::apart}, Role::wall);
  CHECK(m.themeOf(m.a) == m.trust);
  CHECK_FALSE(m.themeOf(m.b));
}

TEST_CASE("a person's word on twins stands against the machine's", "[workshop]") {
  Board m;
  m.must(ProposeThemes{m.q1, m.state.seq, {}, {}, {{m.b, m.a}}}, Role::machine);
  CHECK(m.state.note(m.b)->twin == Twin{m.a, Hand::machine});
  m.must(TwinNote{m.b, std::nullopt}, Role::wall);
  m.must(ProposeThemes{m.q1, m.state.seq, {}, {}, {{m.b, m.a}}}, Role::machine);
  CHECK(m.state.note(m.b)->twin == Twin{std::nullopt, Hand::person});
  m.must(TwinNote{m.b, m.a}, Role::wall);
  CHECK(m.refusal(TwinNote{m.a, m.b}, Role::wall) == Code::conflict);
}

TEST_CASE("headings stand without notes, change with their words, and end when not named",
          "[workshop]") {
  Board m;
  const ThemeId strong = ThemeId::of("forces");
  const ThemeId weak = ThemeId::of("faiblesses");
  m.must(SetLens{m.q1, {{strong, "Forces", "atout"}, {weak, "Faiblesses", ""}}, false}, Role::wall);
  CHECK(m.state.theme(strong)->heading);
  CHECK(m.state.theme(strong)->held);
  CHECK(m.state.theme(strong)->hint.text == "atout");
  CHECK_FALSE(m.question().grouping.freeThemes);
  m.must(MoveNote{m.a, strong}, Role::wall);
  m.must(SetLens{m.q1, {}, true}, Role::wall);
  CHECK_FALSE(m.state.theme(weak));
  REQUIRE(m.state.theme(strong));  // it has a note: it goes on as a held theme
  CHECK_FALSE(m.state.theme(strong)->heading);
  CHECK(m.question().grouping.freeThemes);
  m.must(Undo{}, Role::wall);
  CHECK(m.state.theme(weak)->title.text == "Faiblesses");
  CHECK(m.state.theme(strong)->heading);
  CHECK(m.refusal(SetLens{m.q1, {{weak, "A", ""}, {weak, "B", ""}}, true}, Role::wall) ==
        Code::malformed);
  CHECK(m.refusal(SetLens{m.q1, {{weak, " ", ""}}, true}, Role::wall) == Code::empty);
}

TEST_CASE("a preview changes nothing until a person takes it, and is undone whole", "[workshop]") {
  Board m;
  const Seq asked = m.ask(20);
  CHECK(m.refusal(AcceptPreview{m.q1, asked}, Role::wall) == Code::notNow);
  m.answer(asked, {{m.trust, "Confiance et projets"}}, {{m.c, m.trust}, {m.d, m.trust}});
  CHECK(m.themeOf(m.c) == m.plan);
  m.must(AcceptPreview{m.q1, asked}, Role::wall);
  CHECK(m.themeOf(m.c) == m.trust);
  CHECK(m.handOn(m.c) == Hand::machine);
  CHECK_FALSE(m.state.theme(m.plan));
  CHECK(m.question().grouping.granularity == 20);
  CHECK_FALSE(m.question().preview);
  m.must(Undo{}, Role::wall);
  CHECK(m.themeOf(m.c) == m.plan);
  CHECK(m.state.theme(m.plan)->title.text == "Projet");
  CHECK(m.question().grouping.granularity == 50);
}

TEST_CASE("what a person did after a preview was asked for stands when it is taken", "[workshop]") {
  Board m;
  const Seq asked = m.ask({});
  m.answer(asked, {}, {{m.c, m.trust}, {m.d, m.trust}});
  m.must(MoveNote{m.c, std::nullopt}, Role::wall);
  m.must(AcceptPreview{m.q1, asked}, Role::wall);
  CHECK_FALSE(m.themeOf(m.c));
  CHECK(m.themeOf(m.d) == m.trust);
}

TEST_CASE("a refused or replaced preview is no more", "[workshop]") {
  Board m;
  const Seq first = m.ask(10);
  const Seq second = m.ask(90);
  CHECK(m.refusal(ProposePreview{m.q1, first, m.state.seq, {}, {}}, Role::machine) ==
        Code::conflict);
  m.answer(second, {}, {{m.c, m.trust}});
  m.must(RefusePreview{m.q1}, Role::wall);
  CHECK(m.refusal(AcceptPreview{m.q1, second}, Role::wall) == Code::conflict);
  CHECK(m.themeOf(m.c) == m.plan);
  CHECK(m.refusal(AskPreview{m.q1, 101, {}}, Role::wall) == Code::malformed);
}

TEST_CASE("the parts of a theme that was split are a person's", "[workshop]") {
  Board m;
  m.must(HoldTheme{m.trust, true}, Role::wall);
  const Seq asked = m.ask({}, m.trust);
  m.answer(asked, {{m.other, "Professionnels"}}, {{m.b, m.other}});
  m.must(AcceptPreview{m.q1, asked}, Role::wall);
  CHECK(m.themeOf(m.b) == m.other);
  CHECK(m.handOn(m.b) == Hand::person);
  CHECK(m.state.theme(m.other)->held);
  CHECK(m.themeOf(m.a) == m.trust);
}

TEST_CASE("a note that seems misfiled is told of once", "[workshop]") {
  Board m;
  m.must(NoticeMisfit{m.q1, m.q2, {m.a, m.b}}, Role::machine);
  const Seq noticed = m.state.seq;
  CHECK(m.must(NoticeMisfit{m.q1, m.q2, {m.a}}, Role::machine).events.empty());
  m.must(SettleMisfit{m.q1, noticed, Refiling::leave, {}}, Role::facilitator);
  CHECK(m.question().misfits.at(0).settled);
  CHECK(m.must(NoticeMisfit{m.q1, m.q2, {m.a, m.b}}, Role::machine).events.empty());
}

TEST_CASE("misfiled notes move to their question in order of arrival, and back again",
          "[workshop]") {
  Board m;
  m.must(GoToQuestion{m.q2});
  m.must(SetPhase{m.q2, Phase::writing});
  m.must(AddNote{NoteId::of("e"), m.q2, "La cantine", {}, {}}, Role::participant, m.phone);
  m.must(NoticeMisfit{m.q1, m.q2, {m.b, m.c}}, Role::machine);
  m.must(SettleMisfit{m.q1, m.state.seq, Refiling::move, {}}, Role::facilitator);
  const Question& second = *m.state.question(m.q2);
  REQUIRE(second.notes.size() == 3);
  CHECK(second.notes[0]->id == m.b);
  CHECK(second.notes[1]->id == m.c);
  CHECK(second.counting == 3);
  CHECK(m.question().counting == 2);
  CHECK(m.state.note(m.b)->question == m.q2);
  CHECK(m.state.note(m.d)->text.text == "Des projets");  // those that stay are found again
  CHECK_FALSE(m.themeOf(m.b));
  CHECK(m.state.authors.find(m.b) != nullptr);
  m.must(Undo{}, Role::facilitator);
  CHECK(m.question().notes.size() == 4);
  CHECK(m.question().notes[1]->id == m.b);
  CHECK(m.themeOf(m.b) == m.trust);
  CHECK_FALSE(m.question().misfits.at(0).settled);
}

TEST_CASE("a copy of a note has its words, circle and time, and a life of its own", "[workshop]") {
  Board m;
  m.must(NoticeMisfit{m.q1, m.q2, {m.a}}, Role::machine);
  const Seq noticed = m.state.seq;
  CHECK(m.refusal(SettleMisfit{m.q1, noticed, Refiling::copy, {}}, Role::facilitator) ==
        Code::malformed);
  CHECK(m.refusal(SettleMisfit{m.q1, noticed, Refiling::copy, {m.b}}, Role::facilitator) ==
        Code::conflict);
  m.must(SettleMisfit{m.q1, noticed, Refiling::copy, {NoteId::of("a2")}}, Role::facilitator);
  const NotePtr copy = m.state.note(NoteId::of("a2"));
  CHECK(copy->question == m.q2);
  CHECK(copy->text == m.state.note(m.a)->text);
  CHECK(copy->circle == CircleId::of("parents"));
  m.must(CorrectNote{m.a, "Un lien"}, Role::participant, m.tablet);
  CHECK(m.state.note(NoteId::of("a2"))->text.text == "Lien de confiance");
}

TEST_CASE("only the machine proposes, and only people answer", "[workshop]") {
  Board m;
  CHECK(m.refusal(NoticeMisfit{m.q1, m.q2, {m.a}}, Role::wall) == Code::forbidden);
  CHECK(m.refusal(ProposePreview{m.q1, 1, 1, {}, {}}, Role::facilitator) == Code::forbidden);
  CHECK(m.refusal(AcceptPreview{m.q1, 1}, Role::machine) == Code::forbidden);
  CHECK(m.refusal(TieNotes{m.a, m.b, Tie::apart}, Role::participant, m.tablet) == Code::forbidden);
}

}  // namespace grappe::workshop
