// A workshop file in use: the lock beside it, its log, the thread that writes and the one that
// groups. The one way to change a workshop, for a kiosk and for a command alike. Safe on any thread
// (see Gate), but stop and the destructor by one; opening reads the whole log.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "runtime/forgetting.h"
#include "runtime/grouping.h"
#include "runtime/kiosk_file.h"
#include "runtime/theme_worker.h"
#include "runtime/writer.h"
#include "server/gate.h"
#include "store/sqlite_log.h"

namespace grappe::runtime {

class OpenWorkshop final : public server::Gate {
 public:
  struct Options {
    std::unique_ptr<Grouping> grouping;  // null: notes stay where they are
    Pace pace;
    // What nobody else will tell (an error of the system's, a broken invariant). Any thread.
    std::function<void(std::string_view)> report;
  };

  // Refused: inUse, unknown (no such file), forbidden, damaged; the file is then untouched.
  static Result<std::unique_ptr<OpenWorkshop>> open(const std::string& path, Options options);
  // A new file, without events. Refused: inUse, conflict (there is a file), forbidden, diskFull.
  static Result<std::unique_ptr<OpenWorkshop>> create(const std::string& path, Options options);

  ~OpenWorkshop() override;  // stops

  // Carries out what waits, then closes the file and frees its lock. Nothing is taken any more; the
  // last state can still be read, the events cannot. Again: nothing happens.
  void stop();

  workshop::StatePtr state() const override;
  bool submit(workshop::Order order, std::function<void(Result<server::Done>)> done) override;
  std::function<void()> listen(std::function<void(workshop::StatePtr)> changed) override;
  Result<std::vector<workshop::Recorded>> eventsAfter(workshop::Seq seq,
                                                      std::size_t most) const override;

  // Each in turn, answered once all are. Waits up to 5 s for room in the queue; then, or once
  // stopped, busy. Never on the writer's thread.
  std::vector<Result<server::Done>> carryOut(const std::vector<workshop::Order>& orders);
  // The same, now.
  std::vector<Result<server::Done>> carryOut(const std::vector<workshop::Command>& commands,
                                             workshop::Role by);
  Result<server::Done> carryOut(const workshop::Command& command, workshop::Role by);

  // Why it stands there. The answer comes on the grouping's thread, which it must not hold up;
  // never without a grouping.
  void why(const workshop::NoteId& note, std::function<void(std::optional<NoteWhy>)> answer);
  void why(const workshop::ThemeId& theme, std::function<void(std::optional<ThemeWhy>)> answer);

  Trouble trouble() const;
  std::function<void()> listenTrouble(std::function<void(Trouble)> changed);

  KioskFile& kioskFile() { return *m_kioskFile; }
  const Clock& clock() const { return m_clock; }

 private:
  OpenWorkshop(std::unique_ptr<KioskFile> kioskFile, std::unique_ptr<store::SqliteLog> log,
               workshop::State start, Options options);
  static Result<std::unique_ptr<OpenWorkshop>> begin(std::unique_ptr<KioskFile> kioskFile,
                                                     Result<std::unique_ptr<store::SqliteLog>> log,
                                                     Options options);
  bool submitPatiently(const workshop::Order& order, const Writer::Answer& answer);

  const SystemClock m_clock;
  std::unique_ptr<KioskFile> m_kioskFile;
  mutable std::mutex m_closing;  // over m_log: stop() takes it away from readers
  std::unique_ptr<store::SqliteLog> m_log;
  Writer m_writer;
  Forgetting m_forgetting;
  std::unique_ptr<ThemeWorker> m_themes;  // null without grouping
  std::atomic<bool> m_stopped{false};
};

// The state of a file, read without holding it, also while a kiosk does. Refused: unknown,
// forbidden, damaged.
Result<workshop::State> readState(const std::string& path);

}  // namespace grappe::runtime
