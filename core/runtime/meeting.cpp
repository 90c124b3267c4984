#include "runtime/meeting.h"

namespace grappe::runtime {

std::optional<workshop::OpenMeeting> missingMeeting(const workshop::State& state, IdSource& ids,
                                                    Timestamp now) {
  if (state.meeting() != nullptr) return std::nullopt;
  constexpr int codeDigits = 4;
  return workshop::OpenMeeting{workshop::MeetingId::of(ids.next()), localDate(now), "",
                               randomDigits(codeDigits)};
}

}  // namespace grappe::runtime
