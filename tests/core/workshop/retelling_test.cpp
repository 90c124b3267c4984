#include "workshop/retelling.h"
#include "core/workshop/meeting.h"

namespace grappe::workshop {

namespace {

struct Told : Meeting0 {
  Told() {
    must(SetPhase{q1, Phase::writing});
    write("a", "Se faire confiance", tablet);
    now += 3600 * 1000;  // a long lunch
    write("b", "Insulte", phone);
    now += 1000;
    write("c", "Le quartier en fête", phone);
    must(SetPhase{q1, Phase::sharing});
    must(HideNote{NoteId::of("b"), ""}, Role::facilitator);
    for (int i = 0; i < 600; ++i) {
      must(HoldTheme{theme(), i % 2 == 0}, Role::wall);
      now += 10;
    }
  }
  ThemeId theme() {
    const auto id = ThemeId::of("t");
    if (!state.theme(id)) must(OpenTheme{id, q1, "Un thème", {NoteId::of("a")}, {}}, Role::wall);
    return id;
  }
  static int notesOf(const State& state) {
    return state.questions.empty() ? 0 : state.questions.front()->counting;
  }
};

}  // namespace

TEST_CASE("a meeting is told again within the time given, long pauses left out", "[workshop]") {
  const Told meeting;
  Retelling told(meeting.log, std::chrono::seconds(30));
  CHECK(told.length() == 30000);
  CHECK(Told::notesOf(*told.at(0)) == 0);
  CHECK(Told::notesOf(*told.at(told.length())) == 2);
  int before = 0;
  for (std::int64_t at = 0; at <= told.length(); at += 100) {
    const int notes = Told::notesOf(*told.at(at));
    CHECK(notes >= before);
    before = notes;
  }
  CHECK(told.turns().size() >= 2);
}

TEST_CASE("a note that was taken off the wall is never seen in the telling", "[workshop]") {
  const Told meeting;
  Retelling told(meeting.log, std::chrono::seconds(30));
  for (std::int64_t at = 0; at <= told.length(); at += 50) {
    const NotePtr note = told.at(at)->note(NoteId::of("b"));
    if (note) CHECK_FALSE(note->counts());
  }
}

TEST_CASE("the telling goes back to any moment", "[workshop]") {
  const Told meeting;
  Retelling told(meeting.log, std::chrono::seconds(30));
  (void)told.at(told.length());
  for (const std::int64_t at : {29000, 20000, 3000, 0, 15000}) {
    CHECK(told.at(at)->seq == Retelling(meeting.log, std::chrono::seconds(30)).at(at)->seq);
    CHECK(told.timeAt(at) <= meeting.log.back().at);
  }
}

TEST_CASE("an empty log has nothing to tell", "[workshop]") {
  Retelling told({}, std::chrono::seconds(30));
  CHECK(told.length() == 0);
  CHECK(told.at(0)->questions.empty());
}

}  // namespace grappe::workshop
