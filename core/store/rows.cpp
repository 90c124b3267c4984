#include "store/rows.h"

#include <array>
#include <ctime>

#include "store/cells.h"
#include "store/record_rows.h"
#include "workshop/voting.h"

namespace grappe::store {

namespace {

using namespace workshop;

std::string stateOf(const Note& note) {
  if (note.withdrawn) return "withdrawn";
  if (note.hidden) return "hidden";
  return note.late ? "late" : "shown";
}

Row workshopRow(const State& state) {
  return {number(1), words(state.title), words(state.language),
          state.current ? number(state.numberOf(*state.current)) : Cell()};
}

Row circleRow(const Circle& circle) {
  return {words(circle.id.text()), words(circle.name), number(circle.slot)};
}

Row meetingRow(const State& state, std::size_t at) {
  const Meeting& meeting = state.meetings[at];
  return {words(meeting.id.text()),
          number(static_cast<std::int64_t>(at) + 1),
          words(meeting.date),
          words(meeting.place),
          words(iso8601(meeting.opened)),
          meeting.closed ? words(iso8601(*meeting.closed)) : Cell(),
          meeting.recordingStart ? words(iso8601(*meeting.recordingStart)) : Cell()};
}

Row questionRow(const State& state, const Question& question) {
  return {words(question.id.text()),
          number(state.numberOf(question.id)),
          words(question.title),
          words(question.guide),
          words(std::string(phaseName(question.phase))),
          yes(question.openWriting),
          yes(question.notesStopped),
          number(question.minutes)};
}

Row noteRow(const State& state, const Note& note) {
  const Circle* circle = state.circle(note.circle);
  const ThemePtr theme = note.place.theme ? state.theme(*note.place.theme) : nullptr;
  return {words(note.id.text()),
          number(state.numberOf(note.question)),
          note.withdrawn ? Cell() : words(note.text),
          circle == nullptr ? Cell() : words(circle->name),
          theme ? words(theme->title) : Cell(),
          words(std::string(handName(note.place.by))),
          words(stateOf(note)),
          words(std::string(originName(note.origin))),
          words(iso8601(note.at)),
          words(note.meeting.text()),
          number(static_cast<std::int64_t>(note.arrived)),
          note.place.theme ? words(note.place.theme->text()) : Cell(),
          note.twin.of ? words(note.twin.of->text()) : Cell()};
}

Row themeRow(const State& state, const Theme& theme) {
  return {words(theme.id.text()), number(state.numberOf(theme.question)),
          words(theme.title),     words(std::string(handName(theme.titledBy))),
          yes(theme.held),        yes(theme.heading),
          words(theme.hint)};
}

std::string voteKey(const Question& question, const Tally& tally) {
  return question.id.text() + "/" + tally.choice.text();
}

Row voteRow(const State& state, const Question& question, const Tally& tally) {
  return {words(voteKey(question, tally)),
          number(state.numberOf(question.id)),
          words(tally.words),
          number(tally.points),
          number(byHand(*question.vote, tally.choice)),
          words(question.id.text())};
}

class Collector {
 public:
  Collector(const State& after, Touched& touched) : m_after(after), m_touched(touched) {}

