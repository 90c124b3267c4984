#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>
#include <set>

#include "core/store/folder.h"
#include "core/store/rehearsal.h"
#include "store/check.h"
#include "store/rows.h"
#include "store/sqlite_log.h"

using namespace grappe;
using namespace grappe::tests;
using store::SqliteLog;

namespace {

std::string ask(const std::string& path, const std::string& sql) {
  SQLite::Database database(path, SQLite::OPEN_READONLY);
  SQLite::Statement rows(database, sql);
  std::string answer;
  while (rows.executeStep()) {
    if (!answer.empty()) answer += "\n";
    for (int i = 0; i < rows.getColumnCount(); ++i) {
      answer += (i == 0 ? "" : "|") + rows.getColumn(i).getString();
    }
  }
  return answer;
}

void change(const std::string& path, const std::string& sql) {
  SQLite::Database database(path, SQLite::OPEN_READWRITE);
  REQUIRE(database.exec(sql) == 1);
}

}  // namespace

TEST_CASE("anyone's SQLite browser can read a meeting", "[store]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  auto log = SqliteLog::create(path);
  REQUIRE(log);
  Rehearsal meeting(**log);
  meeting.open();
  meeting.note("n1", "Café des parents");
  meeting.note("n2", "Se parler", "d2");
  meeting.note("n3", "Trop tard", "d1", "q2");
  meeting.note("n4", "À retirer");
  meeting.must(
      OpenTheme{ThemeId::of("t1"), QuestionId::of("q1"), "Accueil", {NoteId::of("n1")}, {}},
      Role::wall);
  meeting.must(RenameTheme{ThemeId::of("t1"), "Accueil des familles"}, Role::wall);
  meeting.must(HideNote{NoteId::of("n2"), "doublon"}, Role::wall);
  meeting.must(WithdrawNote{NoteId::of("n4")}, Role::participant, "d1");
  meeting.must(AddSource{SourceId::of("s1"), "Entretien 1", "directeur", "", "",
                         "On se fait confiance.", Consent::yes});
  meeting.must(AddQuotation{QuotationId::of("v1"), QuestionId::of("q1"), "Confiance",
                            "On se fait confiance", "36-14", QuotationOrigin::source,
                            SourceId::of("s1")});
  meeting.must(AddExchange{ExchangeId::of("e1"), QuestionId::of("q2"), std::nullopt, "Dit", ""});
  meeting.must(AddExchange{ExchangeId::of("e2"), QuestionId::of("q2"), std::nullopt, "Mots",
                           "01-02", std::nullopt, true, true});
  meeting.must(SetRecordingStart{fromMillis(1795000000000)});

  CHECK(ask(path,
            "SELECT question_number, text, circle, theme, placed_by, state, written_at FROM "
            "note ORDER BY arrived") ==
        "1|Café des parents|Parents|Accueil des familles|person|shown|2026-11-18T11:06:48Z\n"
        "1|Se parler|École||nobody|hidden|2026-11-18T11:06:49Z\n"
        "2|Trop tard|Parents||nobody|late|2026-11-18T11:06:50Z\n"
        "1||Parents||nobody|withdrawn|2026-11-18T11:06:51Z");
  CHECK(ask(path, "SELECT question_number, title, held FROM theme") == "1|Accueil des familles|1");
  CHECK(ask(path, "SELECT number, phase, title FROM question ORDER BY number") ==
        "1|writing|Qu’est-ce qui fait que ça match\u202f?\n2|waiting|Qu’est-ce qui bloque\u202f?");
  CHECK(ask(path, "SELECT title, language, current_question_number FROM workshop") ==
        "École et centre social|fr|1");
  CHECK(ask(path, "SELECT number, date, place FROM meeting") == "1|2026-11-24|Guéret");
  CHECK(ask(path, "SELECT name FROM circle ORDER BY slot") == "Parents\nÉcole\nCentre social");
  CHECK(ask(path, "SELECT heading, text, source, timecode FROM quotation") ==
        "Confiance|On se fait confiance|Entretien 1|36-14");
  CHECK(ask(path,
            "SELECT question_number, place, text, timecode, exact_words FROM exchange "
            "ORDER BY place") == "2|1|Mots|01-02|1\n2|2|Dit||0");
  CHECK(ask(path, "SELECT recording_started_at FROM meeting") == "2026-11-18T11:06:40Z");
  CHECK(ask(path, "SELECT title, who, consent, text FROM source") ==
        "Entretien 1|directeur|yes|On se fait confiance.");
  CHECK(ask(path, "SELECT count(*) FROM vote") == "0");
}

