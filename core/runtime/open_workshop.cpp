#include "runtime/open_workshop.h"

#include <condition_variable>
#include <filesystem>
#include <thread>

#include "store/fold.h"

namespace grappe::runtime {

namespace {

using server::Done;
using namespace workshop;

// Answers as they come in on the writer's thread.
class Answers {
 public:
  explicit Answers(std::size_t expected) : m_answers(expected), m_missing(expected) {}

  void set(std::size_t at, Result<Done> answer) {
    const std::lock_guard lock(m_mutex);
    m_answers[at] = std::move(answer);
    --m_missing;
    m_come.notify_all();
  }

  std::vector<Result<Done>> all() {
    std::unique_lock lock(m_mutex);
    m_come.wait(lock, [this] { return m_missing == 0; });
    return std::move(m_answers);
  }

 private:
  mutable std::mutex m_mutex;
  std::condition_variable m_come;
  std::vector<Result<Done>> m_answers;
  std::size_t m_missing;
};

}  // namespace

Result<std::unique_ptr<OpenWorkshop>> OpenWorkshop::open(const std::string& path, Options options) {
  // Before the lock, so that a name that is no workshop gets no file beside it.
  std::error_code error;
  if (!std::filesystem::exists(path, error)) {
    return refuse(Code::unknown, "there is no file " + path);
  }
  auto kioskFile = KioskFile::take(path);
  if (!kioskFile) return tl::unexpected(kioskFile.error());
  return begin(std::move(*kioskFile), store::SqliteLog::open(path), std::move(options));
}

Result<std::unique_ptr<OpenWorkshop>> OpenWorkshop::create(const std::string& path,
                                                           Options options) {
  auto kioskFile = KioskFile::take(path);
  if (!kioskFile) return tl::unexpected(kioskFile.error());
  return begin(std::move(*kioskFile), store::SqliteLog::create(path), std::move(options));
}

Result<std::unique_ptr<OpenWorkshop>> OpenWorkshop::begin(
    std::unique_ptr<KioskFile> kioskFile, Result<std::unique_ptr<store::SqliteLog>> log,
    Options options) {
  if (!log) return tl::unexpected(log.error());
  auto start = store::fold(**log);
  if (!start) return tl::unexpected(start.error());
  return std::unique_ptr<OpenWorkshop>(new OpenWorkshop(std::move(kioskFile), std::move(*log),
                                                        std::move(*start), std::move(options)));
}

OpenWorkshop::OpenWorkshop(std::unique_ptr<KioskFile> kioskFile,
                           std::unique_ptr<store::SqliteLog> log, State start, Options options)
    : m_kioskFile(std::move(kioskFile)),
      m_log(std::move(log)),
      m_writer(*m_log, std::move(start), options.report),
      m_forgetting(m_writer, m_clock) {
  if (options.grouping) {
    m_themes = std::make_unique<ThemeWorker>(m_writer, std::move(options.grouping), m_clock,
                                             options.pace, options.report);
  }
}

OpenWorkshop::~OpenWorkshop() { stop(); }

void OpenWorkshop::stop() {
  m_stopped = true;
  if (m_themes) m_themes->stop();
  m_forgetting.stop();
  m_writer.stop();
  // The log first: whoever gets the lock next finds it closed.
  {
    const std::lock_guard lock(m_closing);
    m_log.reset();
  }
  m_kioskFile.reset();
}

StatePtr OpenWorkshop::state() const { return m_writer.state(); }

bool OpenWorkshop::submit(Order order, std::function<void(Result<Done>)> done) {
  return m_writer.submit(std::move(order), std::move(done));
}

std::function<void()> OpenWorkshop::listen(std::function<void(StatePtr)> changed) {
  return m_writer.listen(std::move(changed));
}

Result<std::vector<Recorded>> OpenWorkshop::eventsAfter(Seq seq, std::size_t most) const {
  const std::lock_guard lock(m_closing);
  if (!m_log) return refuse(Code::busy, "the workshop is closed");
  return m_log->readAfter(seq, most);
}

bool OpenWorkshop::submitPatiently(const Order& order, const Writer::Answer& answer) {
  // Whoever fills the queue is served within moments; only a stopped writer never has room again.
  constexpr std::chrono::milliseconds between{10};
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(5);
  while (!m_stopped && std::chrono::steady_clock::now() < until) {
    if (m_writer.submit(order, answer)) return true;
    std::this_thread::sleep_for(between);
  }
  return false;
}

std::vector<Result<Done>> OpenWorkshop::carryOut(const std::vector<workshop::Order>& orders) {
  const auto answers = std::make_shared<Answers>(orders.size());
  for (std::size_t at = 0; at < orders.size(); ++at) {
    const auto answer = [answers, at](Result<Done> one) { answers->set(at, std::move(one)); };
    if (!submitPatiently(orders[at], answer)) {
      answer(refuse(Code::busy, "the workshop takes no orders now"));
    }
  }
  return answers->all();
}

std::vector<Result<Done>> OpenWorkshop::carryOut(const std::vector<Command>& commands, Role by) {
  std::vector<workshop::Order> orders;
  for (const Command& command : commands) orders.push_back({command, by, {}, m_clock.now()});
  return carryOut(orders);
}

Result<Done> OpenWorkshop::carryOut(const Command& command, Role by) {
  return std::move(carryOut(std::vector<Command>{command}, by).front());
}

void OpenWorkshop::why(const workshop::NoteId& note,
                       std::function<void(std::optional<NoteWhy>)> answer) {
  if (!m_themes) return;
  m_themes->ask([note, answer = std::move(answer)](Grouping& grouping, const State& state) {
    answer(grouping.why(state, note));
  });
}

void OpenWorkshop::why(const workshop::ThemeId& theme,
                       std::function<void(std::optional<ThemeWhy>)> answer) {
  if (!m_themes) return;
  m_themes->ask([theme, answer = std::move(answer)](Grouping& grouping, const State& state) {
    answer(grouping.why(state, theme));
  });
}

Trouble OpenWorkshop::trouble() const { return m_writer.trouble(); }

std::function<void()> OpenWorkshop::listenTrouble(std::function<void(Trouble)> changed) {
  return m_writer.listenTrouble(std::move(changed));
}

Result<State> readState(const std::string& path) {
  const auto log = store::SqliteLog::openReadOnly(path);
  if (!log) return tl::unexpected(log.error());
  return store::fold(**log);
}

}  // namespace grappe::runtime
