#include "core/workshop/meeting.h"

namespace grappe::workshop {

namespace {
struct Board : Meeting0 {
  Board() {
    must(SetPhase{q1, Phase::sharing});
    a = write("a", "Lien de confiance", tablet);
    b = write("b", "La confiance des professionnels", tablet);
    c = write("c", "Un projet", phone);
  }
  Decision propose(std::vector<ProposedTheme> themes, std::vector<ProposedPlacement> placements) {
    return must(
        ProposeThemes{
            q1, basedOn == 0 ? state.seq : basedOn, std::move(themes), std::move(placements), {}},
        Role::machine);
  }
  std::optional<ThemeId> themeOf(const NoteId& id) { return state.note(id)->place.theme; }
  NoteId a, b, c;
  const ThemeId trust = ThemeId::of("trust");
  const ThemeId other = ThemeId::of("other");
  Seq basedOn = 0;
};
}  // namespace

TEST_CASE("a proposal opens its theme before the first note comes in", "[workshop]") {
  Board m;
  m.propose({{m.trust, "Confiance"}}, {{m.a, m.trust}, {m.b, m.trust}});
  CHECK(m.themeOf(m.a) == m.trust);
  CHECK(m.themeOf(m.b) == m.trust);
  CHECK(m.state.theme(m.trust)->title.text == "Confiance");
  CHECK_FALSE(m.state.theme(m.trust)->held);
}

TEST_CASE("the machine never moves what a person placed", "[workshop]") {
  Board m;
  m.propose({{m.trust, "Confiance"}}, {{m.a, m.trust}, {m.b, m.trust}});
  m.must(MoveNote{m.a, std::nullopt}, Role::wall);
  m.propose({{m.other, "Autre"}}, {{m.a, m.other}, {m.c, m.other}});
  CHECK_FALSE(m.themeOf(m.a));
  CHECK(m.themeOf(m.c) == m.other);
}

TEST_CASE("the machine never takes a note out of a held theme, nor renames or drops it",
          "[workshop]") {
  Board m;
  m.propose({{m.trust, "Confiance"}}, {{m.a, m.trust}, {m.b, m.trust}});
  m.must(HoldTheme{m.trust, true}, Role::wall);
  m.propose({{m.trust, "Liens"}, {m.other, "Autre"}},
            {{m.a, m.other}, {m.b, m.other}, {m.c, m.trust}});
  CHECK(m.themeOf(m.a) == m.trust);
  CHECK(m.themeOf(m.b) == m.trust);
  CHECK(m.themeOf(m.c) == m.trust);  // adding is allowed
  CHECK(m.state.theme(m.trust)->title.text == "Confiance");
  CHECK_FALSE(m.state.theme(m.other));
}

TEST_CASE("a proposal is taken note by note where nothing changed since", "[workshop]") {
  Board m;
  m.basedOn = m.state.seq;
  m.must(CorrectNote{m.a, "Un lien"}, Role::participant, m.tablet);
  m.propose({{m.trust, "Confiance"}}, {{m.a, m.trust}, {m.b, m.trust}});
  CHECK_FALSE(m.themeOf(m.a));
  CHECK(m.themeOf(m.b) == m.trust);
}

TEST_CASE("a proposed theme goes with its last note; a held one stays", "[workshop]") {
  Board m;
  m.propose({{m.trust, "Confiance"}}, {{m.a, m.trust}});
  m.must(MoveNote{m.a, std::nullopt}, Role::wall);
  CHECK_FALSE(m.state.theme(m.trust));
  m.must(OpenTheme{m.other, m.q1, "Gardé", {m.b}, {}}, Role::wall);
  m.must(MoveNote{m.b, std::nullopt}, Role::wall);
  CHECK(m.state.theme(m.other));
}

TEST_CASE("merging brings all notes over and closes the emptied theme", "[workshop]") {
  Board m;
  m.propose({{m.trust, "Confiance"}, {m.other, "Autre"}},
            {{m.a, m.trust}, {m.b, m.other}, {m.c, m.other}});
  m.must(MergeThemes{m.other, m.trust}, Role::wall);
  CHECK(m.themeOf(m.c) == m.trust);
  CHECK_FALSE(m.state.theme(m.other));
  CHECK(m.state.theme(m.trust)->held);
}

TEST_CASE("undo and redo bring a move back and forth", "[workshop]") {
  Board m;
  m.propose({{m.trust, "Confiance"}}, {{m.a, m.trust}, {m.b, m.trust}});
  m.must(OpenTheme{m.other, m.q1, "", {m.a}, Seat{2, 0}}, Role::wall);
  m.must(RenameTheme{m.other, "Premier pas"}, Role::wall);
  m.must(Undo{}, Role::wall);
  CHECK(m.state.theme(m.other)->title.text.empty());
  m.must(Undo{}, Role::wall);
  CHECK_FALSE(m.state.theme(m.other));
  CHECK(m.themeOf(m.a) == m.trust);
  CHECK(m.state.note(m.a)->place.by == Hand::machine);
  m.must(Redo{}, Role::wall);
  m.must(Redo{}, Role::wall);
  CHECK(m.state.theme(m.other)->title.text == "Premier pas");
  CHECK(m.themeOf(m.a) == m.other);
  CHECK(m.refusal(Redo{}, Role::wall) == Code::nothingToUndo);
}

TEST_CASE("undo belongs to the one who acted", "[workshop]") {
  Board m;
  m.must(SetPhase{m.q1, Phase::closed}, Role::facilitator);
  CHECK(m.refusal(Undo{}, Role::wall) == Code::nothingToUndo);
  m.must(Undo{}, Role::facilitator);
  CHECK(m.state.question(m.q1)->phase == Phase::sharing);
}

TEST_CASE("undo is refused when another person's later move rests on it", "[workshop]") {
  Board m;
  m.must(OpenTheme{m.other, m.q1, "", {m.a}, {}}, Role::wall);
  m.must(MoveNote{m.b, m.other}, Role::facilitator);
  CHECK(m.refusal(Undo{}, Role::wall) == Code::conflict);
}

TEST_CASE("what the machine added to a new theme does not stand in the way of undoing it",
          "[workshop]") {
  Board m;
  m.must(OpenTheme{m.other, m.q1, "", {m.a}, {}}, Role::wall);
  m.propose({{m.other, "Confiance"}}, {{m.b, m.other}});
  CHECK(m.state.theme(m.other)->title.text == "Confiance");  // a person left it without
  m.must(Undo{}, Role::wall);
  CHECK_FALSE(m.state.theme(m.other));
  CHECK_FALSE(m.themeOf(m.b));
}

TEST_CASE("going to another question and changing phases can be undone", "[workshop]") {
  Board m;
  m.must(GoToQuestion{m.q2}, Role::wall);
  m.must(SetPhase{m.q2, Phase::writing}, Role::wall);
  m.must(Undo{}, Role::wall);
  m.must(Undo{}, Role::wall);
  CHECK(m.state.current == m.q1);
  CHECK(m.state.question(m.q2)->phase == Phase::waiting);
}

}  // namespace grappe::workshop
