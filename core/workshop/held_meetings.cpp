#include "workshop/held_meetings.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace grappe::workshop {

HeldMeetings heldMeetings(const State& state) {
  std::set<MeetingId> heard;
  for (const QuestionPtr& question : state.questions) {
    for (const NotePtr& note : question->notes) heard.insert(note->meeting);
    for (const ExchangePtr& exchange : question->exchanges) heard.insert(exchange->meeting);
  }
  const auto held = [&](const Meeting& meeting) {
    // What is joined counts as closed as soon as it was opened, where nobody closed it.
    const bool closed = meeting.closed && *meeting.closed > meeting.opened;
    return heard.contains(meeting.id) || meeting.recordingStart ||
           (closed && state.participantDevices() > 0);
  };
  const bool none = std::ranges::none_of(state.meetings, held);
  HeldMeetings meetings;
  for (const Meeting& meeting : state.meetings) {
    if (none || held(meeting)) meetings.push_back(&meeting);
  }
  std::ranges::stable_sort(meetings, {}, [](const Meeting* meeting) {
    return std::tuple(meeting->date.empty(), meeting->date);
  });
  return meetings;
}

}  // namespace grappe::workshop
