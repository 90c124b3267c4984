// What devices read of the wall: who may, what stands on which page, what never does.
#include <catch2/catch.hpp>

#include "core/server/room.h"
#include "workshop/state.h"

namespace grappe::server {
namespace {

using nlohmann::json;
using workshop::NoteId;
using workshop::Phase;
using workshop::QuestionId;
using workshop::ThemeId;

struct Readable : Room {
  Readable() {
    gate.give(workshop::GoToQuestion{QuestionId::of("q1")});
    gate.give(workshop::SetDeviceReading{QuestionId::of("q1"), true});
  }
  // `count` post-its of one device; moved into `theme` if there is one.
  void fill(const std::string& theme, int count) {
    std::vector<NoteId> notes;
    for (int at = 0; at < count; ++at) {
      const std::string id = theme + "-" + std::to_string(at);
      workshop::AddNote note;
      note.id = NoteId::of(id);
      note.question = QuestionId::of("q1");
      note.text = "Post-it " + id;
      gate.give(note, workshop::Role::facilitator);
      notes.push_back(note.id);
    }
    if (theme.empty()) return;
    workshop::OpenTheme open;
    open.id = ThemeId::of(theme);
    open.question = QuestionId::of("q1");
    open.title = "Thème " + theme;
    open.notes = notes;
    gate.give(open);
  }
  Reply page(int number, const std::string& token) {
    return ask("GET", "/api/wall?page=" + std::to_string(number), token);
  }
  json read(int number) { return page(number, anna).body; }

