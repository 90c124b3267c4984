// The log of a workshop in one SQLite file (WAL, synchronous=FULL): events, side tables, and the
// readable tables in the same transaction. Owned by whoever opened it; append, tryRoom and capPages
// belong to one thread, all else may be called from any. Several processes may read one file; who
// may write it is settled above (runtime's kiosk file), and conflict tells where it was not.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>

#include "store/event_log.h"

namespace grappe::store {

class LogReader;
class LogWriter;

class SqliteLog final : public EventLog {
 public:
  // A new, empty file. Refused: conflict, if there is anything of that name; forbidden; diskFull.
  static Result<std::unique_ptr<SqliteLog>> create(const std::string& path);

  // Refused, the file untouched: unknown (no such file), forbidden (may not be read or written),
  // damaged (not ours, newer than this program, broken).
  static Result<std::unique_ptr<SqliteLog>> open(const std::string& path);

  // For reading alone, also while a kiosk writes. append and tryRoom then throw std::logic_error.
  static Result<std::unique_ptr<SqliteLog>> openReadOnly(const std::string& path);

  ~SqliteLog() override;

  Result<void> append(std::span<const workshop::Recorded> events,
                      const workshop::State& after) override;
  Result<void> tryRoom() override;
  Result<std::vector<workshop::Recorded>> readAfter(workshop::Seq seq,
                                                    std::size_t most) const override;
  bool waitAfter(workshop::Seq seq, std::chrono::milliseconds time) const override;
  void stopWaiting() override;

  // The file may grow by no more than `more` pages of 4 KiB from now on; beyond them SQLite answers
  // as it does when the disk is full. Nothing: no bound.
  void capGrowth(std::optional<int> more);

 private:
  SqliteLog(std::unique_ptr<LogWriter> writer, std::unique_ptr<LogReader> reader);

  std::unique_ptr<LogWriter> m_writer;  // null when read-only; closed last, it takes the WAL in
  mutable std::mutex m_reading;
  std::unique_ptr<LogReader> m_reader;  // under m_reading

  mutable std::mutex m_waiting;
  mutable std::condition_variable m_changed;
  unsigned long m_appends = 0;  // under m_waiting
  bool m_stopped = false;       // under m_waiting
};

}  // namespace grappe::store
