#include "runtime/theme_worker.h"

#include <catch2/catch.hpp>
#include <map>

#include "core/runtime/room.h"
#include "runtime/engine_grouping.h"

using namespace grappe;
using namespace grappe::tests;
using runtime::Grouping;
using runtime::Pace;
using runtime::ThemeWorker;

namespace {

// Groups by first letter; a new theme for each letter each time it groups all, so that its
// proposals never come to rest by themselves.
class Restless final : public Grouping {
 public:
  struct Call {
    QuestionId question;
    Reach reach = Reach::all;
  };
  struct Seen {
    std::mutex mutex;
    std::vector<Call> calls;
    Watch watch;
    std::vector<Call> all() {
      const std::lock_guard lock(mutex);
      return calls;
    }
  };
  explicit Restless(std::shared_ptr<Seen> seen) : m_seen(std::move(seen)) {}

  std::optional<ProposeThemes> propose(const State& state, const Question& question,
                                       Reach reach) override {
    {
      const std::lock_guard lock(m_seen->mutex);
      m_seen->calls.push_back({question.id, reach});
    }
    m_seen->watch.nudge();
    ProposeThemes proposal{question.id, state.seq, {}, {}};
    std::map<char, ThemeId> themes;
    for (const NotePtr& note : question.notes) {
      if (!note->counts()) continue;
      if (reach == Reach::newcomers && note->place.by != Hand::nobody) continue;
      const char letter = note->text.text.front();
      if (themes.find(letter) == themes.end()) {
        themes[letter] = ThemeId::of(m_ids.next());
        proposal.themes.push_back({themes[letter], std::string("Thème ") + letter});
      }
      proposal.placements.push_back({note->id, themes[letter]});
    }
    if (proposal.placements.empty()) return std::nullopt;
    return proposal;
  }

 private:
  std::shared_ptr<Seen> m_seen;
  CountedIds m_ids{"t"};
};

struct Grouped : Room {
  SystemClock clock;
  std::shared_ptr<Restless::Seen> seen = std::make_shared<Restless::Seen>();
  Watch changes;
  std::function<void()> leave = writer->listen([this](const StatePtr&) { changes.nudge(); });
  std::unique_ptr<ThemeWorker> worker;

  explicit Grouped(Pace pace = {std::chrono::hours(1), std::chrono::milliseconds(20)}) {
    worker = std::make_unique<ThemeWorker>(*writer, std::make_unique<Restless>(seen), clock, pace);
  }
  ~Grouped() {
    worker->stop();
    leave();
  }
  std::optional<ThemeId> themeOf(const char* id) const {
    const NotePtr note = writer->state()->note(NoteId::of(id));
    return note ? note->place.theme : std::nullopt;
  }
  bool placed(const char* id) {
    return changes.await([&] { return themeOf(id).has_value(); });
  }
  // A moment in which nothing may happen cannot be awaited by an event; the writer's turns can.
  void letTurnsPass() const {
    for (int i = 0; i < 20; ++i) {
      REQUIRE(give(Room::order(
          SetPhase{QuestionId::of("q2"), i % 2 == 0 ? Phase::sharing : Phase::waiting})));
    }
  }
};

}  // namespace

TEST_CASE("a new note is placed at once, however long it is until all is grouped again",
          "[runtime]") {
  Grouped room;
  REQUIRE(room.give(Room::noteOrder("n1", "Café")));
  REQUIRE(room.placed("n1"));
  const auto first = room.themeOf("n1");
  REQUIRE(room.give(Room::noteOrder("n2", "Cour")));
  REQUIRE(room.placed("n2"));
  const auto calls = room.seen->all();
  REQUIRE(calls.size() == 2);
  CHECK(calls[0].reach == Grouping::Reach::all);
  CHECK(calls[1].reach == Grouping::Reach::newcomers);
  CHECK(room.themeOf("n1") == first);
}

