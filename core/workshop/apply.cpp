#include "workshop/apply.h"

#include <algorithm>
#include <stdexcept>

#include "workshop/decide.h"
#include "workshop/history.h"

namespace grappe::workshop {

namespace {

[[noreturn]] void broken(const Recorded& recorded, const char* what) {
  throw std::logic_error("event " + std::to_string(recorded.seq) + " (" +
                         std::string(eventName(recorded.event)) + "): " + what);
}

// One event into the state. Questions and notes are replaced, never changed in place: other states
// share them.
class Applier {
 public:
  Applier(State& state, const Recorded& recorded) : m_state(state), m_recorded(recorded) {}

  void operator()(const WorkshopCreated& e) {
    m_state.title = e.title;
    m_state.language = e.language;
    m_state.circles = e.circles;
  }
  void operator()(const WorkshopRenamed& e) { m_state.title = e.to; }
  void operator()(const QuestionAdded& e) {
    auto question = std::make_shared<Question>();
    question->id = e.id;
    question->title = e.title;
    question->guide = e.guide;
    m_state.questions.push_back(std::move(question));
  }
  void operator()(const QuestionEdited& e) {
    editQuestion(e.id, [&](Question& question) {
      question.title = e.toTitle;
      question.guide = e.toGuide;
    });
  }
  void operator()(const MeetingOpened& e) {
    m_state.meetings.push_back({e.id, e.date, e.place, e.code, m_recorded.at});
  }
  void operator()(const MeetingDetailsSet& e) {
    const auto meeting = std::find_if(m_state.meetings.begin(), m_state.meetings.end(),
                                      [&](const Meeting& one) { return one.id == e.id; });
    if (meeting == m_state.meetings.end()) broken(m_recorded, "no such meeting");
    meeting->date = e.toDate;
    meeting->place = e.toPlace;
  }
  void operator()(const PinSet& e) { m_state.pinHash = e.hash; }
  void operator()(const DeviceJoined& e) {
    if (e.device.empty()) return;  // forgotten: the meeting was closed for good
    const Device* before = m_state.devices.find(e.device);
    const Seq joined = before == nullptr ? m_recorded.seq : before->joined;
    if (before == nullptr && e.role == Role::participant) ++m_state.participants;
    m_state.devices.set(e.device, {e.device, e.role, e.circle, e.tokenHash, joined});
    m_state.deviceOfToken.set(e.tokenHash, e.device);
  }
  void operator()(const CurrentQuestionSet& e) { m_state.current = e.to; }
  void operator()(const PhaseSet& e) {
    editQuestion(e.question, [&](Question& question) { question.phase = e.to; });
  }
  void operator()(const QuestionRulesSet& e) {
    editQuestion(e.question, [&](Question& question) {
      question.openWriting = e.toOpenWriting;
      question.notesStopped = e.toNotesStopped;
    });
  }

  void operator()(const NoteAdded& e) {
    const std::size_t at = indexOf(e.question);
    Note note;
    note.id = e.id;
    note.question = e.question;
    note.meeting = e.meeting;
    note.circle = e.circle;
    note.origin = e.origin;
    note.text = e.text;
    note.at = m_recorded.at;
    note.arrived = note.changed = m_recorded.seq;
    note.late = note.addedLate = e.late;
    editQuestion(e.question, [&](Question& question) {
      m_state.noteSpots.set(e.id, {at, question.notes.size()});
      count(question, note, 1);
      question.notes.push_back(std::make_shared<const Note>(std::move(note)));
    });
    if (!e.device.empty()) m_state.authors.set(e.id, e.device);
  }
  void operator()(const NoteCorrected& e) {
    editNote(e.id, [&](Note& note) { note.text = e.to; });
  }
  void operator()(const NoteWithdrawn& e) {
    editNote(e.id, [](Note& note) { note.withdrawn = true; });
  }
  void operator()(const NoteHidden& e) {
    editNote(e.id, [](Note& note) { note.hidden = true; });
  }
  void operator()(const NoteShown& e) {
    editNote(e.id, [](Note& note) { note.hidden = false; });
  }
  void operator()(const LateNoteTaken& e) {
    editNote(e.id, [](Note& note) { note.late = false; });
  }
  void operator()(const LateNoteReturned& e) {
    editNote(e.id, [](Note& note) { note.late = true; });
  }
  void operator()(const NotePlaced& e) {
    editNote(e.id, [&](Note& note) { note.place = e.to; });
  }

