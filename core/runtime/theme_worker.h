// The thread that proposes themes: takes the newest state, asks the grouping, and sends what it
// says into the writer's queue as any other order. A new note is placed at once; what stands moves
// again at most once in a while (Pace). It answers what people and notes do, never its own
// proposals: where nothing but the machine has moved since it last worked, it does nothing.
//
// It looks at the question that the room is at, and at any other that has notes without a place or
// whose words (headings, lexicon, language) have changed.
// Previews are made as soon as they are asked for; misfiled notes are looked for now and then.
// Owned by OpenWorkshop; the writer must outlive it. Any thread.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string_view>
#include <thread>

#include "base/clock.h"
#include "runtime/grouping.h"
#include "runtime/writer.h"

namespace grappe::runtime {

struct Pace {
  std::chrono::milliseconds regroup{3000};   // at least between two of a question
  std::chrono::milliseconds again{1000};     // after a proposal that the writer could not take
  std::chrono::milliseconds misfits{15000};  // at least between two looks for misfiled notes
};

class ThemeWorker {
 public:
  ThemeWorker(Writer& writer, std::unique_ptr<Grouping> grouping, const Clock& clock,
              Pace pace = {}, std::function<void(std::string_view)> report = {});
  ~ThemeWorker();  // stops
  ThemeWorker(const ThemeWorker&) = delete;
  ThemeWorker& operator=(const ThemeWorker&) = delete;

  // Does a thing with the grouping and the newest state, on the worker's thread, before it goes on
  // with its own. Dropped once stopped.
  using Task = std::function<void(Grouping&, const workshop::State&)>;
  void ask(Task task);

  // Ends after the proposal at hand, which is dropped. Again: nothing happens.
  void stop();

 private:
  using Steady = std::chrono::steady_clock::time_point;
  struct Seen {
    workshop::QuestionPtr question;         // as last looked at
    std::size_t people = 0;                 // peoplesPart of it
    std::optional<std::size_t> words;       // wordsPart that its notes were grouped by
    std::optional<std::size_t> placedFor;   // what newcomers were placed for
    std::optional<std::size_t> groupedFor;  // what all of it was grouped for
    Steady regrouped{};
  };
  struct Shared;

  void work();
  Steady look(const workshop::State& state);
  Steady lookAt(const workshop::State& state, const workshop::QuestionPtr& question);
  Steady lookForMisfits(const workshop::State& state);
  // False: the writer could not take it now.
  bool send(workshop::Command proposal);

  Writer& m_writer;
  const std::unique_ptr<Grouping> m_grouping;
  const Clock& m_clock;
  const Pace m_pace;
  const std::function<void(std::string_view)> m_report;
  // The worker's thread alone.
  std::map<workshop::QuestionId, Seen> m_seen;
  workshop::Seq m_misfitsSeen = 0;  // the state that was last searched for misfiled notes
  Steady m_misfitsDue{};
  std::shared_ptr<Shared> m_shared;
  std::function<void()> m_leave;
  std::thread m_thread;
};

// What of a question is people's doing: its words, which notes stand in it, where and under what
// titles people put them, what they hold. The same number as long as only the machine acts. Pure.
std::size_t peoplesPart(const workshop::Question& question);

// What the grouping of a question goes by besides its notes: the workshop's language and lexicon,
// the headings with what draws to them. The same number as long as they are the same. Pure.
std::size_t wordsPart(const workshop::State& state, const workshop::Question& question);

// Whether a note that counts has never been given a place. Pure.
bool hasNewcomers(const workshop::Question& question);

}  // namespace grappe::runtime