TEST_CASE("the theme worker does not answer its own proposals", "[runtime]") {
  Grouped room({std::chrono::milliseconds(0), std::chrono::milliseconds(1)});
  REQUIRE(room.give(Room::noteOrder("n1", "Café")));
  REQUIRE(room.placed("n1"));
  const auto theme = room.themeOf("n1");
  room.letTurnsPass();
  CHECK(room.themeOf("n1") == theme);
  CHECK(room.seen->all().size() == 1);
}

TEST_CASE("what a person does is answered by grouping again, once it is time", "[runtime]") {
  Grouped room({std::chrono::milliseconds(30), std::chrono::milliseconds(1)});
  REQUIRE(room.give(Room::noteOrder("n1", "Café")));
  REQUIRE(room.give(Room::noteOrder("n2", "Cour")));
  REQUIRE(room.placed("n2"));
  const auto mine = ThemeId::of("mine");
  REQUIRE(room.give(
      Room::order(OpenTheme{mine, QuestionId::of("q1"), "À nous", {NoteId::of("n1")}, {}})));
  const auto before = room.seen->all().size();
  CHECK(room.seen->watch.await([&] { return room.seen->all().size() > before; }));
  CHECK(room.seen->all().back().reach == Grouping::Reach::all);
  CHECK(room.themeOf("n1") == mine);
}

TEST_CASE("a question that the room has left is looked at only for notes without a place",
          "[runtime]") {
  Grouped room({std::chrono::milliseconds(0), std::chrono::milliseconds(1)});
  REQUIRE(room.give(Room::noteOrder("n1", "Café")));
  REQUIRE(room.placed("n1"));
  REQUIRE(room.give(Room::order(GoToQuestion{QuestionId::of("q2")})));
  const auto before = room.seen->all().size();
  REQUIRE(room.give(Room::order(HoldTheme{*room.themeOf("n1"), true})));
  room.letTurnsPass();
  for (std::size_t i = before; i < room.seen->all().size(); ++i) {
    CHECK(room.seen->all()[i].question == QuestionId::of("q2"));
  }
  REQUIRE(room.give(Room::noteOrder("n2", "Zoo")));
  CHECK(room.placed("n2"));
}

TEST_CASE("a proposal that the disk had no room for is made again", "[runtime]") {
  Grouped room;
  room.log->close();
  Asked asked;
  REQUIRE(room.writer->submit(Room::noteOrder("n1", "Café"), asked.answer()));
  room.log->awaitAppend();
  const auto failOnce = room.writer->listen([&](const StatePtr& state) {
    if (state->note(NoteId::of("n1"))) room.log->fail(Code::diskFull);
  });
  room.log->open();
  REQUIRE(asked.get());
  REQUIRE(room.seen->watch.await([&] { return room.seen->all().size() >= 2; }));
  failOnce();
  CHECK_FALSE(room.themeOf("n1"));
  room.log->fail(std::nullopt);
  CHECK(room.placed("n1"));
}

TEST_CASE("notes that were there when the worker began get their place", "[runtime]") {
  Room room;
  REQUIRE(room.give(Room::noteOrder("n1", "Café")));
  const SystemClock clock;
  Watch changes;
  const auto leave = room.writer->listen([&](const StatePtr&) { changes.nudge(); });
  ThemeWorker worker(*room.writer, std::make_unique<Restless>(std::make_shared<Restless::Seen>()),
                     clock);
  CHECK(changes.await(
      [&] { return room.writer->state()->note(NoteId::of("n1"))->place.theme.has_value(); }));
  worker.stop();
  leave();
}

