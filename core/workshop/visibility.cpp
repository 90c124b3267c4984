#include "workshop/visibility.h"

namespace grappe::workshop {

namespace {
bool isAuthor(const State& state, const Note& note, const DeviceId& device) {
  const DeviceId* author = state.authors.find(note.id);
  return author != nullptr && !device.empty() && *author == device;
}
}  // namespace

bool faceUp(const Question& question) {
  switch (question.phase) {
    case Phase::waiting:
      return false;
    case Phase::writing:
      return question.openWriting;
    case Phase::sharing:
    case Phase::voting:
    case Phase::closed:
      return true;
  }
  return false;
}

State turnedUp(State state, const QuestionId& id) {
  for (QuestionPtr& question : state.questions) {
    if (question->id != id || faceUp(*question)) continue;
    auto opened = std::make_shared<Question>(*question);
    opened->phase = Phase::sharing;
    question = std::move(opened);
  }
  return state;
}

bool liesOpen(const State& state, const Note& note) {
  const Question* question = state.question(note.question);
  return question != nullptr && note.counts() && faceUp(*question);
}

bool maySee(const State& state, const Note& note, const Viewer& viewer) {
  if (note.withdrawn) return false;
  if (viewer.role != Role::participant) return true;
  return isAuthor(state, note, viewer.device) || liesOpen(state, note);
}

bool mayCorrect(const State& state, const Note& note, const DeviceId& device) {
  if (note.withdrawn || note.hidden || !isAuthor(state, note, device)) return false;
  if (note.late) return true;
  const Question* question = state.question(note.question);
  if (question == nullptr) return false;
  if (question->phase == Phase::writing) return true;
  return question->phase == Phase::sharing && note.place.by != Hand::person;
}

}  // namespace grappe::workshop