  void operator()(const WorkshopCreated&) {
    aboutWorkshop();
    for (const Circle& circle : m_after.circles)
      write("circle", circle.id.text(), circleRow(circle));
  }
  void operator()(const WorkshopRenamed&) { aboutWorkshop(); }
  void operator()(const QuestionAdded& e) {
    m_touched.gone["question"].erase(e.id.text());
    question(e.id);
    if (m_after.numberOf(e.id) != static_cast<int>(m_after.questions.size())) everything();
  }
  void operator()(const QuestionEdited& e) { question(e.id); }
  void operator()(const MeetingOpened& e) { meeting(e.id); }
  void operator()(const MeetingDetailsSet& e) { meeting(e.id); }
  void operator()(const MeetingClosed& e) { meeting(e.id); }
  void operator()(const DevicesForgotten&) {}
  void operator()(const DeviceReadingSet&) {}
  void operator()(const PinSet&) {}
  void operator()(const DeviceJoined&) {}
  void operator()(const CurrentQuestionSet&) { aboutWorkshop(); }
  void operator()(const PhaseSet& e) { question(e.question); }
  void operator()(const QuestionRulesSet& e) { question(e.question); }
  // Every row that names a circle, or a question by its number.
  void operator()(const CirclesSet& e) {
    for (const Circle& circle : e.from) {
      if (m_after.circle(circle.id) == nullptr) m_touched.gone["circle"].insert(circle.id.text());
    }
    everything();
  }
  void operator()(const QuestionMoved&) { everything(); }
  void operator()(const QuestionRemoved& e) {
    m_touched.gone["question"].insert(e.id.text());
    everything();
  }
  // A vote is read once it is counted.
  void operator()(const VotingSet&) {}
  void operator()(const VoteOpened& e) { votes(e.question); }
  void operator()(const BallotCast&) {}
  void operator()(const HandCountSet& e) { votes(e.question); }
  void operator()(const VotesCounted& e) { votes(e.question); }
  void operator()(const TimerSet&) {}
  void operator()(const DevicesFrozen&) {}
  void operator()(const ThemeOpened& e) { themeAndNotes(e.theme.id, e.theme.question); }
  void operator()(const ThemeClosed& e) { themeAndNotes(e.theme.id, e.theme.question); }
  void operator()(const ThemeTitled& e) {
    if (const ThemePtr theme = m_after.theme(e.id)) themeAndNotes(e.id, theme->question);
  }
  void operator()(const ThemeHeld& e) { theme(e.id); }
  void operator()(const ThemeSeated&) {}
  void operator()(const ThemeHeadingSet& e) { theme(e.id); }
  // What a person said of two notes, and what was only looked at or noticed, is in the log alone.
  void operator()(const NotesTied&) {}
  void operator()(const GroupingSet&) {}
  void operator()(const PreviewAsked&) {}
  void operator()(const PreviewMade&) {}
  void operator()(const PreviewClosed&) {}
  void operator()(const MisfitNoticed&) {}
  void operator()(const MisfitSettled&) {}
  void operator()(const LexiconSet&) {}
  // In the log alone.
  void operator()(const RecapChoicesSet&) {}
  void operator()(const TextsErased&) { everything(); }
  void operator()(const LanguageSet&) { aboutWorkshop(); }
  void operator()(const ExchangeAdded& e) {
    m_touched.gone["exchange"].erase(e.exchange.id.text());
    exchanges(e.exchange.question);
  }
  void operator()(const ExchangeCorrected& e) {
    if (const ExchangePtr found = m_after.exchange(e.id)) exchanges(found->question);
  }
  void operator()(const ExchangePlaced& e) {
    exchanges(e.from.question);
    exchanges(e.to.question);
  }
  void operator()(const ExchangeWithdrawn& e) {
    m_touched.written["exchange"].erase(e.id.text());
    m_touched.gone["exchange"].insert(e.id.text());
    exchanges(e.from.question);
  }
  void operator()(const ExchangeRestored& e) {
    m_touched.gone["exchange"].erase(e.id.text());
    exchanges(e.to.question);
  }
  void operator()(const SourceAdded& e) {
    write("source", e.source.id.text(), sourceRow(e.source));
  }
  // A quotation's row carries its source's title.
  void operator()(const SourceCorrected& e) {
    write("source", e.to.id.text(), sourceRow(e.to));
    for (const QuestionPtr& each : m_after.questions) {
      for (const QuotationPtr& one : each->quotations) {
        if (one->source == e.to.id) quotation(one->id);
      }
    }
  }
  void operator()(const QuotationAdded& e) { quotation(e.quotation.id); }
  void operator()(const QuotationCorrected& e) { quotation(e.to.id); }
  void operator()(const QuotationWithdrawn& e) { quotation(e.id); }
  void operator()(const QuotationRestored& e) { quotation(e.id); }
  void operator()(const RecordingStartSet& e) { meeting(e.id); }
  // All others are about one note, which they name `id`.
  template <class OfANote>
  void operator()(const OfANote& e) {
    if (const NotePtr found = m_after.note(e.id)) note(*found);
  }