TEST_CASE("people's part of a question changes with every act of theirs and none of the machine's",
          "[runtime]") {
  const Room room;
  REQUIRE(room.give(Room::noteOrder("n1", "Café")));
  REQUIRE(room.give(Room::noteOrder("n2", "Cour")));
  const auto part = [&] { return runtime::peoplesPart(*room.writer->state()->questions[0]); };
  auto last = part();
  const auto changes = [&](const Order& order) {
    REQUIRE(room.give(order));
    const auto now = part();
    const bool different = now != last;
    last = now;
    return different;
  };
  ProposeThemes proposal{QuestionId::of("q1"),
                         room.writer->state()->seq,
                         {{ThemeId::of("t1"), "Machine"}},
                         {{NoteId::of("n1"), ThemeId::of("t1")}}};
  CHECK_FALSE(changes(Room::order(proposal, Role::machine)));
  CHECK(changes(Room::order(MoveNote{NoteId::of("n2"), ThemeId::of("t1")})));
  CHECK(changes(Room::order(HoldTheme{ThemeId::of("t1"), true})));
  CHECK(changes(Room::order(HoldTheme{ThemeId::of("t1"), false})));
  CHECK(changes(Room::order(RenameTheme{ThemeId::of("t1"), "À nous"})));
  CHECK(changes({CorrectNote{NoteId::of("n1"), "Thé"}, Role::participant, DeviceId::of("d1"), {}}));
  CHECK(changes(Room::order(HideNote{NoteId::of("n1"), ""})));
  CHECK(changes(Room::noteOrder("n3", "Neuf")));
  CHECK(changes(Room::order(EditQuestion{QuestionId::of("q1"), "Autre", ""})));
}

TEST_CASE("new words are the language, the lexicon and what draws to headings, not their titles",
          "[runtime]") {
  const Room room;
  const auto reworded = [&](const Command& command) {
    const auto was = room.writer->state();
    REQUIRE(room.give(Room::order(command, Role::commandLine)));
    const auto now = room.writer->state();
    return runtime::wordsPart(*was, *was->questions[0]) !=
           runtime::wordsPart(*now, *now->questions[0]);
  };
  const QuestionId q1 = QuestionId::of("q1");
  const ThemeId means = ThemeId::of("moyens");
  CHECK(reworded(SetLexicon{"stop = [\"truc\"]"}));
  CHECK(reworded(SetLanguage{"en"}));
  CHECK(reworded(SetLens{q1, {{means, "Moyens", "argent"}}, true}));
  CHECK(reworded(SetLens{q1, {{means, "Moyens", "argent, locaux"}}, true}));
  CHECK(reworded(SetLens{q1, {{means, "Moyens", "argent, locaux"}}, false}));
  CHECK_FALSE(reworded(RenameTheme{means, "Nos moyens"}));
  CHECK_FALSE(reworded(SetPhase{q1, Phase::sharing}));
}

TEST_CASE("headings that are given while notes stand group them anew", "[runtime]") {
  const Room room;
  const SystemClock clock;
  Watch changes;
  const auto leave = room.writer->listen([&](const StatePtr&) { changes.nudge(); });
  ThemeWorker worker(*room.writer, std::make_unique<runtime::EngineGrouping>(), clock,
                     {std::chrono::milliseconds(0), std::chrono::milliseconds(5)});
  const char* texts[] = {"Café des parents à l’école", "Un café pour les parents le matin"};
  int count = 0;
  for (const char* text : texts) {
    REQUIRE(room.give(Room::noteOrder("n" + std::to_string(count++), text)));
  }
  const auto theme = [&](const char* id) {
    return room.writer->state()->note(NoteId::of(id))->place.theme;
  };
  REQUIRE(changes.await([&] { return theme("n0") && theme("n0") == theme("n1"); }));
  const ThemeId places = ThemeId::of("lieux");
  REQUIRE(room.give(
      Room::order(SetLens{QuestionId::of("q1"), {{places, "Lieux", "café, cour"}}, true})));
  CHECK(changes.await([&] { return theme("n0") == places && theme("n1") == places; }));
  worker.stop();
  leave();
}