  void operator()(const ThemeOpened& e) {
    auto theme = std::make_shared<Theme>(e.theme);
    theme->opened = theme->changed = m_recorded.seq;
    editQuestion(e.theme.question,
                 [&](Question& question) { question.themes.push_back(std::move(theme)); });
  }
  void operator()(const ThemeClosed& e) {
    editQuestion(e.theme.question, [&](Question& question) {
      std::erase_if(question.themes, [&](const ThemePtr& one) { return one->id == e.theme.id; });
    });
  }
  void operator()(const ThemeTitled& e) {
    editTheme(e.id, [&](Theme& theme) {
      theme.title = e.to;
      theme.titledBy = e.toBy;
      theme.changed = m_recorded.seq;
    });
  }
  void operator()(const ThemeHeld& e) {
    editTheme(e.id, [&](Theme& theme) {
      theme.held = e.to;
      theme.changed = m_recorded.seq;
    });
  }
  void operator()(const ThemeSeated& e) {
    editTheme(e.id, [&](Theme& theme) { theme.seat = e.to; });
  }

  void operator()(const ExchangeAdded& e) {
    auto exchange = std::make_shared<Exchange>(e.exchange);
    exchange->arrived = m_recorded.seq;
    editQuestion(e.exchange.question,
                 [&](Question& question) { question.exchanges.push_back(std::move(exchange)); });
  }
  void operator()(const SourceAdded& e) {
    auto source = std::make_shared<Source>(e.source);
    source->arrived = m_recorded.seq;
    m_state.sources.push_back(std::move(source));
  }
  void operator()(const QuotationAdded& e) {
    auto quotation = std::make_shared<Quotation>(e.quotation);
    quotation->arrived = m_recorded.seq;
    editQuestion(e.quotation.question,
                 [&](Question& question) { question.quotations.push_back(std::move(quotation)); });
  }

 private:
  std::size_t indexOf(const QuestionId& id) const {
    for (std::size_t i = 0; i < m_state.questions.size(); ++i) {
      if (m_state.questions[i]->id == id) return i;
    }
    broken(m_recorded, "no such question");
  }

  template <class Edit>
  void editQuestion(const QuestionId& id, Edit edit) {
    QuestionPtr& slot = m_state.questions[indexOf(id)];
    auto changed = std::make_shared<Question>(*slot);
    edit(*changed);
    slot = std::move(changed);
  }

  template <class Edit>
  void editNote(const NoteId& id, Edit edit) {
    const NoteSpot* spot = m_state.noteSpots.find(id);
    if (spot == nullptr) broken(m_recorded, "no such note");
    QuestionPtr& slot = m_state.questions[spot->question];
    auto question = std::make_shared<Question>(*slot);
    auto note = std::make_shared<Note>(*question->notes[spot->at]);
    count(*question, *note, -1);
    edit(*note);
    note->changed = m_recorded.seq;
    count(*question, *note, 1);
    question->notes.set(spot->at, std::move(note));
    slot = std::move(question);
  }

  template <class Edit>
  void editTheme(const ThemeId& id, Edit edit) {
    const ThemePtr theme = m_state.theme(id);
    if (!theme) broken(m_recorded, "no such theme");
    editQuestion(theme->question, [&](Question& question) {
      for (ThemePtr& slot : question.themes) {
        if (slot->id != id) continue;
        auto changed = std::make_shared<Theme>(*slot);
        edit(*changed);
        slot = std::move(changed);
      }
    });
  }

  static void count(Question& question, const Note& note, int by) {
    if (note.counts()) question.counting += by;
    if (note.late && !note.withdrawn && !note.hidden) question.lateNotes += by;
  }

  State& m_state;
  const Recorded& m_recorded;
};

}  // namespace

void apply(State& state, const Recorded& recorded) {
  if (recorded.seq != state.seq + 1) broken(recorded, "does not follow the one before");
  std::visit(Applier(state, recorded), recorded.event);
  state.seq = recorded.seq;
  remember(state, recorded);
}

std::vector<Recorded> record(const State& state, const Decision& decision, const Order& order) {
  std::vector<Recorded> recorded;
  recorded.reserve(decision.events.size());
  const Seq first = state.seq + 1;
  for (const Event& event : decision.events) {
    recorded.push_back({first + recorded.size(), order.at, order.by, first, decision.doing, event});
  }
  return recorded;
}

}  // namespace grappe::workshop
