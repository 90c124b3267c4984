#include "store/log_reader.h"

#include "store/sqlite_errors.h"
#include "workshop/event_json.h"

namespace grappe::store {

namespace {

using workshop::Doing;
using workshop::Recorded;

class TextTable final : public workshop::SideTables {
 public:
  explicit TextTable(Statements& statements) : m_statements(statements) {}
  std::optional<std::string> text(const std::string& ref) const override {
    const Use found = m_statements.use("SELECT text FROM text WHERE ref=?");
    found->bindNoCopy(1, ref);
    if (!found->executeStep()) return std::nullopt;
    return found->getColumn(0).getString();
  }

 private:
  Statements& m_statements;
};

std::optional<Doing> doingOf(const std::string& name) {
  if (name == "act") return Doing::act;
  if (name == "undo") return Doing::undo;
  if (name == "redo") return Doing::redo;
  return std::nullopt;
}

}  // namespace

LogReader::LogReader(std::unique_ptr<SQLite::Database> database)
    : m_database(std::move(database)), m_statements(*m_database) {}

workshop::Seq LogReader::latest() { return latestEvent(m_statements); }

Result<Recorded> LogReader::eventOf(SQLite::Statement& row) {
  Recorded recorded;
  recorded.seq = static_cast<workshop::Seq>(row.getColumn(0).getInt64());
  const auto broken = [&recorded](const char* what) {
    return refuse(Code::damaged, "event " + std::to_string(recorded.seq) + ": " + what);
  };
  recorded.at = fromMillis(row.getColumn(1).getInt64());
  const auto by = workshop::roleOf(row.getColumn(2).getString());
  if (!by) return broken("an unknown role");
  recorded.by = *by;
  recorded.group = static_cast<workshop::Seq>(row.getColumn(3).getInt64());
  const auto doing = doingOf(row.getColumn(4).getString());
  if (!doing) return broken("an unknown way of doing");
  recorded.doing = *doing;
  std::optional<workshop::DeviceRow> device;
  if (!row.isColumnNull(8)) {
    device = workshop::DeviceRow{row.getColumn(8).getString(), row.getColumn(9).getString()};
  }
  auto event = workshop::decode(row.getColumn(5).getString(), row.getColumn(6).getInt(),
                                row.getColumn(7).getString(), device, TextTable(m_statements));
  if (!event) return broken(event.error().detail.c_str());
  recorded.event = std::move(*event);
  return recorded;
}

Result<std::vector<Recorded>> LogReader::readAfter(workshop::Seq seq, std::size_t most) {
  return guarded([&]() -> Result<std::vector<Recorded>> {
    std::vector<Recorded> events;
    // While it stands open, the look-ups in side tables see the same moment of the file.
    const Use rows = m_statements.use(
        R"(SELECT e.seq, e.at, e."by", e.grp, e.doing, e.type, e.version, e.body, d.id, d.token_hash
           FROM event e LEFT JOIN authorship a ON a.seq=e.seq LEFT JOIN device d ON d.id=a.device
           WHERE e.seq>? ORDER BY e.seq LIMIT ?)");
    rows->bind(1, static_cast<std::int64_t>(seq));
    rows->bind(2, static_cast<std::int64_t>(most));
    workshop::Seq expected = seq + 1;
    while (rows->executeStep()) {
      auto event = eventOf(*rows);
      if (!event) return tl::unexpected(event.error());
      if (event->seq != expected) {
        return refuse(Code::damaged, "event " + std::to_string(expected) + " is missing");
      }
      ++expected;
      events.push_back(std::move(*event));
    }
    return events;
  });
}

}  // namespace grappe::store