 private:
  void write(const char* table, const std::string& key, Row row) {
    m_touched.written[table][key] = std::move(row);
  }
  void everything() {
    for (auto& [table, rows] : allRows(m_after)) {
      for (auto& [key, row] : rows) m_touched.written[table][key] = std::move(row);
    }
  }
  void votes(const QuestionId& id) {
    const Question* found = m_after.question(id);
    if (found == nullptr || !found->vote) return;
    m_touched.recounted.insert(id.text());
    for (const Tally& tally : found->vote->tallies) {
      write("vote", voteKey(*found, tally), voteRow(m_after, *found, tally));
    }
  }
  void aboutWorkshop() { write("workshop", "1", workshopRow(m_after)); }
  void question(const QuestionId& id) {
    if (const Question* found = m_after.question(id)) {
      write("question", id.text(), questionRow(m_after, *found));
    }
  }
  // All of them: one that comes or goes moves those after it.
  void exchanges(const QuestionId& id) {
    const Question* found = m_after.question(id);
    if (found == nullptr) return;
    for (std::size_t at = 0; at < found->exchanges.size(); ++at) {
      const Exchange& one = *found->exchanges[at];
      write("exchange", one.id.text(), exchangeRow(m_after, one, at));
    }
  }
  void quotation(const QuotationId& id) {
    if (const QuotationPtr found = m_after.quotation(id)) {
      m_touched.gone["quotation"].erase(id.text());
      write("quotation", id.text(), quotationRow(m_after, *found));
    } else {
      m_touched.gone["quotation"].insert(id.text());
    }
  }
  void meeting(const MeetingId& id) {
    for (std::size_t i = 0; i < m_after.meetings.size(); ++i) {
      if (m_after.meetings[i].id == id) write("meeting", id.text(), meetingRow(m_after, i));
    }
  }
  void note(const Note& one) { write("note", one.id.text(), noteRow(m_after, one)); }
  void theme(const ThemeId& id) {
    if (const ThemePtr found = m_after.theme(id)) {
      write("theme", id.text(), themeRow(m_after, *found));
    } else {
      m_touched.gone["theme"].insert(id.text());
    }
  }
  // A note's row carries its theme's title.
  void themeAndNotes(const ThemeId& id, const QuestionId& of) {
    theme(id);
    const Question* found = m_after.question(of);
    if (found == nullptr) return;
    for (const NotePtr& one : found->notes) {
      if (one->place.theme == id) note(*one);
    }
  }

  const State& m_after;
  Touched& m_touched;
};

}  // namespace

Rows allRows(const State& state) {
  Rows rows;
  for (const Table& table : readableTables()) rows[table.name];
  if (state.seq == 0) return rows;
  rows["workshop"]["1"] = workshopRow(state);
  for (const Circle& circle : state.circles) rows["circle"][circle.id.text()] = circleRow(circle);
  for (std::size_t i = 0; i < state.meetings.size(); ++i) {
    rows["meeting"][state.meetings[i].id.text()] = meetingRow(state, i);
  }
  for (const QuestionPtr& question : state.questions) {
    rows["question"][question->id.text()] = questionRow(state, *question);
    for (const NotePtr& note : question->notes)
      rows["note"][note->id.text()] = noteRow(state, *note);
    for (const ThemePtr& theme : question->themes) {
      rows["theme"][theme->id.text()] = themeRow(state, *theme);
    }
    for (std::size_t at = 0; at < question->exchanges.size(); ++at) {
      const Exchange& exchange = *question->exchanges[at];
      rows["exchange"][exchange.id.text()] = exchangeRow(state, exchange, at);
    }
    if (question->vote) {
      for (const Tally& tally : question->vote->tallies) {
        rows["vote"][voteKey(*question, tally)] = voteRow(state, *question, tally);
      }
    }
    for (const QuotationPtr& quotation : question->quotations) {
      rows["quotation"][quotation->id.text()] = quotationRow(state, *quotation);
    }
  }
  for (const SourcePtr& source : state.sources)
    rows["source"][source->id.text()] = sourceRow(*source);
  return rows;
}

Touched touchedBy(std::span<const Recorded> events, const State& after) {
  Touched touched;
  Collector collector(after, touched);
  for (const Recorded& recorded : events) std::visit(collector, recorded.event);
  // A workshop's first event of any kind brings its row, so that no file lacks one.
  if (!events.empty() && events.front().seq == 1) {
    touched.written["workshop"]["1"] = workshopRow(after);
  }
  return touched;
}

std::string iso8601(Timestamp at) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(at);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text.data(), size};
}

}  // namespace grappe::store
