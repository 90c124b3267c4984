#include "store/erase.h"

#include "workshop/side_rows.h"

namespace grappe::store {

namespace {

void run(Statements& statements, const std::string& sql, const std::string& what) {
  const Use statement = statements.use(sql);
  statement->bindNoCopy(1, what);
  statement->exec();
}

// All that an event tells of a source but its id, kind and where its text was.
std::string without(const std::string& in) {
  std::string sql;
  for (const char* field : {"title", "who", "date", "place", "actions", "relations"}) {
    sql += ", '" + in + "." + field + "'";
  }
  return sql;
}

}  // namespace

void erase(Statements& statements, const workshop::TextsErased& erased) {
  for (const std::string& ref : erased.texts) {
    if (const auto device = workshop::deviceOfRows(ref)) {
      run(statements, "DELETE FROM authorship WHERE device=?", device->text());
      run(statements, "DELETE FROM device WHERE id=?", device->text());
    } else {
      run(statements, "DELETE FROM text WHERE ref=?", ref);
    }
  }
  for (const workshop::NoteId& note : erased.notes) {
    run(statements,
        "DELETE FROM authorship WHERE seq IN (SELECT seq FROM event WHERE type='NoteAdded' AND "
        "body->>'$.id'=?)",
        note.text());
  }
  for (const workshop::SourceId& source : erased.sources) {
    run(statements,
        "UPDATE event SET body=json_remove(body" + without("$") +
            ") WHERE type='SourceAdded' AND body->>'$.id'=?",
        source.text());
    run(statements,
        "UPDATE event SET body=json_remove(body" + without("$.from") + without("$.to") +
            ") WHERE type='SourceCorrected' AND body->>'$.to.id'=?",
        source.text());
  }
  markTraces(statements);
}

void markTraces(Statements& statements) {
  statements.use("INSERT OR REPLACE INTO about VALUES ('erasing', 'not finished')")->exec();
}

bool hasTraces(Statements& statements) {
  return statements.use("SELECT 1 FROM about WHERE key='erasing'")->executeStep();
}

void unmarkTraces(Statements& statements) {
  statements.use("DELETE FROM about WHERE key='erasing'")->exec();
}

bool emptiedWal(SQLite::Database& database) {
  return database.execAndGet("PRAGMA wal_checkpoint(TRUNCATE)").getInt() == 0;
}

ErasedTexts erasedTexts(Statements& statements) {
  const Use counted = statements.use(
      "SELECT count(*), count(t.ref) FROM (SELECT DISTINCT one.value AS ref FROM event, "
      "json_each(event.body, '$.texts') AS one WHERE event.type='TextsErased' AND "
      "one.value NOT LIKE 'device %') LEFT JOIN text t "
      "USING (ref)");
  if (!counted->executeStep()) return {};
  return {counted->getColumn(0).getInt(), counted->getColumn(1).getInt()};
}

}  // namespace grappe::store
