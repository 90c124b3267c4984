#include <catch2/catch.hpp>
#include <random>

#include "core/themes/notes_file.h"
#include "core/workshop/meeting.h"

namespace grappe::themes {

namespace {

using namespace workshop;

const Engine& engine() {
  static const Engine made("fr", Lexicon::shipped("fr"));
  return made;
}

// A meeting whose themes the engine proposes after each note.
class Session {
 public:
  Session() { m_meeting.must(SetPhase{m_meeting.q1, Phase::writing}); }

  const Question& question() const { return *m_meeting.state.question(m_meeting.q1); }
  const State& state() const { return m_meeting.state; }
  Meeting0& meeting() { return m_meeting; }

  NoteId write(const std::string& text) {
    return m_meeting.write("n" + std::to_string(++m_count), text, m_meeting.tablet);
  }
  std::optional<ProposeThemes> proposed() {
    return engine().propose(state(), question(), m_ids, m_memory);
  }
  // Until nothing is left to do; how many proposals that took.
  int propose() {
    int taken = 0;
    while (const auto proposal = proposed()) {
      m_meeting.must(*proposal, Role::machine);
      if (++taken > 5) FAIL("the proposals do not end");
    }
    return taken;
  }
  std::optional<ThemeId> themeOf(const NoteId& id) const { return state().note(id)->place.theme; }

