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

  void operator()(const ThemeHeadingSet& e) {
    editTheme(e.id, [&](Theme& theme) {
      theme.heading = e.to;
      theme.hint = e.toHint;
      theme.changed = m_recorded.seq;
    });
  }
  void operator()(const NotesTied& e) {
    editQuestion(e.question, [&](Question& question) {
      std::erase_if(question.ties, [&](const NoteTie& tie) {
        return (tie.one == e.one && tie.other == e.other) ||
               (tie.one == e.other && tie.other == e.one);
      });
      if (e.to != Tie::none) question.ties.push_back({e.one, e.other, e.to});
    });
  }
  void operator()(const NoteTwinned& e) {
    editNote(e.id, [&](Note& note) { note.twin = e.to; });
  }
  void operator()(const GroupingSet& e) {
    editQuestion(e.question, [&](Question& question) { question.grouping = e.to; });
  }
  void operator()(const PreviewAsked& e) {
    auto preview = std::make_shared<Preview>();
    preview->asked = m_recorded.seq;
    preview->granularity = e.granularity;
    preview->split = e.split;
    editQuestion(e.question, [&](Question& question) { question.preview = std::move(preview); });
  }
  void operator()(const PreviewMade& e) {
    editQuestion(e.question, [&](Question& question) {
      if (!question.preview || question.preview->asked != e.asked) return;
      auto preview = std::make_shared<Preview>(*question.preview);
      preview->made = true;
      preview->basedOn = e.basedOn;
      preview->themes = e.themes;
      preview->placements = e.placements;
      question.preview = std::move(preview);
    });
  }
  void operator()(const PreviewClosed& e) {
    editQuestion(e.question, [](Question& question) { question.preview = nullptr; });
  }
  void operator()(const MisfitNoticed& e) {
    editQuestion(e.question, [&](Question& question) {
      question.misfits.push_back({m_recorded.seq, e.to, e.notes, false});
    });
  }
  void operator()(const MisfitSettled& e) {
    editQuestion(e.question, [&](Question& question) {
      for (Misfit& misfit : question.misfits) {
        if (misfit.noticed == e.noticed) misfit.settled = e.to;
      }
    });
  }
  void operator()(const NoteRefiled& e) {
    const NotePtr before = m_state.note(e.id);
    if (!before || before->question != e.from) broken(m_recorded, "no such note");
    auto note = std::make_shared<Note>(*before);
    note->question = e.to;
    note->place = e.toPlace;
    note->changed = m_recorded.seq;
    takeOut(*before);
    bringIn(std::move(note));
  }
  void operator()(const NoteCopied& e) {
    const NotePtr original = m_state.note(e.of);
    if (!original) broken(m_recorded, "no such note");
    auto note = std::make_shared<Note>(*original);
    note->id = e.id;
    note->question = e.question;
    note->place = {};
    note->twin = {};
    note->arrived = note->changed = m_recorded.seq;
    bringIn(std::move(note));
  }
  void operator()(const LexiconSet& e) { m_state.lexicon = e.to; }
  void operator()(const LanguageSet& e) { m_state.language = e.to; }

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

  // A note leaves its question, or comes into one in its order of arrival. Rare, so the question's
  // list is made anew.
  void takeOut(const Note& gone) {
    rebuild(gone.question, [&](std::vector<NotePtr>& notes) {
      std::erase_if(notes, [&](const NotePtr& one) { return one->id == gone.id; });
    });
    editQuestion(gone.question, [&](Question& question) { count(question, gone, -1); });
  }
  void bringIn(const NotePtr& note) {
    rebuild(note->question, [&](std::vector<NotePtr>& notes) {
      const auto later = std::find_if(notes.begin(), notes.end(), [&](const NotePtr& one) {
        return one->arrived > note->arrived;
      });
      notes.insert(later, note);
    });
    editQuestion(note->question, [&](Question& question) { count(question, *note, 1); });
  }
  template <class Edit>
  void rebuild(const QuestionId& id, Edit edit) {
    const std::size_t index = indexOf(id);
    editQuestion(id, [&](Question& question) {
      std::vector<NotePtr> notes(question.notes.begin(), question.notes.end());
      edit(notes);
      question.notes = {};
      for (std::size_t at = 0; at < notes.size(); ++at) {
        m_state.noteSpots.set(notes[at]->id, {index, at});
        question.notes.push_back(notes[at]);
      }
    });
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
