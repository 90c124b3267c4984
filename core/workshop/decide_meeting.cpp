#include <algorithm>

#include "base/text.h"
#include "workshop/closing.h"
#include "workshop/decide_rooms.h"

namespace grappe::workshop {

Result<std::string> Decider::text(const std::string& raw, std::size_t limit) {
  if (!isUtf8(raw)) return refuse(Code::malformed, "text is not UTF-8");
  std::string clean = cleaned(raw);
  if (clean.empty()) return refuse(Code::empty, "text is empty");
  if (graphemeCount(clean) > limit) {
    return refuse(Code::tooLong, "text is over " + std::to_string(limit) + " characters");
  }
  return clean;
}

Result<std::string> Decider::line(const std::string& raw, std::size_t limit, bool mayBeEmpty) {
  if (!isUtf8(raw)) return refuse(Code::malformed, "text is not UTF-8");
  std::string clean = cleanedLine(raw);
  if (clean.empty() && !mayBeEmpty) return refuse(Code::empty, "text is empty");
  if (graphemeCount(clean) > limit) {
    return refuse(Code::tooLong, "text is over " + std::to_string(limit) + " characters");
  }
  return clean;
}

FreeText Decider::kept(std::string text, std::size_t at, const char* part) const {
  // Sequence numbers are never reused, so neither are these.
  if (text.empty()) return {};
  return {std::to_string(state.seq + 1 + at) + part, std::move(text), false};
}

Result<const Question*> Decider::question(const QuestionId& id) const {
  const Question* found = state.question(id);
  if (found == nullptr) return refuse(Code::unknown, "no question " + id.text());
  return found;
}

Result<NotePtr> Decider::note(const NoteId& id) const {
  NotePtr found = state.note(id);
  if (!found || found->withdrawn) return refuse(Code::unknown, "no note " + id.text());
  return found;
}

Result<ThemePtr> Decider::theme(const ThemeId& id) const {
  ThemePtr found = state.theme(id);
  if (!found) return refuse(Code::unknown, "no theme " + id.text());
  return found;
}

bool isLanguage(std::string_view code) {
  return (code.size() == 2 || code.size() == 3) &&
         std::all_of(code.begin(), code.end(),
                     [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

Result<Decision> Decider::decide(const CreateWorkshop& c) const {
  if (state.seq != 0) return refuse(Code::conflict, "the workshop exists already");
  GRAPPE_TAKE(title, line(c.title, titleLimit, false));
  if (!isLanguage(c.language)) {
    return refuse(Code::malformed, "a language is two or three small letters: fr");
  }
  return happened(WorkshopCreated{title, c.language, c.circles});
}

Result<Decision> Decider::decide(const RenameWorkshop& c) const {
  GRAPPE_TAKE(title, line(c.title, titleLimit, false));
  if (title == state.title) return Decision{};
  return happened(WorkshopRenamed{state.title, title});
}

Result<Decision> Decider::decide(const OpenMeeting& c) const {
  if (c.id.empty()) return refuse(Code::malformed, "a meeting needs an id");
  const bool taken = std::any_of(state.meetings.begin(), state.meetings.end(),
                                 [&](const Meeting& one) { return one.id == c.id; });
  if (taken) return refuse(Code::conflict, "the meeting exists already");
  GRAPPE_TAKE(date, line(c.date, titleLimit, true));
  GRAPPE_TAKE(place, line(c.place, titleLimit, true));
  const bool digits = c.code.size() == 4 && std::all_of(c.code.begin(), c.code.end(), [](char d) {
                        return d >= '0' && d <= '9';
                      });
  if (!digits) return refuse(Code::malformed, "a room code is four digits");
  // Those of the meeting before would mingle with this one's.
  Decision decision = forgetDevices(state);
  decision.events.emplace_back(MeetingOpened{c.id, date, place, c.code});
  return decision;
}

Result<Decision> Decider::decide(const SetMeetingDetails& c) const {
  const Meeting* meeting = state.meeting();
  if (meeting == nullptr) return refuse(Code::unknown, "no meeting yet");
  GRAPPE_TAKE(date, line(c.date, titleLimit, true));
  GRAPPE_TAKE(place, line(c.place, titleLimit, true));
  if (date == meeting->date && place == meeting->place) return Decision{};
  return happened(MeetingDetailsSet{meeting->id, meeting->date, meeting->place, date, place});
}

Result<Decision> Decider::decide(const SetPin& c) const {
  if (c.hash.empty()) return refuse(Code::malformed, "a PIN comes hashed");
  return happened(PinSet{kept(c.hash, 0)});
}

Result<Decision> Decider::decide(const JoinDevice& c) const {
  if (c.device.empty() || c.tokenHash.empty()) {
    return refuse(Code::malformed, "a device needs an id and a token");
  }
  if (c.role != Role::participant && c.role != Role::facilitator && c.role != Role::scribe) {
    return refuse(Code::forbidden, "no device has that role");
  }
  if (!c.circle.empty() && state.circle(c.circle) == nullptr) {
    return refuse(Code::unknown, "no circle " + c.circle.text());
  }
  const Device* before = state.devices.find(c.device);
  if (before != nullptr && before->tokenHash != c.tokenHash) {
    return refuse(Code::conflict, "the device has another token");
  }
  if (before != nullptr && before->circle == c.circle && before->role == c.role) return Decision{};
  return happened(DeviceJoined{c.device, c.role, c.circle, c.tokenHash});
}

}  // namespace grappe::workshop
