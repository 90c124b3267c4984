// The statements of one connection, prepared once by their text. Belongs to the thread that uses
// the connection, or to who holds its mutex. Only store/ sees this.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <unordered_map>

#include "workshop/event.h"

namespace grappe::store {

// A prepared statement in use: rewound when it goes out of scope, whatever became of it, so that
// it keeps no lock.
class Use {
 public:
  explicit Use(SQLite::Statement& statement) : m_statement(statement) {}
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;
  ~Use() {
    m_statement.tryReset();
    // Only the rewinding may fail, with the error that was thrown already.
    m_statement.clearBindings();
  }
  SQLite::Statement* operator->() const { return &m_statement; }
  SQLite::Statement& operator*() const { return m_statement; }

 private:
  SQLite::Statement& m_statement;
};

class Statements {
 public:
  explicit Statements(SQLite::Database& database) : m_database(database) {}

  // Throws SQLite::Exception.
  Use use(const std::string& sql) {
    auto found = m_prepared.find(sql);
    if (found == m_prepared.end()) {
      found = m_prepared.try_emplace(sql, m_database, sql).first;
    }
    return Use(found->second);
  }

 private:
  SQLite::Database& m_database;
  std::unordered_map<std::string, SQLite::Statement> m_prepared;
};

// The sequence number of the newest event; 0 where there is none. Throws SQLite::Exception.
inline workshop::Seq latestEvent(Statements& statements) {
  const Use found = statements.use("SELECT max(seq) FROM event");
  return found->executeStep() ? static_cast<workshop::Seq>(found->getColumn(0).getInt64()) : 0;
}

}  // namespace grappe::store
