#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include "core/store/folder.h"
#include "core/store/rehearsal.h"
#include "store/check.h"
#include "store/fold.h"
#include "store/sqlite_log.h"

using namespace grappe;
using namespace grappe::tests;
using store::SqliteLog;

namespace {

const ChoiceId confiance = ChoiceId::of("secret-choice");

std::string ask(const std::string& path, const std::string& sql) {
  SQLite::Database database(path, SQLite::OPEN_READONLY);
  SQLite::Statement rows(database, sql);
  std::string answer;
  while (rows.executeStep()) {
    for (int i = 0; i < rows.getColumnCount(); ++i) {
      answer += rows.getColumn(i).getString() + "|";
    }
  }
  return answer;
}

struct AtTheVote {
  AtTheVote() : log(SqliteLog::create(path).value()), meeting(*log) {
    meeting.open();
    meeting.note("a", "Se faire confiance");
    meeting.must(
        OpenTheme{
            ThemeId::of("secret-choice"), QuestionId::of("q1"), "Confiance", {NoteId::of("a")}, {}},
        Role::wall);
    meeting.must(SetPhase{QuestionId::of("q1"), Phase::voting}, Role::wall);
    meeting.must(CastBallot{QuestionId::of("q1"), {}, {{confiance, 2}}}, Role::participant, "d1");
  }
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  std::unique_ptr<SqliteLog> log;
  Rehearsal meeting;
};

}  // namespace

TEST_CASE("points that were given are there after the file is opened again", "[store]") {
  AtTheVote m;
  const auto again = store::fold(*SqliteLog::openReadOnly(m.path).value());
  REQUIRE(again);
  const Vote& vote = *again->question(QuestionId::of("q1"))->vote;
  REQUIRE(vote.ballots.size() == 1);
  CHECK(vote.ballots.find("device d1") != nullptr);
}

TEST_CASE("counted votes leave no byte in the file of who voted for what", "[store]") {
  AtTheVote m;
  const std::string ballot = "secret-choice 2";
  const auto anywhere = [&] {
    return bytesOf(m.path).find(ballot) != std::string::npos ||
           bytesOf(m.path + "-wal").find(ballot) != std::string::npos;
  };
  CHECK(anywhere());
  const std::string cast = ask(m.path, "SELECT seq FROM event WHERE type='BallotCast'");
  REQUIRE_FALSE(cast.empty());
  m.meeting.must(SetHandCount{QuestionId::of("q1"), confiance, 7}, Role::facilitator);
  m.meeting.must(CountVotes{QuestionId::of("q1")}, Role::wall);
  CHECK_FALSE(anywhere());
  CHECK(ask(m.path, "SELECT * FROM authorship JOIN event USING (seq) WHERE type='BallotCast'")
            .empty());
  CHECK(ask(m.path, "SELECT theme_or_note, points, raised_hands FROM vote") == "Confiance|2|7|");
  CHECK(store::check(m.path).value().problems.empty());
  const auto again = store::fold(*SqliteLog::openReadOnly(m.path).value());
  REQUIRE(again);
  CHECK(again->question(QuestionId::of("q1"))->vote->tallies ==
        m.meeting.state().question(QuestionId::of("q1"))->vote->tallies);
}

TEST_CASE("readable tables that an older Grappe made get their new columns with the next change",
          "[store]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  {
    auto log = SqliteLog::create(path).value();
    Rehearsal meeting(*log);
    meeting.open();
    meeting.note("a", "Se faire confiance");
  }
  {
    SQLite::Database older(path, SQLite::OPEN_READWRITE);
    older.exec("ALTER TABLE question DROP COLUMN minutes");
    older.exec("DROP TABLE vote");
  }
  CHECK(store::check(path).value().problems.empty());
  auto log = SqliteLog::open(path).value();
  Rehearsal meeting(*log, store::fold(*log).value());
  meeting.must(EditQuestion{QuestionId::of("q1"), "Autre titre", "", 12});
  CHECK(ask(path, "SELECT title, minutes FROM question WHERE id='q1'") == "Autre titre|12|");
  CHECK(ask(path, "SELECT count(*) FROM question") == "2|");
  CHECK(ask(path, "SELECT count(*) FROM vote") == "0|");
  CHECK(store::check(path).value().problems.empty());
}