  std::string anna = join("parents");
};

TEST_CASE("devices read what is shared, voted on or closed, and only where they are let",
          "[server]") {
  Readable room;
  room.addNote(room.anna, "a", "Café");
  CHECK(room.page(1, "").status == 401);
  CHECK(room.page(1, room.anna).status == 409);  // written still
  CHECK(room.page(1, room.anna).code() == "not_now");
  for (const Phase phase : {Phase::sharing, Phase::voting, Phase::closed}) {
    room.setPhase("q1", phase);
    CHECK(room.page(1, room.anna).status == 200);
  }
  room.setPhase("q1", Phase::waiting);
  CHECK(room.page(1, room.anna).status == 409);
  room.setPhase("q1", Phase::sharing);
  room.gate.give(workshop::SetDeviceReading{QuestionId::of("q1"), false});
  CHECK(room.page(1, room.anna).status == 409);
  CHECK(room.ask("GET", "/api/state", room.anna).body["question"]["reading"].is_null());
  room.gate.give(workshop::SetDeviceReading{QuestionId::of("q1"), true});
  room.gate.give(workshop::GoToQuestion{QuestionId::of("q2")});
  CHECK(room.page(1, room.anna).status == 409);  // the room is at another
  CHECK(room.ask("POST", "/api/wall", room.anna, "{}").status == 405);
}

TEST_CASE("a page holds twenty, and a theme is cut only where it is longer than that", "[server]") {
  Readable room;
  room.fill("a", 12);
  room.fill("b", 9);
  room.fill("c", 45);
  room.fill("", 3);
  room.setPhase("q1", Phase::sharing);
  const json first = room.read(1);
  CHECK(first["of"] == 5);
  CHECK(first["notes"] == 69);
  REQUIRE(first["themes"].size() == 1);
  CHECK(first["themes"][0]["title"] == "Thème a");
  CHECK(first["themes"][0]["notes"] == 12);
  REQUIRE(room.read(2)["themes"].size() == 1);
  CHECK(room.read(2)["themes"][0]["posts"].size() == 9);
  CHECK(room.read(3)["themes"][0]["posts"].size() == 20);
  CHECK(room.read(3)["themes"][0]["continued"] == false);
  CHECK(room.read(4)["themes"][0]["continued"] == true);
  const json last = room.read(5);
  REQUIRE(last["themes"].size() == 2);
  CHECK(last["themes"][0]["posts"].size() == 5);
  CHECK(last["themes"][0]["notes"] == 45);
  CHECK(last["themes"][1]["title"].is_null());  // to sort, last
  CHECK(last["themes"][1]["posts"].size() == 3);
  CHECK(room.read(99) == last);
  CHECK(room.read(0) == first);
}

TEST_CASE("what is hidden, late or withdrawn is not read, nor who wrote anything", "[server]") {
  Readable room;
  room.addNote(room.anna, "shown", "Café");
  room.addNote(room.anna, "gone", "Retiré");
  room.addNote(room.anna, "masked", "Masqué");
  room.ask("DELETE", "/api/notes/gone", room.anna);
  room.gate.give(workshop::HideNote{NoteId::of("masked"), "Blessant"});
  room.setPhase("q1", Phase::closed);
  room.addNote(room.anna, "late", "Tardif");
  const json page = room.read(1);
  REQUIRE(page["themes"].size() == 1);
  CHECK(page["themes"][0]["posts"] ==
        json::array({{{"text", "Café"}, {"circle", "parents"}, {"times", 1}, {"erased", false}}}));
  const std::string all = page.dump();
  for (const char* word : {"shown", "Retiré", "Masqué", "Tardif", "Blessant"}) {
    CHECK(all.find(word) == std::string::npos);
  }
  CHECK(all.find(room.deviceOf(room.anna)) == std::string::npos);
}

TEST_CASE("post-its that say the same are read once, with how often", "[server]") {
  Readable room;
  room.addNote(room.anna, "one", "Café");
  room.addNote(room.join("ecole"), "other", "café");
  room.gate.give(workshop::TwinNote{NoteId::of("other"), NoteId::of("one")});
  room.setPhase("q1", Phase::sharing);
  const json page = room.read(1);
  REQUIRE(page["themes"][0]["posts"].size() == 1);
  CHECK(page["themes"][0]["posts"][0]["times"] == 2);
  CHECK(page["themes"][0]["notes"] == 2);
}

TEST_CASE("each change of the wall gives its reading another name, and nothing else does",
          "[server]") {
  Readable room;
  room.addNote(room.anna, "a", "Café");
  room.addNote(room.anna, "b", "Thé");
  room.setPhase("q1", Phase::sharing);
  const auto name = [&room] { return room.read(1)["reading"].get<std::string>(); };
  std::string before = name();
  CHECK(room.ask("GET", "/api/state", room.anna).body["question"]["reading"] == before);
  const auto changes = [&](workshop::Command command) {
    room.gate.give(std::move(command));
    const std::string now = name();
    const bool changed = now != before;
    before = now;
    return changed;
  };
  CHECK_FALSE(changes(workshop::FreezeDevices{true}));
  workshop::OpenTheme open;
  open.id = ThemeId::of("t");
  open.question = QuestionId::of("q1");
  open.title = "Boire";
  open.notes = {NoteId::of("a")};
  CHECK(changes(open));
  CHECK(changes(workshop::RenameTheme{ThemeId::of("t"), "Se voir"}));
  CHECK(changes(workshop::MoveNote{NoteId::of("b"), ThemeId::of("t")}));
  CHECK(changes(workshop::HideNote{NoteId::of("b"), ""}));
  workshop::RefileNotes refile;
  refile.notes = {NoteId::of("a")};
  refile.to = QuestionId::of("q2");
  CHECK(changes(refile));
}

TEST_CASE("a device that reads too fast is told to slow down", "[server]") {
  Readable room;
  room.setPhase("q1", Phase::sharing);
  int refused = 0;
  for (int at = 0; at < 40; ++at) refused += room.page(1, room.anna).status == 429 ? 1 : 0;
  CHECK(refused >= 8);
}

TEST_CASE("one's own notes say whether they lie open on the wall, and under which title",
          "[server][live]") {
  Readable room;
  room.addNote(room.anna, "a", "Café");
  const auto mine = [&room] { return room.ask("GET", "/api/state", room.anna).body["mine"][0]; };
  CHECK(mine()["onWall"] == false);
  room.setPhase("q1", Phase::sharing);
  CHECK(mine()["onWall"] == true);
  CHECK(mine()["theme"].is_null());
  RawSocket live = room.listen(room.anna);
  nextPush(live);
  workshop::OpenTheme open;
  open.id = ThemeId::of("t");
  open.question = QuestionId::of("q1");
  open.title = "Boire";
  open.notes = {NoteId::of("a")};
  room.gate.give(open);
  json push = nextPush(live);
  while (!push.is_null() && push["mine"].empty()) push = nextPush(live);
  CHECK(push["mine"][0]["theme"] == "Boire");
  const workshop::Seq before = room.gate.state()->seq;
  room.gate.give(workshop::RenameTheme{ThemeId::of("t"), "Se voir"});
  push = nextPush(live);
  while (!push.is_null() && push["mine"].empty()) push = nextPush(live);
  CHECK(push["mine"][0]["theme"] == "Se voir");
  // Who was away learns the new title too.
  RawSocket back = room.listen(room.anna, before);
  CHECK(nextPush(back)["mine"][0]["theme"] == "Se voir");
  const json events =
      room.ask("GET", "/api/events?after=" + std::to_string(before), room.anna).body["events"];
  REQUIRE(!events.empty());
  CHECK(events.back()["note"]["theme"] == "Se voir");
  room.gate.give(workshop::HideNote{NoteId::of("a"), ""});
  CHECK(mine()["onWall"] == false);
  CHECK(mine()["theme"].is_null());
}

TEST_CASE("why a note was hidden is told to those who lead, and to nobody else", "[server]") {
  Readable room;
  const std::string leads = room.facilitator();
  room.addNote(room.anna, "a", "Café");
  const auto seen = [&] { return room.ask("GET", "/api/state", leads).body["notes"][0]; };
  CHECK(seen()["hiddenFor"].is_null());
  const workshop::Seq before = room.gate.state()->seq;
  room.gate.give(workshop::HideNote{NoteId::of("a"), "Nomme une personne"});
  const json events =
      room.ask("GET", "/api/events?after=" + std::to_string(before), leads).body["events"];
  REQUIRE(events.size() == 1);
  CHECK(events[0]["note"]["hiddenFor"] == "Nomme une personne");
  CHECK(seen()["hiddenFor"] == "Nomme une personne");
  room.restart();
  CHECK(seen()["hiddenFor"] == "Nomme une personne");
  const Reply own = room.ask("GET", "/api/state", room.anna);
  CHECK(own.body.dump().find("Nomme") == std::string::npos);
  room.gate.give(workshop::ShowNote{NoteId::of("a")});
  CHECK(seen()["hiddenFor"].is_null());
  room.gate.give(workshop::HideNote{NoteId::of("a"), ""});
  CHECK(seen()["hidden"] == true);
  CHECK(seen()["hiddenFor"].is_null());
}

}  // namespace
}  // namespace grappe::server
