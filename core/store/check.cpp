#include "store/check.h"

#include <functional>
#include <memory>

#include "store/copy.h"
#include "store/erase.h"
#include "store/fold.h"
#include "store/log_reader.h"
#include "store/readable_tables.h"
#include "store/sqlite_errors.h"
#include "store/workshop_file.h"
#include "workshop/passage.h"

namespace grappe::store {

namespace {

void count(const workshop::State& state, CheckReport& report) {
  report.events = state.seq;
  report.questions = static_cast<int>(state.questions.size());
  report.sources = static_cast<int>(state.sources.size());
  report.meetings = static_cast<int>(state.meetings.size());
  report.devices = state.participantDevices();
  for (const workshop::QuestionPtr& question : state.questions) {
    report.notes += static_cast<int>(question->notes.size());
    report.shown += question->counting;
    report.themes += static_cast<int>(question->themes.size());
    report.exchanges += static_cast<int>(question->exchanges.size());
    report.quotations += static_cast<int>(question->quotations.size());
  }
}

// "question 2, quotation v7: “…” does not stand in its source, Entretien 1".
std::string bent(const workshop::State& state, const workshop::UnprovenQuotation& one) {
  const workshop::Quotation& quotation = *one.quotation;
  const workshop::SourcePtr source = quotation.source ? state.source(*quotation.source) : nullptr;
  std::string told = "question " + std::to_string(state.numberOf(quotation.question)) +
                     ", quotation " + quotation.id.text() + ": “" + quotation.text.text + "” ";
  if (!source) return told + "names no source that would prove it";
  return told + "does not stand in its source, " + source->title +
         (one.why == workshop::Unproven::otherWords ? ", where it is said to" : "");
}

Result<CheckReport> checked(LogReader& reader) {
  CheckReport report;
  workshop::State state;
  const auto folded = catchUp(state, [&reader](workshop::Seq seq, std::size_t most) {
    return reader.readAfter(seq, most);
  });
  count(state, report);
  // Without a fold there is nothing to compare with: every row would be called wrong.
  if (!folded) {
    report.problems.push_back(folded.error().detail);
    return report;
  }
  Statements statements(reader.database());
  const ErasedTexts erased = erasedTexts(statements);
  report.erased = erased.erased;
  report.problems = compareRows(statements, allRows(state));
  if (erased.left > 0) {
    report.problems.push_back(std::to_string(erased.left) + " texts that were erased are there");
  }
  if (hasTraces(statements)) {
    report.problems.emplace_back(
        "what was erased has left traces in the file: they go when it is next opened for writing");
  }
  for (const workshop::UnprovenQuotation& one : workshop::unproven(state)) {
    report.problems.push_back(bent(state, one));
  }
  return report;
}

Result<CheckReport> checkedFile(
    const std::string& path,
    const std::function<std::unique_ptr<SQLite::Database>(const std::string&)>& open) {
  if (auto sound = look(path); !sound) return tl::unexpected(sound.error());
  try {
    LogReader reader(open(path));
    return guarded([&]() -> Result<CheckReport> {
      // One moment of the file, while a kiosk may go on writing.
      const SQLite::Transaction snapshot(reader.database());
      return checked(reader);
    });
  } catch (const SQLite::Exception&) {
    return refuse(Code::forbidden, "the file may not be opened");
  }
}

}  // namespace

Result<bool> holdsTraces(const std::string& path) {
  if (auto sound = look(path); !sound) return tl::unexpected(sound.error());
  try {
    const auto database = openForReading(path);
    return guarded([&]() -> Result<bool> {
      Statements statements(*database);
      return hasTraces(statements);
    });
  } catch (const SQLite::Exception&) {
    return refuse(Code::forbidden, "the file may not be opened");
  }
}

Result<CheckReport> check(const std::string& path) { return checkedFile(path, openForReading); }

Result<CheckReport> checkCopy(const std::string& path) { return checkedFile(path, openStill); }

}  // namespace grappe::store
