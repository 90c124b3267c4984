#include "runtime/theme_worker.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

#include "base/thread_priority.h"

namespace grappe::runtime {

namespace {

using namespace workshop;

template <class T>
void mix(std::size_t& hash, const T& value) {
  hash ^= std::hash<T>()(value) + 0x9e3779b97f4a7c15U + (hash << 6U) + (hash >> 2U);
}

}  // namespace

std::size_t peoplesPart(const Question& question) {
  std::size_t hash = 0;
  mix(hash, question.title);
  mix(hash, question.guide);
  for (const NotePtr& note : question.notes) {
    if (!note->counts()) continue;
    mix(hash, note->id);
    mix(hash, note->text.ref);  // a correction has a reference of its own
    mix(hash, note->text.erased);
    if (note->twin.by == Hand::person) mix(hash, note->twin.of ? note->twin.of->text() : "-");
    if (note->place.by != Hand::person) continue;
    mix(hash, note->place.theme ? note->place.theme->text() : std::string("-"));
  }
  for (const ThemePtr& theme : question.themes) {
    if (!theme->held && theme->titledBy != Hand::person) continue;
    mix(hash, theme->id);
    mix(hash, theme->held);
    mix(hash, theme->heading);
    mix(hash, theme->hint.ref);
    if (theme->titledBy == Hand::person) mix(hash, theme->title.text);
  }
  for (const NoteTie& tie : question.ties) {
    mix(hash, tie.one);
    mix(hash, tie.other);
    mix(hash, static_cast<int>(tie.tie));
  }
  mix(hash, question.grouping.freeThemes);
  return hash;
}

std::size_t wordsPart(const State& state, const Question& question) {
  std::size_t hash = 0;
  mix(hash, state.language);
  mix(hash, state.lexicon.ref);
  for (const ThemePtr& theme : question.themes) {
    if (!theme->heading) continue;
    mix(hash, theme->id);
    mix(hash, theme->hint.ref);
  }
  mix(hash, question.grouping.freeThemes);
  return hash;
}

bool hasNewcomers(const Question& question) {
  return std::any_of(question.notes.begin(), question.notes.end(), [](const NotePtr& note) {
    return note->counts() && note->place.by == Hand::nobody;
  });
}

// What the writer's thread reaches; it may do so after the worker is gone.
struct ThemeWorker::Shared {
  std::mutex mutex;
  std::condition_variable woken;
  bool changed = true;  // the first look is at what was there
  bool stopping = false;
  std::vector<Task> tasks;
  bool asking = false;  // a proposal waits for its answer
  bool taken = false;   // what the answer was
};

ThemeWorker::ThemeWorker(Writer& writer, std::unique_ptr<Grouping> grouping, const Clock& clock,
                         Pace pace, std::function<void(std::string_view)> report)
    : m_writer(writer),
      m_grouping(std::move(grouping)),
      m_clock(clock),
      m_pace(pace),
      m_report(std::move(report)),
      m_shared(std::make_shared<Shared>()),
      m_leave(writer.listen([shared = m_shared](const StatePtr&) {
        {
          const std::lock_guard lock(shared->mutex);
          shared->changed = true;
        }
        shared->woken.notify_all();
      })),
      m_thread([this] { work(); }) {}

ThemeWorker::~ThemeWorker() { stop(); }

void ThemeWorker::stop() {
  m_leave();
  {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->stopping = true;
  }
  m_shared->woken.notify_all();
  if (m_thread.joinable()) m_thread.join();
}

void ThemeWorker::ask(Task task) {
  {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->tasks.push_back(std::move(task));
  }
  m_shared->woken.notify_all();
}

void ThemeWorker::work() {
  standBehindOthers();
  Steady due = Steady::max();
  while (true) {
    std::vector<Task> tasks;
    {
      std::unique_lock lock(m_shared->mutex);
      const auto woken = [this] {
        return m_shared->changed || m_shared->stopping || !m_shared->tasks.empty();
      };
      // wait_until(max) overflows in the library's own conversion.
      if (due == Steady::max()) {
        m_shared->woken.wait(lock, woken);
      } else {
        m_shared->woken.wait_until(lock, due, woken);
      }
      if (m_shared->stopping) return;
      m_shared->changed = false;
      tasks.swap(m_shared->tasks);
    }
    try {
      for (const Task& task : tasks) task(*m_grouping, *m_writer.state());
      due = look(*m_writer.state());
    } catch (const std::exception& broken) {
      if (m_report) m_report(broken.what());
      due = std::chrono::steady_clock::now() + m_pace.again;
    }
  }
}

// When to look again though nothing changes.
ThemeWorker::Steady ThemeWorker::look(const State& state) {
  Steady due = Steady::max();
  for (const QuestionPtr& question : state.questions) {
    due = std::min(due, lookAt(state, question));
  }
  return std::min(due, lookForMisfits(state));
}

// Only where nothing else waits to be done: a remark that comes a little later is as good.
ThemeWorker::Steady ThemeWorker::lookForMisfits(const State& state) {
  const bool settled =
      std::all_of(state.questions.begin(), state.questions.end(), [&](const QuestionPtr& question) {
        return question->counting == 0 || !hasNewcomers(*question) ||
               m_seen[question->id].placedFor == m_seen[question->id].people;
      });
  if (m_misfitsSeen == state.seq || !settled) return Steady::max();
  const Steady now = std::chrono::steady_clock::now();
  if (now < m_misfitsDue) return m_misfitsDue;
  for (NoticeMisfit& notice : m_grouping->misfits(state)) {
    if (!send(std::move(notice))) return now + m_pace.again;
  }
  m_misfitsSeen = state.seq;
  m_misfitsDue = now + m_pace.misfits;
  return Steady::max();
}

ThemeWorker::Steady ThemeWorker::lookAt(const State& state, const QuestionPtr& question) {
  Seen& seen = m_seen[question->id];
  if (seen.question != question) {
    seen.question = question;
    seen.people = peoplesPart(*question);
  }
  if (question->preview && !question->preview->made) {
    return send(m_grouping->preview(state, *question))
               ? Steady::max()
               : std::chrono::steady_clock::now() + m_pace.again;
  }
  const std::size_t words = wordsPart(state, *question);
  if (!seen.words || question->counting == 0) seen.words = words;
  const bool reworded = seen.words != words;
  // The first note opens the grouping; an empty board must not use up its turn.
  if (question->counting == 0 || (seen.groupedFor == seen.people && !reworded)) {
    return Steady::max();
  }
  const bool newcomers = hasNewcomers(*question);
  if (!newcomers && !reworded && state.current != question->id) return Steady::max();

  const Steady now = std::chrono::steady_clock::now();
  // While a preview is looked at, what it rests on stays.
  const bool mayMove = !question->preview;
  const Steady regroupDue = mayMove ? seen.regrouped + m_pace.regroup : Steady::max();
  const bool all = mayMove && (seen.regrouped == Steady() || now >= regroupDue);
  if (!all && (!newcomers || seen.placedFor == seen.people)) return regroupDue;

  using Reach = Grouping::Reach;
  const Reach reach = !all ? Reach::newcomers : reworded ? Reach::anew : Reach::all;
  auto proposal = m_grouping->propose(state, *question, reach);
  if (proposal && !send(std::move(*proposal))) {
    return std::chrono::steady_clock::now() + m_pace.again;
  }
  seen.placedFor = seen.people;
  if (!all) return regroupDue;
  seen.groupedFor = seen.people;
  seen.words = words;
  seen.regrouped = now;
  return Steady::max();
}

bool ThemeWorker::send(Command proposal) {
  // The answer is waited for, so that the next proposal rests on a state that knows this one.
  {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->asking = true;
    m_shared->taken = false;
  }
  const bool queued = m_writer.submit({std::move(proposal), Role::machine, {}, m_clock.now()},
                                      [shared = m_shared](const Result<server::Done>& answer) {
                                        {
                                          const std::lock_guard lock(shared->mutex);
                                          shared->asking = false;
                                          // Refused for good (unknown, malformed): asking again
                                          // would be refused again.
                                          shared->taken =
                                              answer || (answer.error().code != Code::busy &&
                                                         answer.error().code != Code::diskFull &&
                                                         answer.error().code != Code::damaged);
                                        }
                                        shared->woken.notify_all();
                                      });
  if (!queued) return false;
  std::unique_lock lock(m_shared->mutex);
  m_shared->woken.wait(lock, [this] { return !m_shared->asking || m_shared->stopping; });
  return m_shared->taken;
}

}  // namespace grappe::runtime