 private:
  Meeting0 m_meeting;
  WordMemory m_memory = engine().memory();
  CountedIds m_ids{"th"};
  int m_count = 0;
};

}  // namespace

TEST_CASE("the engine places notes as they arrive and then has nothing to do", "[themes]") {
  Session session;
  const NoteId a = session.write("Lien de confiance");
  CHECK(session.propose() == 0);
  const NoteId b = session.write("La confiance des parents");
  CHECK(session.propose() == 1);
  REQUIRE(session.themeOf(a));
  CHECK(session.themeOf(a) == session.themeOf(b));
  CHECK(session.state().note(a)->place.by == Hand::machine);
  CHECK_FALSE(session.state().theme(*session.themeOf(a))->title.text.empty());
  CHECK(session.write("Crise").text() == "n3");
  CHECK(session.propose() == 0);
}

TEST_CASE("the engine settles in one proposal at every arrival of a whole meeting", "[themes]") {
  Session session;
  for (const SetNote& note : readSet("nnv2_100")) {
    session.write(note.text);
    CHECK(session.propose() <= 1);
  }
  CHECK(session.question().themes.size() > 3);
}

TEST_CASE("the engine groups anew at a checkpoint, and not once a hand has touched the board",
          "[themes]") {
  const auto set = readSet("nnv4_40");
  enum class Touch { none, title, note };
  for (const Touch touch : {Touch::none, Touch::title, Touch::note}) {
    const bool touched = touch != Touch::none;
    Session session;
    for (std::size_t at = 0; at < 19; ++at) {
      session.write(set[at].text);
      session.propose();
    }
    REQUIRE_FALSE(session.question().themes.empty());
    if (touch == Touch::note) {
      session.meeting().must(MoveNote{session.question().notes[0]->id, std::nullopt}, Role::wall);
    }
    if (touch == Touch::title) {
      session.meeting().must(RenameTheme{session.question().themes[0]->id, "À nous"}, Role::wall);
    }
    CHECK_FALSE(atCheckpoint(session.question(), engine().tuning()));
    session.write(set[19].text);
    CHECK(atCheckpoint(session.question(), engine().tuning()) == !touched);
    session.propose();
    session.write(set[20].text);
    session.propose();
    session.write(set[21].text);
    CHECK_FALSE(atCheckpoint(session.question(), engine().tuning()));
  }
}

TEST_CASE("notes that come all at once are grouped as a checkpoint would", "[themes]") {
  Session session;
  for (const SetNote& note : readSet("nnv4_40")) session.write(note.text);
  CHECK(atCheckpoint(session.question(), engine().tuning()));
  CHECK(session.propose() == 1);
  CHECK_FALSE(atCheckpoint(session.question(), engine().tuning()));
}

TEST_CASE("a corrected note that no longer fits is placed anew", "[themes]") {
  Session session;
  session.write("Lien de confiance");
  session.write("La confiance des parents");
  const NoteId c = session.write("Confiance et lien");
  session.write("Les fêtes de quartier");
  const NoteId e = session.write("La kermesse, fête du quartier");
  session.propose();
  REQUIRE(session.themeOf(c));
  REQUIRE(session.themeOf(c) != session.themeOf(e));
  session.meeting().must(CorrectNote{c, "Une fête de quartier"}, Role::participant,
                         session.meeting().tablet);
  CHECK(session.propose() == 1);
  CHECK(session.themeOf(c) == session.themeOf(e));
}

TEST_CASE("hidden, withdrawn and late notes are not grouped", "[themes]") {
  Session session;
  const NoteId a = session.write("Lien de confiance");
  const NoteId b = session.write("La confiance des parents");
  session.meeting().must(HideNote{a, ""}, Role::facilitator);
  CHECK(session.propose() == 0);
  session.meeting().must(ShowNote{a}, Role::facilitator);
  CHECK(session.propose() == 1);
  session.meeting().must(WithdrawNote{b}, Role::participant, session.meeting().tablet);
  // One note is no theme.
  CHECK(session.propose() == 1);
  CHECK_FALSE(session.themeOf(a));
}

TEST_CASE("a theme that a person opened without a title is given one, a titled one keeps it",
          "[themes]") {
  Session session;
  const NoteId a = session.write("Lien de confiance");
  const NoteId b = session.write("Vélo électrique");
  session.meeting().must(OpenTheme{ThemeId::of("p"), session.meeting().q1, "", {a}, {}},
                         Role::wall);
  session.meeting().must(OpenTheme{ThemeId::of("q"), session.meeting().q1, "Bouger", {b}, {}},
                         Role::wall);
  CHECK(session.propose() == 1);
  CHECK(session.state().theme(ThemeId::of("p"))->title.text == "Lien de confiance");
  CHECK(session.state().theme(ThemeId::of("q"))->title.text == "Bouger");
}

TEST_CASE("whatever people do, the engine proposes nothing against their hands and comes to rest",
          "[themes]") {
  const auto set = readSet("nnv7_100");
  std::mt19937 random(11);
  const auto pick = [&](std::size_t below) { return std::size_t{random() % below}; };
  Session session;
  Meeting0& meeting = session.meeting();
  int opened = 0;
  for (int step = 0; step < 400; ++step) {
    const Question& now = session.question();
    const std::size_t notes = now.notes.size();
    const auto anyTheme = [&] { return now.themes[pick(now.themes.size())]->id; };
    switch (pick(8)) {
      case 0:
      case 1:
      case 2:
        session.write(set[pick(set.size())].text);
        break;
      case 3:
        if (notes == 0) break;
        meeting.must(MoveNote{now.notes[pick(notes)]->id, now.themes.empty() || pick(5) == 0
                                                              ? std::nullopt
                                                              : std::optional<ThemeId>(anyTheme())},
                     Role::wall);
        break;
      case 4:
        if (notes == 0) break;
        meeting.must(OpenTheme{ThemeId::of("p" + std::to_string(++opened)),
                               meeting.q1,
                               pick(2) == 0 ? "" : "Thème de la salle " + std::to_string(opened),
                               {now.notes[pick(notes)]->id},
                               {}},
                     Role::wall);
        break;
      case 5:
        if (now.themes.empty()) break;
        meeting.must(HoldTheme{anyTheme(), pick(2) == 0}, Role::wall);
        break;
      case 6:
        if (now.themes.size() < 2) break;
        meeting.must(MergeThemes{now.themes[0]->id, now.themes[1]->id}, Role::wall);
        break;
      default:
        if (notes == 0) break;
        meeting.must(CorrectNote{now.notes[pick(notes)]->id, set[pick(set.size())].text},
                     Role::facilitator);
    }
    const State before = session.state();
    const auto proposal = session.proposed();
    if (!proposal) continue;
    for (const ProposedPlacement& placement : proposal->placements) {
      const NotePtr note = before.note(placement.note);
      REQUIRE(note);
      CHECK(note->place.by != Hand::person);
      CHECK(note->place.theme != placement.theme);
      if (note->place.theme) CHECK_FALSE(before.theme(*note->place.theme)->held);
    }
    for (const ProposedTheme& theme : proposal->themes) {
      const ThemePtr stands = before.theme(theme.id);
      if (!stands) continue;
      CHECK(stands->titledBy != Hand::person);
      CHECK((!stands->held || stands->title.text.empty()));
    }
    const Decision taken = meeting.must(*proposal, Role::machine);
    CHECK(taken.events.size() >= proposal->placements.size());  // nothing was dropped
    CHECK_FALSE(session.proposed());
  }
  CHECK(session.question().notes.size() > 100);
}

}  // namespace grappe::themes
