// Reads events through one connection. One thread at a time; only store/ sees this.
#pragma once

#include <memory>
#include <vector>

#include "base/refusal.h"
#include "store/statements.h"
#include "workshop/event.h"

namespace grappe::store {

class LogReader {
 public:
  explicit LogReader(std::unique_ptr<SQLite::Database> database);

  // As EventLog::readAfter.
  Result<std::vector<workshop::Recorded>> readAfter(workshop::Seq seq, std::size_t most);

  // 0 where there is none. Throws SQLite::Exception.
  workshop::Seq latest();

  SQLite::Database& database() { return *m_database; }

 private:
  Result<workshop::Recorded> eventOf(SQLite::Statement& row);

  std::unique_ptr<SQLite::Database> m_database;
  Statements m_statements;
};

}  // namespace grappe::store
