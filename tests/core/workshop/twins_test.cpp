#include "workshop/twins.h"

#include "core/workshop/meeting.h"

namespace grappe::workshop {

namespace {
struct Alike : Meeting0 {
  Alike() {
    must(SetPhase{q1, Phase::sharing});
    a = write("a", "Lien de confiance", tablet);
    b = write("b", "La confiance", tablet);
    c = write("c", "Lien de confiance", phone);
    d = write("d", "Un projet", phone);
    must(ProposeThemes{q1,
                       state.seq,
                       {{trust, "Confiance"}, {plan, "Projet"}},
                       {{a, trust}, {b, trust}, {c, trust}, {d, plan}},
                       {{b, a}, {c, a}}},
         Role::machine);
  }
  const Question& question() const { return *state.question(q1); }
  // "a b c, d": the groups of a place, each with its first note first.
  std::string groups(const std::optional<ThemeId>& theme) const {
    std::string out;
    for (const SaidAlike& group : saidAlike(question(), theme)) {
      out += (out.empty() ? "" : ", ") + group.first->id.text();
      for (const Note* other : group.others) out += " " + other->id.text();
    }
    return out;
  }
  std::optional<ThemeId> themeOf(const NoteId& id) const { return state.note(id)->place.theme; }
  NoteId a, b, c, d;
  const ThemeId trust = ThemeId::of("trust");
  const ThemeId plan = ThemeId::of("plan");
};
}  // namespace

TEST_CASE("notes that say the same are one group, in order of arrival", "[workshop]") {
  Alike m;
  CHECK(m.groups(m.trust) == "a b c");
  CHECK(m.groups(m.plan) == "d");
  CHECK(m.groups(std::nullopt).empty());
}

TEST_CASE("a chain of twins leads to the one that is nobody's twin", "[workshop]") {
  Alike m;
  m.must(TwinNote{m.c, m.b}, Role::wall);
  CHECK(m.groups(m.trust) == "a b c");
  CHECK(saidLike(m.question(), *m.state.note(m.c)).first->id == m.a);
}

TEST_CASE("a group goes on without the note that its others name", "[workshop]") {
  Alike m;
  m.must(HideNote{m.a, ""}, Role::facilitator);
  CHECK(m.groups(m.trust) == "b c");
  m.must(ShowNote{m.a}, Role::facilitator);
  m.must(TwinNote{m.b, std::nullopt}, Role::wall);
  CHECK(m.groups(m.trust) == "a c, b");
}

TEST_CASE("twins in two themes each show by themselves", "[workshop]") {
  Alike m;
  m.must(MoveNote{m.c, m.plan}, Role::wall);
  CHECK(m.groups(m.trust) == "a b");
  CHECK(m.groups(m.plan) == "c, d");
}

TEST_CASE("twins that run in a circle are one group all the same", "[workshop]") {
  Alike m;
  Question question = m.question();
  const auto twin = [&](std::size_t at, const NoteId& of) {
    auto note = std::make_shared<Note>(*question.notes[at]);
    note->twin = {of, Hand::machine};
    question.notes.set(at, note);
  };
  twin(0, m.c);
  const auto groups = saidAlike(question, m.trust);
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].first->id == m.a);
  CHECK(groups[0].count() == 3);
}

TEST_CASE("an erased text stands by itself", "[workshop]") {
  Alike m;
  Question question = m.question();
  auto note = std::make_shared<Note>(*question.notes[0]);
  note->text.erased = true;
  question.notes.set(0, note);
  const auto groups = saidAlike(question, m.trust);
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].count() == 1);
  CHECK(groups[1].first->id == m.b);
  CHECK(groups[1].count() == 2);
}

TEST_CASE("a note moved by hand takes its twins along, and comes back with them", "[workshop]") {
  Alike m;
  m.must(MoveNote{m.a, m.plan}, Role::wall);
  CHECK(m.groups(m.plan) == "a b c, d");
  CHECK(m.state.note(m.c)->place.by == Hand::person);
  CHECK_FALSE(m.state.theme(m.trust));  // emptied, it goes with its last note
  m.must(Undo{}, Role::wall);
  CHECK(m.groups(m.trust) == "a b c");
  CHECK(m.groups(m.plan) == "d");
}

TEST_CASE("a twin moved by itself leaves the others where they are", "[workshop]") {
  Alike m;
  m.must(MoveNote{m.b, m.plan}, Role::wall);
  CHECK(m.groups(m.trust) == "a c");
  m.must(MoveNote{m.a, std::nullopt}, Role::wall);
  CHECK(m.groups(std::nullopt) == "a c");
  CHECK(m.themeOf(m.b) == m.plan);
}

TEST_CASE("a theme opened over a note takes its twins too, each once", "[workshop]") {
  Alike m;
  const ThemeId opened = ThemeId::of("new");
  m.must(OpenTheme{opened, m.q1, "", {m.a, m.b}, Seat{}}, Role::wall);
  CHECK(m.groups(opened) == "a b c");
  m.must(Undo{}, Role::wall);
  CHECK(m.groups(m.trust) == "a b c");
}

}  // namespace grappe::workshop
