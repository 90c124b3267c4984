#include "core/workshop/meeting.h"
#include "workshop/visibility.h"

namespace grappe::workshop {

TEST_CASE("a note stands under its question with its device's circle", "[workshop]") {
  Meeting0 m;
  m.must(SetPhase{m.q1, Phase::writing});
  const NoteId id = m.write("n1", "Faire le premier pas", m.tablet);
  const NotePtr note = m.state.note(id);
  REQUIRE(note);
  CHECK(note->text.text == "Faire le premier pas");
  CHECK(note->circle == CircleId::of("parents"));
  CHECK(note->question == m.q1);
  CHECK_FALSE(note->late);
  CHECK(m.state.question(m.q1)->counting == 1);
}

TEST_CASE("the same note id again gets the same answer and no second note", "[workshop]") {
  Meeting0 m;
  m.must(SetPhase{m.q1, Phase::writing});
  const NoteId id = m.write("n1", "Un projet", m.tablet);
  const Seq arrived = m.state.note(id)->arrived;
  m.must(SetPhase{m.q1, Phase::closed});
  const Decision again =
      m.must(AddNote{id, m.q1, "Un projet", {}, NoteOrigin::device}, Role::participant, m.tablet);
  CHECK(again.already == arrived);
  CHECK_FALSE(again.late);
  CHECK(again.events.empty());
  CHECK(m.state.question(m.q1)->notes.size() == 1);
}

TEST_CASE("another device cannot take a note's id", "[workshop]") {
  Meeting0 m;
  m.must(SetPhase{m.q1, Phase::writing});
  const NoteId id = m.write("n1", "Un projet", m.tablet);
  CHECK(m.refusal(AddNote{id, m.q1, "Un projet", {}, NoteOrigin::device}, Role::participant,
                  m.phone) == Code::conflict);
}

TEST_CASE("a question that takes no notes keeps a late one until the facilitator takes it",
          "[workshop]") {
  Meeting0 m;
  const Phase phase = GENERATE(Phase::waiting, Phase::closed);
  m.must(SetPhase{m.q1, phase});
  const Decision decision =
      m.must(AddNote{NoteId::of("n1"), m.q1, "La volonté", {}, {}}, Role::participant, m.tablet);
  CHECK(decision.late);
  CHECK(m.state.question(m.q1)->counting == 0);
  CHECK(m.state.question(m.q1)->lateNotes == 1);
  m.must(TakeLateNote{NoteId::of("n1")}, Role::facilitator);
  CHECK(m.state.question(m.q1)->counting == 1);
  CHECK(m.state.question(m.q1)->lateNotes == 0);
}

TEST_CASE(
    "a note written at the wall is late like one from a tablet, one entered from paper is not",
    "[workshop]") {
  Meeting0 m;
  m.must(SetPhase{m.q1, Phase::closed});
  CHECK(m.must(AddNote{NoteId::of("n1"), m.q1, "La volonté", {}, {}}, Role::wall).late);
  CHECK(m.state.question(m.q1)->lateNotes == 1);
  const AddNote paper{NoteId::of("n2"), m.q1, "La confiance", {}, NoteOrigin::paper};
  CHECK_FALSE(m.must(paper, Role::facilitator).late);
  CHECK(m.state.question(m.q1)->counting == 1);
}

TEST_CASE("sharing takes notes unless the facilitator stopped them", "[workshop]") {
  Meeting0 m;
  m.must(SetPhase{m.q1, Phase::sharing});
  CHECK_FALSE(
      m.must(AddNote{NoteId::of("n1"), m.q1, "Crise", {}, {}}, Role::participant, m.tablet).late);
  m.must(SetQuestionRules{m.q1, false, true}, Role::facilitator);
  CHECK(m.must(AddNote{NoteId::of("n2"), m.q1, "CLAS", {}, {}}, Role::participant, m.tablet).late);
}

TEST_CASE("decide refuses a note of more than 500 graphemes, and of none", "[workshop]") {
  Meeting0 m;
  m.must(SetPhase{m.q1, Phase::writing});
  std::string family;
  for (int i = 0; i < 500; ++i) family += "👨‍👩‍👧";  // one grapheme of 18 bytes
  m.write("n1", family, m.tablet);
  CHECK(m.refusal(AddNote{NoteId::of("n2"), m.q1, family + "a", {}, {}}, Role::participant,
                  m.tablet) == Code::tooLong);
  CHECK(m.refusal(AddNote{NoteId::of("n2"), m.q1, " \n\t ", {}, {}}, Role::participant, m.tablet) ==
        Code::empty);
  CHECK(m.refusal(AddNote{NoteId::of("n2"), m.q1, "\xC3\x28", {}, {}}, Role::participant,
                  m.tablet) == Code::malformed);
}

TEST_CASE("control characters never reach the log", "[workshop]") {
  Meeting0 m;
  m.must(SetPhase{m.q1, Phase::writing});
  const std::string nul(1, '\0');
  m.write("n1", "Ca" + nul + "fe\x1B[31m des\r\nparents\u202E", m.tablet);
  CHECK(m.state.note(NoteId::of("n1"))->text.text == "Cafe[31m des\nparents");
}

TEST_CASE("a person corrects and withdraws their own note only, and only in time", "[workshop]") {
  Meeting0 m;
  m.must(SetPhase{m.q1, Phase::writing});
  const NoteId id = m.write("n1", "Un projt", m.tablet);
  CHECK(m.refusal(CorrectNote{id, "x"}, Role::participant, m.phone) == Code::forbidden);
  m.must(CorrectNote{id, "Un projet"}, Role::participant, m.tablet);
  CHECK(m.state.note(id)->text.text == "Un projet");
  m.must(SetPhase{m.q1, Phase::closed});
  CHECK(m.refusal(CorrectNote{id, "x"}, Role::participant, m.tablet) == Code::notNow);
  m.must(SetPhase{m.q1, Phase::writing});
  m.must(WithdrawNote{id}, Role::participant, m.tablet);
  CHECK(m.state.question(m.q1)->counting == 0);
  // Withdrawn twice (the answer was lost) is no error.
  CHECK(m.must(WithdrawNote{id}, Role::participant, m.tablet).events.empty());
}

TEST_CASE("once shared, a note can be corrected until a person has placed it", "[workshop]") {
  Meeting0 m;
  m.must(SetPhase{m.q1, Phase::sharing});
  const NoteId id = m.write("n1", "Un projt", m.tablet);
  CHECK(mayCorrect(m.state, *m.state.note(id), m.tablet));
  m.must(OpenTheme{ThemeId::of("t1"), m.q1, "Projets", {id}, {}}, Role::wall);
  CHECK_FALSE(mayCorrect(m.state, *m.state.note(id), m.tablet));
}

TEST_CASE("nobody sees another's note before it is shared, nor a hidden one after", "[workshop]") {
  Meeting0 m;
  m.must(SetPhase{m.q1, Phase::writing});
  const NoteId id = m.write("n1", "Un projet", m.tablet);
  const auto sees = [&](Role role, const DeviceId& device) {
    return maySee(m.state, *m.state.note(id), {role, device});
  };
  CHECK(sees(Role::participant, m.tablet));
  CHECK_FALSE(sees(Role::participant, m.phone));
  CHECK(sees(Role::facilitator, {}));
  m.must(SetQuestionRules{m.q1, true, false});
  CHECK(sees(Role::participant, m.phone));
  m.must(SetPhase{m.q1, Phase::sharing});
  CHECK(sees(Role::participant, m.phone));
  m.must(HideNote{id, "nomme quelqu’un"}, Role::facilitator);
  CHECK_FALSE(sees(Role::participant, m.phone));
}

TEST_CASE("a participant may write, and nothing that belongs to the facilitator", "[workshop]") {
  Meeting0 m;
  CHECK(m.refusal(SetPhase{m.q1, Phase::writing}, Role::participant, m.tablet) == Code::forbidden);
  CHECK(m.refusal(Undo{}, Role::participant, m.tablet) == Code::forbidden);
  CHECK(m.refusal(AddNote{NoteId::of("n1"), m.q1, "x", {}, {}}, Role::participant,
                  DeviceId::of("stranger")) == Code::forbidden);
}

}  // namespace grappe::workshop
