#include "workshop/apply_rooms.h"

namespace grappe::workshop {

void Applier::operator()(const WorkshopCreated& e) {
  state.title = e.title;
  state.language = e.language;
  state.circles = e.circles;
}

void Applier::operator()(const WorkshopRenamed& e) { state.title = e.to; }

void Applier::operator()(const QuestionAdded& e) {
  auto question = std::make_shared<Question>();
  question->id = e.id;
  question->title = e.title;
  question->guide = e.guide;
  question->minutes = e.minutes;
  const auto last = static_cast<int>(state.questions.size());
  const int at = e.at < 0 || e.at > last ? last : e.at;
  state.questions.insert(state.questions.begin() + at, std::move(question));
  if (at != last) findNotesAnew();
}

void Applier::operator()(const QuestionMoved& e) {
  const std::size_t from = indexOf(e.id);
  const auto to = static_cast<std::size_t>(e.to);
  if (to >= state.questions.size()) broken("no such place");
  QuestionPtr moved = state.questions[from];
  state.questions.erase(state.questions.begin() + static_cast<std::ptrdiff_t>(from));
  state.questions.insert(state.questions.begin() + static_cast<std::ptrdiff_t>(to),
                         std::move(moved));
  findNotesAnew();
}

void Applier::operator()(const QuestionRemoved& e) {
  const std::size_t at = indexOf(e.id);
  if (!state.questions[at]->notes.empty()) broken("the question has notes");
  state.questions.erase(state.questions.begin() + static_cast<std::ptrdiff_t>(at));
  findNotesAnew();
}

void Applier::operator()(const CirclesSet& e) { state.circles = e.to; }

void Applier::operator()(const QuestionEdited& e) {
  editQuestion(e.id, [&](Question& question) {
    question.title = e.toTitle;
    question.guide = e.toGuide;
    question.minutes = e.toMinutes;
  });
}

void Applier::operator()(const MeetingOpened& e) {
  state.meetings.push_back({e.id, e.date, e.place, e.code, recorded.at});
}

void Applier::operator()(const MeetingDetailsSet& e) {
  Meeting& meeting = meetingOf(e.id);
  meeting.date = e.toDate;
  meeting.place = e.toPlace;
}

void Applier::operator()(const MeetingClosed& e) {
  Meeting& meeting = meetingOf(e.id);
  meeting.closed = e.to;
  meeting.forgetsDevices = e.toForgets;
}

void Applier::operator()(const DevicesForgotten& e) {
  meetingOf(e.id).forgotten = recorded.at;
  for (const JoinedDevices& more : e.joined) {
    const auto before =
        std::find_if(state.forgotten.begin(), state.forgotten.end(),
                     [&](const JoinedDevices& one) { return one.circle == more.circle; });
    if (before == state.forgotten.end()) {
      state.forgotten.push_back(more);
    } else {
      before->devices += more.devices;
    }
  }
  // Played again, the log no longer knows who joined: both ways come to the same.
  state.participants = 0;
  for (const JoinedDevices& one : state.forgotten) state.participants += one.devices;
  state.authors = {};
  state.devices = {};
  state.deviceOfToken = {};
}

void Applier::operator()(const PinSet& e) { state.pinHash = e.hash; }

void Applier::operator()(const DeviceJoined& e) {
  if (e.device.empty()) return;  // forgotten: the meeting was closed for good
  const Device* before = state.devices.find(e.device);
  const Seq joined = before == nullptr ? recorded.seq : before->joined;
  // Who comes back after a meeting is over was counted in it.
  const bool counted = state.meeting() != nullptr && state.meeting()->forgotten.has_value();
  if (before == nullptr && e.role == Role::participant && !counted) ++state.participants;
  state.devices.set(e.device, {e.device, e.role, e.circle, e.tokenHash, joined});
  state.deviceOfToken.set(e.tokenHash, e.device);
}

void Applier::operator()(const CurrentQuestionSet& e) { state.current = e.to; }

void Applier::operator()(const PhaseSet& e) {
  editQuestion(e.question, [&](Question& question) { question.phase = e.to; });
}

void Applier::operator()(const QuestionRulesSet& e) {
  editQuestion(e.question, [&](Question& question) {
    question.openWriting = e.toOpenWriting;
    question.notesStopped = e.toNotesStopped;
  });
}

void Applier::operator()(const DeviceReadingSet& e) {
  editQuestion(e.question, [&](Question& question) { question.devicesRead = e.to; });
}

void Applier::operator()(const RecapChoicesSet& e) { state.recap = e.to; }

void Applier::operator()(const LexiconSet& e) { state.lexicon = e.to; }

void Applier::operator()(const LanguageSet& e) { state.language = e.to; }

}  // namespace grappe::workshop
