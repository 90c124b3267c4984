// Writes events and all that stands beside them through one connection. One thread; only store/
// sees this.
#pragma once

#include <memory>
#include <optional>
#include <span>

#include "base/refusal.h"
#include "store/statements.h"
#include "workshop/event.h"
#include "workshop/state.h"

namespace grappe::store {

class LogWriter {
 public:
  explicit LogWriter(std::unique_ptr<SQLite::Database> database);

  // As EventLog's.
  Result<void> append(std::span<const workshop::Recorded> events, const workshop::State& after);
  Result<void> tryRoom();

  // As SqliteLog's.
  void capGrowth(std::optional<int> more);

 private:
  workshop::Seq latest();
  void insert(const workshop::Recorded& recorded);
  // Who voted for what, of a vote that is being counted: gone from the file, where
  // secure_delete overwrites it, and with the next emptied WAL from beside it.
  void forgetBallots(const workshop::QuestionId& question);
  // Takes what was erased out of the whole file; as far as readers and the disk let it.
  void removeTraces();
  // As far as readers let it; they hold it up for moments only.
  void emptyWal();

  std::unique_ptr<SQLite::Database> m_database;
  Statements m_statements;
  bool m_renewed = false;
  bool m_traces = false;  // of what was erased, in the WAL or in free pages
};

}  // namespace grappe::store
