#include "workshop/apply.h"

#include <stdexcept>

#include "workshop/apply_rooms.h"
#include "workshop/decide.h"
#include "workshop/history.h"

namespace grappe::workshop {

void Applier::broken(const char* what) const {
  throw std::logic_error("event " + std::to_string(recorded.seq) + " (" +
                         std::string(eventName(recorded.event)) + "): " + what);
}

std::size_t Applier::indexOf(const QuestionId& id) const {
  for (std::size_t i = 0; i < state.questions.size(); ++i) {
    if (state.questions[i]->id == id) return i;
  }
  broken("no such question");
}

Meeting& Applier::meetingOf(const MeetingId& id) const {
  const auto meeting = std::find_if(state.meetings.begin(), state.meetings.end(),
                                    [&](const Meeting& one) { return one.id == id; });
  if (meeting == state.meetings.end()) broken("no such meeting");
  return *meeting;
}

void Applier::takeOut(const Note& gone) {
  rebuild(gone.question, [&](std::vector<NotePtr>& notes) {
    std::erase_if(notes, [&](const NotePtr& one) { return one->id == gone.id; });
  });
  editQuestion(gone.question, [&](Question& question) { count(question, gone, -1); });
}

void Applier::bringIn(const NotePtr& note) {
  rebuild(note->question, [&](std::vector<NotePtr>& notes) {
    const auto later = std::find_if(notes.begin(), notes.end(), [&](const NotePtr& one) {
      return one->arrived > note->arrived;
    });
    notes.insert(later, note);
  });
  editQuestion(note->question, [&](Question& question) { count(question, *note, 1); });
}

void Applier::findNotesAnew() {
  for (std::size_t index = 0; index < state.questions.size(); ++index) {
    std::size_t at = 0;
    for (const NotePtr& note : state.questions[index]->notes) {
      state.noteSpots.set(note->id, {index, at++});
    }
  }
}

void Applier::count(Question& question, const Note& note, int by) {
  if (note.counts()) question.counting += by;
  if (note.late && !note.withdrawn && !note.hidden) question.lateNotes += by;
}

void apply(State& state, const Recorded& recorded) {
  if (recorded.seq != state.seq + 1)
    Applier{state, recorded}.broken("does not follow the one before");
  std::visit(Applier{state, recorded}, recorded.event);
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
