#include <catch2/catch.hpp>

#include "app/screens/meeting_at_the_wall.h"
#include "screens/grouping_words.h"
#include "screens/preview_panel.h"

using namespace grappe;
using namespace grappe::workshop;
using grappe::tests::AtTheWall;
using grappe::tests::french;

namespace {

const QuestionId q1 = QuestionId::of("q1");

// The machine's answer: the last note joins the projects.
void makePreview(AtTheWall& wall) {
  const PreviewPtr asked = wall.meeting.state->question(q1)->preview;
  REQUIRE(asked != nullptr);
  ProposePreview made{q1, asked->asked, wall.meeting.state->seq, {}, {}};
  made.placements.push_back({NoteId::of("n4"), ThemeId::of("t2")});
  wall.meeting.give(made, Role::machine);
  wall.look();
}

bool within(const AtTheWall& wall, const char* note, const char* theme) {
  return wall.item(theme)->rect.contains(wall.item(note)->rect.centre());
}

}  // namespace

TEST_CASE("another grouping shows on the wall and in words, and changes nothing until taken",
          "[screens]") {
  AtTheWall wall;
  wall.meeting.give(AskPreview{q1, std::nullopt, std::nullopt}, Role::wall);
  wall.look();
  CHECK(wall.says(french().say("grouping.working")));
  CHECK_FALSE(within(wall, "note:n4", "theme:t2"));
  makePreview(wall);
  CHECK(wall.says(french().count("grouping.moved", 1)));
  CHECK(within(wall, "note:n4", "theme:t2"));
  CHECK_FALSE(wall.meeting.state->note(NoteId::of("n4"))->place.theme);
  wall.tap(wall.on("button:preview.accept"));
  CHECK(wall.meeting.state->note(NoteId::of("n4"))->place.theme == ThemeId::of("t2"));
  CHECK(wall.item("preview") == nullptr);
}

TEST_CASE("another grouping that is refused leaves the wall as it was", "[screens]") {
  AtTheWall wall;
  const scene::Rect before = wall.item("note:n4")->rect;
  wall.meeting.give(AskPreview{q1, std::nullopt, std::nullopt}, Role::wall);
  makePreview(wall);
  wall.tap(wall.on("button:preview.refuse"));
  CHECK(wall.item("preview") == nullptr);
  CHECK(wall.item("note:n4")->rect == before);
}

TEST_CASE("while another grouping is looked at no hand drags a note", "[screens]") {
  AtTheWall wall;
  wall.meeting.give(AskPreview{q1, std::nullopt, std::nullopt}, Role::wall);
  makePreview(wall);
  wall.drag(wall.on("note:n1"), wall.onTitle("theme:t2"));
  CHECK(wall.meeting.all<MoveNote>().empty());
}

TEST_CASE("fewer or more themes asks for the next step, and stops at the ends", "[screens]") {
  AtTheWall wall;
  wall.meeting.give(AskPreview{q1, 90, std::nullopt}, Role::wall);
  makePreview(wall);
  wall.tap(wall.on("button:preview.finer"));
  CHECK(wall.meeting.state->question(q1)->preview->granularity == 100);
  CHECK_FALSE(screens::granularityStep(100, 1));
  CHECK_FALSE(screens::granularityStep(0, -1));
  CHECK(screens::granularityStep(50, -1) == 35);
}

TEST_CASE("a note that is opened asks why it is there and says so", "[screens]") {
  AtTheWall wall;
  std::vector<NoteId> asked;
  wall.screen.setAskWhy({[&](const NoteId& note) { asked.push_back(note); }, {}});
  wall.tap(wall.on("note:n1"));
  REQUIRE(asked == std::vector<NoteId>{NoteId::of("n1")});
  runtime::NoteWhy why;
  why.note = NoteId::of("n1");
  why.closest.push_back({NoteId::of("n2"), {{"noms"}, {{"crainte", "peur"}}}});
  wall.screen.explained(why);
  wall.look();
  CHECK(wall.says("Proche de «\u00a0Connaître les noms\u00a0»\u00a0: noms, crainte ~ peur"));
}

TEST_CASE("a theme that is opened says what holds it together, in as many words as fit",
          "[screens]") {
  AtTheWall wall;
  std::vector<ThemeId> asked;
  wall.screen.setAskWhy({{}, [&](const ThemeId& theme) { asked.push_back(theme); }});
  wall.tap(wall.onTitle("theme:t1"));
  REQUIRE(asked == std::vector<ThemeId>{ThemeId::of("t1")});
  CHECK(wall.item("sheet.why") == nullptr);
  wall.screen.explained(runtime::ThemeWhy{ThemeId::of("t2"), {{"projets"}, {}}});
  wall.look();
  CHECK(wall.item("sheet.why") == nullptr);
  wall.screen.explained(runtime::ThemeWhy{ThemeId::of("t1"), {{"noms"}, {{"crainte", "peur"}}}});
  wall.look();
  CHECK(wall.says("Ce qui les réunit\u00a0: noms, crainte ~ peur"));
  wall.width = 700;
  wall.height = 1080;
  const std::string longWord(40, 'a');
  wall.screen.explained(runtime::ThemeWhy{ThemeId::of("t1"), {{"noms", longWord, longWord}, {}}});
  wall.look();
  CHECK(wall.says("Ce qui les réunit\u00a0: noms"));
}

TEST_CASE("notes that seem misfiled are told of, and go where the answer says", "[screens]") {
  AtTheWall wall;
  wall.meeting.give(NoticeMisfit{q1, QuestionId::of("q2"), {NoteId::of("n4")}}, Role::machine);
  wall.move(0, {900, 500});
  wall.move(0, {905, 505});
  wall.look();
  REQUIRE(wall.item("misfit") != nullptr);
  CHECK(wall.says(french().count("grouping.misfit", 1, {{"q", "2"}})));
  wall.tap(wall.on("button:misfit.move"));
  CHECK(wall.meeting.state->note(NoteId::of("n4"))->question == QuestionId::of("q2"));
  CHECK(wall.item("misfit") == nullptr);
}

TEST_CASE("changes are told the largest first, and the rest is counted", "[screens]") {
  themes::Change change;
  change.merges.push_back({{{"a", "Parents", 3}}, {"b", "Familles", 7}});
  change.moves.push_back({0, "a", "b"});
  change.moves.push_back({1, "a", ""});
  change.newlyUnsorted.push_back(1);
  change.opened.push_back({"c", "Cantine", 2});
  const auto lines = screens::changeLines(french(), change, 5);
  REQUIRE(lines.size() == 4);
  CHECK(lines[0] == "«\u00a0Parents\u00a0» → «\u00a0Familles\u00a0»");
  CHECK(lines[3] == french().count("grouping.unsorted", 1));
  const auto few = screens::changeLines(french(), change, 2);
  REQUIRE(few.size() == 2);
  CHECK(few[1] == french().count("grouping.more", 3));
}