TEST_CASE("the readable tables equal the fold after many random commands", "[store]") {
  const auto seed = GENERATE(1U, 2U, 3U, 4U);
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  auto log = SqliteLog::create(path);
  REQUIRE(log);
  Rehearsal meeting(**log);
  meeting.open();
  std::mt19937 dice(seed);
  for (int i = 0; i < 600; ++i) meeting.random(dice);
  // The dice must have reached what the test is about.
  REQUIRE(meeting.state().seq > 250);
  const auto events = (*log)->readAfter(0, 100000);
  REQUIRE(events);
  std::set<std::string_view> kinds;
  for (const Recorded& event : *events) kinds.insert(eventName(event.event));
  CHECK(kinds.size() >= 20);

  const auto report = store::check(path);
  REQUIRE(report);
  INFO((report->problems.empty() ? "" : report->problems.front()));
  CHECK(report->problems.empty());
  CHECK(report->events == meeting.state().seq);
  CHECK(report->devices == 2);
  CHECK(report->notes > 50);
}

TEST_CASE("check names a readable row that was changed, added or taken away", "[store]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  {
    auto log = SqliteLog::create(path);
    REQUIRE(log);
    Rehearsal meeting(**log);
    meeting.open();
    meeting.note("n1", "Café des parents");
    meeting.note("n2", "Se parler");
  }
  REQUIRE(store::check(path)->problems.empty());

  SECTION("changed") {
    change(path, "UPDATE note SET text='Autre chose' WHERE id='n1'");
    const auto problems = store::check(path)->problems;
    REQUIRE(problems.size() == 1);
    CHECK(problems[0] == "table note, row n1: its text is not what the log says");
  }
  SECTION("added") {
    change(path, "INSERT INTO circle VALUES ('x', 'X', 9)");
    const auto problems = store::check(path)->problems;
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems[0], Catch::Contains("table circle, row x"));
  }
  SECTION("taken away") {
    change(path, "DELETE FROM note WHERE id='n2'");
    const auto problems = store::check(path)->problems;
    REQUIRE(problems.size() == 1);
    CHECK(problems[0] == "table note, row n2: it is missing");
  }
  SECTION("an event taken out of the log") {
    change(path, "DELETE FROM event WHERE seq=4");
    const auto problems = store::check(path)->problems;
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems[0], Catch::Contains("event 4 is missing"));
  }
  SECTION("an event that does not follow") {
    change(path,
           R"(UPDATE event SET type='NoteHidden', body='{"id":"none","reason":""}' WHERE seq=4)");
    const auto problems = store::check(path)->problems;
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems[0], Catch::Contains("event 4"));
  }
}

TEST_CASE("an erased text stays erased in the fold and leaves the log sound", "[store]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  {
    auto log = SqliteLog::create(path);
    REQUIRE(log);
    Rehearsal meeting(**log);
    meeting.open();
    meeting.note("n1", "Café des parents");
  }
  change(path, "DELETE FROM text WHERE text='Café des parents'");
  auto log = SqliteLog::open(path);
  REQUIRE(log);
  const auto events = (*log)->readAfter(0, 1000);
  REQUIRE(events);
  const auto& added = std::get<NoteAdded>(events->back().event);
  CHECK(added.text.erased);
  CHECK(added.text.text.empty());
}
