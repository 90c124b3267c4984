#include "store/sqlite_log.h"

#include <stdexcept>

#include "store/log_reader.h"
#include "store/log_writer.h"
#include "store/sqlite_errors.h"
#include "store/workshop_file.h"

namespace grappe::store {

namespace {

// How often another process's appends are looked for.
constexpr std::chrono::milliseconds lookEvery{250};

// After look(): the file is sound, so that what fails now is the right to open it.
template <class Open>
Result<std::unique_ptr<SqliteLog>> opened(Open open) {
  try {
    return open();
  } catch (const SQLite::Exception&) {
    return refuse(Code::forbidden, "the file, or its folder, may not be written");
  }
}

}  // namespace

SqliteLog::SqliteLog(std::unique_ptr<LogWriter> writer, std::unique_ptr<LogReader> reader)
    : m_writer(std::move(writer)), m_reader(std::move(reader)) {}

SqliteLog::~SqliteLog() = default;

Result<std::unique_ptr<SqliteLog>> SqliteLog::create(const std::string& path) {
  if (auto made = createFile(path); !made) return tl::unexpected(made.error());
  return open(path);
}

Result<std::unique_ptr<SqliteLog>> SqliteLog::open(const std::string& path) {
  if (auto sound = look(path); !sound) return tl::unexpected(sound.error());
  return opened([&] {
    auto writer = std::make_unique<LogWriter>(openForWriting(path));
    auto reader = std::make_unique<LogReader>(openForReading(path));
    return std::unique_ptr<SqliteLog>(new SqliteLog(std::move(writer), std::move(reader)));
  });
}

Result<std::unique_ptr<SqliteLog>> SqliteLog::openReadOnly(const std::string& path) {
  if (auto sound = look(path); !sound) return tl::unexpected(sound.error());
  return opened([&] {
    auto reader = std::make_unique<LogReader>(openForReading(path));
    return std::unique_ptr<SqliteLog>(new SqliteLog(nullptr, std::move(reader)));
  });
}

Result<void> SqliteLog::append(std::span<const workshop::Recorded> events,
                               const workshop::State& after) {
  if (!m_writer) throw std::logic_error("append to a log opened for reading");
  auto appended = m_writer->append(events, after);
  if (appended && !events.empty()) {
    const std::lock_guard lock(m_waiting);
    ++m_appends;
    m_changed.notify_all();
  }
  return appended;
}

Result<void> SqliteLog::tryRoom() {
  if (!m_writer) throw std::logic_error("write to a log opened for reading");
  return m_writer->tryRoom();
}

Result<std::vector<workshop::Recorded>> SqliteLog::readAfter(workshop::Seq seq,
                                                             std::size_t most) const {
  const std::lock_guard lock(m_reading);
  return m_reader->readAfter(seq, most);
}

bool SqliteLog::waitAfter(workshop::Seq seq, std::chrono::milliseconds time) const {
  const auto until = std::chrono::steady_clock::now() + time;
  const auto holdsMore = [&] {
    const std::lock_guard lock(m_reading);
    try {
      return m_reader->latest() > seq;
    } catch (const SQLite::Exception&) {
      return false;  // whoever reads it is told
    }
  };
  // The file is read without m_waiting, so that no append waits for it; what is appended meanwhile
  // shows in m_appends.
  std::unique_lock lock(m_waiting);
  while (true) {
    const auto appends = m_appends;
    lock.unlock();
    if (holdsMore()) return true;
    lock.lock();
    const auto now = std::chrono::steady_clock::now();
    if (m_stopped || now >= until) return false;
    m_changed.wait_until(lock, std::min(until, now + lookEvery),
                         [&] { return m_stopped || m_appends != appends; });
  }
}

void SqliteLog::stopWaiting() {
  const std::lock_guard lock(m_waiting);
  m_stopped = true;
  m_changed.notify_all();
}

void SqliteLog::capGrowth(std::optional<int> more) {
  if (!m_writer) throw std::logic_error("write to a log opened for reading");
  m_writer->capGrowth(more);
}

}  // namespace grappe::store
