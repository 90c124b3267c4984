#include "store/schema.h"

#include "store/rows.h"

namespace grappe::store {

namespace {

// The comments stay in the file, for whoever opens it with something else.
constexpr auto logTables = R"(
CREATE TABLE about (       -- what this file is
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
INSERT INTO about VALUES
  ('program', 'Grappe'),
  ('reading', 'workshop, meeting, question, note, theme… are there to be read. What is changed in them by hand is lost: event is the truth.');
CREATE TABLE event (       -- what happened, in order; nothing is ever rewritten
  seq INTEGER PRIMARY KEY, -- 1, 2, 3… without gaps
  at INTEGER NOT NULL,     -- milliseconds since 1970 UTC
  "by" TEXT NOT NULL,      -- the role that acted
  grp INTEGER NOT NULL,    -- seq of the first event of the same command
  doing TEXT NOT NULL,     -- act, undo, redo
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL       -- JSON; texts are named by reference
) STRICT;
CREATE TABLE text (        -- what people wrote; a row that is missing was erased
  ref TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE authorship (  -- which device an event came from
  seq INTEGER PRIMARY KEY,
  device TEXT NOT NULL
) STRICT;
CREATE TABLE device (      -- never a person: a random id, and the hash of its token
  id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL
) STRICT;
)";

}  // namespace

std::string createStatement(const Table& table) {
  std::string sql = "CREATE TABLE " + table.name + " (\n";
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    sql += "  " + column.name + " " + column.type + (i == 0 ? " PRIMARY KEY" : "") +
           (i + 1 < table.columns.size() ? ",\n" : "\n");
  }
  return sql + ") STRICT;";
}

void createSchema(SQLite::Database& database) {
  SQLite::Transaction transaction(database);
  database.exec("PRAGMA application_id=" + std::to_string(applicationId));
  database.exec("PRAGMA user_version=" + std::to_string(fileFormat));
  database.exec(logTables);
  for (const Table& table : readableTables()) database.exec(createStatement(table));
  transaction.commit();
}

}  // namespace grappe::store
