#include "store/anonymise.h"

#include "store/erase.h"
#include "store/fold.h"
#include "store/log_reader.h"
#include "store/readable_tables.h"
#include "store/sqlite_errors.h"
#include "store/sqlite_log.h"
#include "store/workshop_file.h"
#include "workshop/apply.h"
#include "workshop/closing.h"
#include "workshop/event_json.h"

namespace grappe::store {

namespace {

using workshop::Recorded;
using workshop::State;

// As the end of a meeting forgets them, whether it is closed or not.
Result<int> forgetDevices(const std::string& path, Timestamp now) {
  auto log = SqliteLog::open(path);
  if (!log) return tl::unexpected(log.error());
  auto state = fold(**log);
  if (!state) return tl::unexpected(state.error());
  const auto devices = static_cast<int>(state->devices.size());
  const workshop::Meeting* meeting = state->meeting();
  if (meeting == nullptr || state->devices.size() + state->authors.size() == 0) return devices;
  const workshop::Seq seq = state->seq + 1;
  const Recorded forgotten{seq,
                           now,
                           workshop::Role::commandLine,
                           seq,
                           workshop::Doing::act,
                           workshop::devicesForgotten(*state)};
  workshop::apply(*state, forgotten);
  if (auto appended = (*log)->append({&forgotten, 1}, *state); !appended) {
    return tl::unexpected(appended.error());
  }
  return devices;
}

class Rewriting {
 public:
  Rewriting(LogReader& reader, workshop::Anonymiser& anonymiser)
      : m_reader(reader), m_statements(reader.database()), m_anonymiser(anonymiser) {}

  Result<Anonymised> all() {
    auto log = m_reader.readAfter(0, m_reader.latest());
    if (!log) return tl::unexpected(log.error());
    State before;
    for (const Recorded& one : *log) workshop::apply(before, one);
    Anonymised done;
    done.removed = removeAllBut(workshop::standingTexts(before));
    for (Recorded& one : *log) rewrite(one);
    blurTexts();
    if (auto renewed = renewRows(); !renewed) return tl::unexpected(renewed.error());
    markTraces(m_statements);
    done.blurs = m_anonymiser.blurs();
    return done;
  }

 private:
  int removeAllBut(const std::set<std::string>& standing) {
    std::vector<std::string> gone;
    {
      const Use texts = m_statements.use("SELECT ref FROM text");
      while (texts->executeStep()) {
        std::string ref = texts->getColumn(0).getString();
        if (!standing.contains(ref)) gone.push_back(std::move(ref));
      }
    }
    for (const std::string& ref : gone) {
      const Use remove = m_statements.use("DELETE FROM text WHERE ref=?");
      remove->bindNoCopy(1, ref);
      remove->exec();
    }
    m_statements.use("DELETE FROM authorship")->exec();
    m_statements.use("DELETE FROM device")->exec();
    return static_cast<int>(gone.size());
  }

  void rewrite(Recorded& one) {
    m_anonymiser.anonymise(one);
    const std::string body = workshop::encode(one).body;
    const Use update = m_statements.use("UPDATE event SET at=?, body=? WHERE seq=?");
    update->bind(1, toMillis(one.at));
    update->bindNoCopy(2, body);
    update->bind(3, static_cast<std::int64_t>(one.seq));
    update->exec();
  }

  void blurTexts() {
    std::vector<std::pair<std::string, std::string>> changed;
    {
      const Use texts = m_statements.use("SELECT ref, text FROM text");
      while (texts->executeStep()) {
        const std::string was = texts->getColumn(1).getString();
        std::string now = m_anonymiser.blurred(was);
        if (now != was) changed.emplace_back(texts->getColumn(0).getString(), std::move(now));
      }
    }
    for (const auto& [ref, text] : changed) {
      const Use update = m_statements.use("UPDATE text SET text=? WHERE ref=?");
      update->bindNoCopy(1, text);
      update->bindNoCopy(2, ref);
      update->exec();
    }
  }

  Result<void> renewRows() {
    State after;
    const auto folded = catchUp(after, [this](workshop::Seq seq, std::size_t most) {
      return m_reader.readAfter(seq, most);
    });
    if (!folded) return folded;
    for (const Table& table : readableTables()) {
      m_statements.use("DELETE FROM " + table.name)->exec();
    }
    Touched touched;
    touched.written = allRows(after);
    writeRows(m_statements, touched);
    return {};
  }

  LogReader& m_reader;
  Statements m_statements;
  workshop::Anonymiser& m_anonymiser;
};

Result<Anonymised> rewritten(const std::string& path, workshop::Anonymiser& anonymiser) {
  LogReader reader(openForWriting(path));
  return guarded([&]() -> Result<Anonymised> {
    SQLite::Transaction transaction(reader.database(), SQLite::TransactionBehavior::IMMEDIATE);
    auto done = Rewriting(reader, anonymiser).all();
    if (done) transaction.commit();
    return done;
  });
}

}  // namespace

Result<Anonymised> anonymise(const std::string& path, workshop::Anonymiser& anonymiser,
                             Timestamp now) {
  const auto devices = forgetDevices(path, now);
  if (!devices) return tl::unexpected(devices.error());
  auto done = rewritten(path, anonymiser);
  if (!done) return done;
  done->devices = *devices;
  // Opening it removes what the transaction left in the WAL and in free pages.
  if (auto opened = SqliteLog::open(path); !opened) return tl::unexpected(opened.error());
  return done;
}

}  // namespace grappe::store
