#include "workshop/closing.h"
#include "workshop/decide_rooms.h"
#include "workshop/visibility.h"

namespace grappe::workshop {

Result<Decision> Decider::decide(const AddNote& c) const {
  if (c.id.empty()) return refuse(Code::malformed, "a note needs an id");
  const bool fromDevice = order.by == Role::participant;
  if (const NotePtr before = state.note(c.id)) {
    // The answer to the first sending was lost: the same again, whatever became of the note since.
    const DeviceId* author = state.authors.find(c.id);
    // Once devices are forgotten, whoever knows the id is who sent it.
    const bool same =
        fromDevice && author != nullptr
            ? *author == order.device
            : author == nullptr && fromDevice == (before->origin == NoteOrigin::device);
    if (!same || before->question != c.question) {
      return refuse(Code::conflict, "the id is taken by another note");
    }
    Decision decision;
    decision.already = before->arrived;
    decision.late = before->addedLate;
    return decision;
  }
  GRAPPE_TAKE(target, question(c.question));
  GRAPPE_TAKE(words, text(c.text, noteLimit));

  NoteAdded added;
  added.id = c.id;
  added.question = c.question;
  added.origin = fromDevice ? NoteOrigin::device : c.origin;
  added.circle = c.circle;
  // Written in the room, on a page or at the wall itself; what others enter counts at once.
  const Meeting* over = closedMeeting(state);
  if (fromDevice || order.by == Role::wall) added.late = over != nullptr || !target->takesNotes();
  if (fromDevice) {
    const Device* device = state.devices.find(order.device);
    if (device == nullptr) return refuse(Code::forbidden, "the device has not joined");
    added.circle = device->circle;
    // Out of an outbox, long after: it is nobody's any more.
    if (over == nullptr || !over->forgotten) added.device = order.device;
  } else if (!c.circle.empty() && state.circle(c.circle) == nullptr) {
    return refuse(Code::unknown, "no circle " + c.circle.text());
  }
  if (const Meeting* meeting = state.meeting()) added.meeting = meeting->id;
  added.text = kept(std::move(words), 0);
  Decision decision;
  decision.late = added.late;
  decision.events.emplace_back(std::move(added));
  return decision;
}

Result<Decision> Decider::decide(const CorrectNote& c) const {
  GRAPPE_TAKE(before, note(c.id));
  if (order.by == Role::participant) {
    const DeviceId* author = state.authors.find(c.id);
    if (author == nullptr || *author != order.device) {
      return refuse(Code::forbidden, "the note is another's");
    }
    if (!mayCorrect(state, *before, order.device)) {
      return refuse(Code::notNow, "the note can no longer be changed");
    }
  }
  // Somebody asked for it to be forgotten: it does not come back.
  if (before->text.erased) return refuse(Code::notNow, "the note was erased");
  GRAPPE_TAKE(words, text(c.text, noteLimit));
  if (words == before->text.text) return Decision{};
  return happened(NoteCorrected{c.id, before->text, kept(std::move(words), 0)});
}

Result<Decision> Decider::decide(const WithdrawNote& c) const {
  const NotePtr before = state.note(c.id);
  if (!before) return refuse(Code::unknown, "no note " + c.id.text());
  if (order.by == Role::participant) {
    const DeviceId* author = state.authors.find(c.id);
    if (author == nullptr || *author != order.device) {
      return refuse(Code::forbidden, "the note is another's");
    }
    if (before->withdrawn) return Decision{};
    if (!mayCorrect(state, *before, order.device)) {
      return refuse(Code::notNow, "the note can no longer be withdrawn");
    }
  }
  if (before->withdrawn) return Decision{};
  return happened(NoteWithdrawn{c.id});
}

Result<Decision> Decider::decide(const HideNote& c) const {
  GRAPPE_TAKE(before, note(c.id));
  if (before->hidden) return Decision{};
  GRAPPE_TAKE(reason, line(c.reason, noteLimit, true));
  return happened(NoteHidden{c.id, kept(std::move(reason), 0)});
}

Result<Decision> Decider::decide(const ShowNote& c) const {
  GRAPPE_TAKE(before, note(c.id));
  if (!before->hidden) return Decision{};
  return happened(NoteShown{c.id, {}});
}

Result<Decision> Decider::decide(const TakeLateNote& c) const {
  GRAPPE_TAKE(before, note(c.id));
  if (!before->late) return Decision{};
  return happened(LateNoteTaken{c.id});
}

}  // namespace grappe::workshop