TEST_CASE("what the grouping lacks is told once, with the package or the line", "[runtime]") {
  std::vector<runtime::Lacking> told;
  runtime::EngineGrouping grouping([&](const runtime::Lacking& one) { told.push_back(one); });
  State state;
  state.language = "tr";  // of which Debian has no thesaurus
  state.lexicon = {"l1", "stop = [\n"};
  grouping.misfits(state);
  grouping.misfits(state);
  REQUIRE(told.size() == 2);
  CHECK(told[0].what == runtime::Lacking::What::thesaurus);
  CHECK(told[0].detail.empty());
  CHECK(told[1].what == runtime::Lacking::What::lexicon);
  CHECK(told[1].detail.find("line 1") != std::string::npos);
  state.lexicon = {"l2", "stop = []"};
  state.language = "sv";
  grouping.misfits(state);
  CHECK(told.size() == (runtime::systemThesaurus("sv").empty() ? 3 : 2));
}

TEST_CASE("real notes find real themes through the writer", "[runtime]") {
  const Room room;
  const SystemClock clock;
  Watch changes;
  const auto leave = room.writer->listen([&](const StatePtr&) { changes.nudge(); });
  ThemeWorker worker(*room.writer, std::make_unique<runtime::EngineGrouping>(), clock);
  const char* texts[] = {"Café des parents à l’école", "Un café pour les parents le matin",
                         "Sorties au parc avec les enfants", "Les sorties en famille au parc"};
  int count = 0;
  for (const char* text : texts) {
    REQUIRE(room.give(Room::noteOrder("n" + std::to_string(count++), text)));
  }
  const auto theme = [&](const char* id) {
    return room.writer->state()->note(NoteId::of(id))->place.theme;
  };
  CHECK(changes.await([&] { return theme("n0") && theme("n1") && theme("n2") && theme("n3"); }));
  CHECK(theme("n0") == theme("n1"));
  CHECK(theme("n2") == theme("n3"));
  CHECK(theme("n0") != theme("n2"));
  worker.stop();
  leave();
}

TEST_CASE("a preview is made when it is asked for, and the board waits for the answer",
          "[runtime]") {
  const Room room;
  const SystemClock clock;
  Watch changes;
  const auto leave = room.writer->listen([&](const StatePtr&) { changes.nudge(); });
  const auto question = [&] { return room.writer->state()->questions[0]; };
  ThemeWorker worker(*room.writer, std::make_unique<runtime::EngineGrouping>(), clock,
                     {std::chrono::milliseconds(0), std::chrono::milliseconds(5)});
  REQUIRE(room.give(Room::noteOrder("n1", "Lien de confiance avec les parents")));
  REQUIRE(room.give(Room::noteOrder("n2", "La confiance des parents")));
  REQUIRE(changes.await([&] { return !question()->themes.empty(); }));
  REQUIRE(room.give(Room::order(AskPreview{QuestionId::of("q1"), 90, std::nullopt})));
  REQUIRE(changes.await([&] { return question()->preview && question()->preview->made; }));
  CHECK(question()->preview->granularity == 90);
  const Seq asked = question()->preview->asked;
  REQUIRE(room.give(Room::order(AcceptPreview{QuestionId::of("q1"), asked})));
  CHECK(question()->grouping.granularity == 90);
  worker.stop();
  leave();
}

TEST_CASE("why a note is where it is comes from the worker's thread", "[runtime]") {
  const Room room;
  const SystemClock clock;
  Watch changes;
  const auto leave = room.writer->listen([&](const StatePtr&) { changes.nudge(); });
  ThemeWorker worker(*room.writer, std::make_unique<runtime::EngineGrouping>(), clock);
  REQUIRE(room.give(Room::noteOrder("n1", "Lien de confiance avec les parents")));
  REQUIRE(room.give(Room::noteOrder("n2", "La confiance des parents")));
  std::mutex mutex;
  std::optional<runtime::NoteWhy> why;
  worker.ask([&](Grouping& grouping, const State& state) {
    {
      const std::lock_guard lock(mutex);
      why = grouping.why(state, NoteId::of("n1"));
    }
    changes.nudge();
  });
  REQUIRE(changes.await([&] {
    const std::lock_guard lock(mutex);
    return why.has_value();
  }));
  REQUIRE(why->closest.size() == 1);
  CHECK(why->closest[0].note == NoteId::of("n2"));
  CHECK_FALSE(why->closest[0].shared.empty());
  worker.stop();
  leave();
}
