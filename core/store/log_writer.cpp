#include "store/log_writer.h"

#include <algorithm>

#include "store/erase.h"
#include "store/readable_tables.h"
#include "store/sqlite_errors.h"
#include "workshop/event_json.h"

namespace grappe::store {

namespace {

using workshop::Doing;
using workshop::Recorded;

const char* doingName(Doing doing) {
  switch (doing) {
    case Doing::act:
      return "act";
    case Doing::undo:
      return "undo";
    case Doing::redo:
      return "redo";
  }
  return "act";
}

bool forgets(const Recorded& recorded) {
  return std::holds_alternative<workshop::VotesCounted>(recorded.event) ||
         std::holds_alternative<workshop::DevicesForgotten>(recorded.event);
}

std::int64_t stored(workshop::Seq seq) { return static_cast<std::int64_t>(seq); }

}  // namespace

LogWriter::LogWriter(std::unique_ptr<SQLite::Database> database)
    : m_database(std::move(database)),
      m_statements(*m_database),
      m_traces(hasTraces(m_statements)) {
  if (m_traces) removeTraces();
}

workshop::Seq LogWriter::latest() { return latestEvent(m_statements); }

void LogWriter::insert(const Recorded& recorded) {
  const workshop::Encoded encoded = workshop::encode(recorded);
  const std::string by(workshop::roleName(recorded.by));
  const Use event = m_statements.use(
      R"(INSERT INTO event (seq, at, "by", grp, doing, type, version, body)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?))");
  event->bind(1, stored(recorded.seq));
  event->bind(2, toMillis(recorded.at));
  event->bindNoCopy(3, by);
  event->bind(4, stored(recorded.group));
  event->bind(5, doingName(recorded.doing));
  event->bindNoCopy(6, encoded.type);
  event->bind(7, encoded.version);
  event->bindNoCopy(8, encoded.body);
  event->exec();
  for (const workshop::TextRow& row : encoded.texts) {
    const Use text = m_statements.use("INSERT INTO text (ref, text) VALUES (?, ?)");
    text->bindNoCopy(1, row.ref);
    text->bindNoCopy(2, row.text);
    text->exec();
  }
  if (const auto* counted = std::get_if<workshop::VotesCounted>(&recorded.event)) {
    forgetBallots(counted->question);
  }
  if (std::holds_alternative<workshop::DevicesForgotten>(recorded.event)) {
    m_statements.use("DELETE FROM authorship")->exec();
    m_statements.use("DELETE FROM device")->exec();
  }
  if (const auto* erased = std::get_if<workshop::TextsErased>(&recorded.event)) {
    erase(m_statements, *erased);
    m_traces = true;
  }
  if (!encoded.device) return;
  const Use author = m_statements.use("INSERT INTO authorship (seq, device) VALUES (?, ?)");
  author->bind(1, stored(recorded.seq));
  author->bindNoCopy(2, encoded.device->device);
  author->exec();
  if (encoded.device->tokenHash.empty()) return;
  const Use device =
      m_statements.use("INSERT OR REPLACE INTO device (id, token_hash) VALUES (?, ?)");
  device->bindNoCopy(1, encoded.device->device);
  device->bindNoCopy(2, encoded.device->tokenHash);
  device->exec();
}

void LogWriter::forgetBallots(const workshop::QuestionId& question) {
  for (const char* sql : {R"(DELETE FROM text WHERE ref IN (SELECT body->>'$.lines' FROM event
           WHERE type='BallotCast' AND body->>'$.question'=?))",
                          R"(DELETE FROM authorship WHERE seq IN (SELECT seq FROM event
           WHERE type='BallotCast' AND body->>'$.question'=?))"}) {
    const Use forget = m_statements.use(sql);
    forget->bindNoCopy(1, question.text());
    forget->exec();
  }
}

// What is erased here is still in the WAL, and the file's free room may hold what was moved about:
// both are written anew. The mark stays until that is done, whoever interrupts it.
void LogWriter::removeTraces() {
  try {
    if (!emptiedWal(*m_database)) return;
    m_database->exec("VACUUM");
    if (!emptiedWal(*m_database)) return;
    unmarkTraces(m_statements);
    m_traces = false;
    emptyWal();
  } catch (const SQLite::Exception&) {  // NOLINT(bugprone-empty-catch): tried again, see append
  }
}

void LogWriter::emptyWal() {
  try {
    m_database->exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch (const SQLite::Exception&) {  // NOLINT(bugprone-empty-catch)
  }
}

Result<void> LogWriter::append(std::span<const Recorded> events, const workshop::State& after) {
  if (events.empty()) return {};
  return guarded([&]() -> Result<void> {
    SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
    if (latest() + 1 != events.front().seq) {
      return refuse(Code::conflict, "the log has moved on");
    }
    for (const Recorded& recorded : events) insert(recorded);
    if (!m_renewed) renewTables(*m_database, m_statements, after);
    writeRows(m_statements, touchedBy(events, after));
    transaction.commit();
    m_renewed = true;
    if (m_traces) removeTraces();
    if (std::ranges::any_of(events, forgets)) emptyWal();
    return {};
  });
}

Result<void> LogWriter::tryRoom() {
  if (m_traces) removeTraces();
  // What the WAL holds goes into the file, over pages that it has already: on a disk that is full
  // this alone gives room back. How far it comes shows in what follows.
  emptyWal();
  return guarded([&]() -> Result<void> {
    // Committed, as only a commit asks the disk; a row of its own, so that no event is made up.
    m_statements.use("INSERT OR REPLACE INTO about VALUES ('room', hex(zeroblob(8192)))")->exec();
    m_statements.use("DELETE FROM about WHERE key='room'")->exec();
    return {};
  });
}

void LogWriter::capGrowth(std::optional<int> more) {
  const int pages = m_database->execAndGet("PRAGMA page_count").getInt();
  constexpr auto largest = "4294967294";
  m_database->execAndGet("PRAGMA max_page_count=" +
                         (more ? std::to_string(pages + *more) : std::string(largest)));
}

}  // namespace grappe::store
