// The JSON fields of each command, as fields.h walks them. Names once given are understood for
// ever. For command_json.cpp.
#pragma once

#include "workshop/command.h"
#include "workshop/fields.h"
#include "workshop/record_fields.h"

namespace grappe::workshop {

namespace fields {
template <class W>
void walk(W& w, ProposedTheme& v) {
  w("id", v.id);
  w("title", v.title);
}
template <class W>
void walk(W& w, ProposedTwin& v) {
  w("note", v.note);
  w("of", v.of);
}
template <class W>
void walk(W& w, Heading& v) {
  w("id", v.id);
  w("title", v.title);
  w("hint", v.hint);
}
}  // namespace fields

template <class W>
void walk(W& w, CreateWorkshop& c) {
  w("title", c.title);
  w("language", c.language);
  w("circles", c.circles);
}
template <class W>
void walk(W& w, RenameWorkshop& c) {
  w("title", c.title);
}
template <class W>
void walk(W& w, SetCircles& c) {
  w("circles", c.circles);
}
template <class W>
void walk(W& w, AddQuestion& c) {
  w("id", c.id);
  w("title", c.title);
  w("guide", c.guide);
  w("minutes", c.minutes);
}
template <class W>
void walk(W& w, EditQuestion& c) {
  w("id", c.id);
  w("title", c.title);
  w("guide", c.guide);
  w("minutes", c.minutes);
}
template <class W>
void walk(W& w, MoveQuestion& c) {
  w("id", c.id);
  w("to", c.to);
}
template <class W>
void walk(W& w, RemoveQuestion& c) {
  w("id", c.id);
}
template <class W>
void walk(W& w, OpenMeeting& c) {
  w("id", c.id);
  w("date", c.date);
  w("place", c.place);
  w("code", c.code);
}
template <class W>
void walk(W& w, SetMeetingDetails& c) {
  w("date", c.date);
  w("place", c.place);
}
template <class W>
void walk(W& w, SetPin& c) {
  w("hash", c.hash);
}
template <class W>
void walk(W& w, JoinDevice& c) {
  w("device", c.device);
  w("role", c.role);
  w("circle", c.circle);
  w("token_hash", c.tokenHash);
}
template <class W>
void walk(W& w, GoToQuestion& c) {
  w("question", c.question);
}
template <class W>
void walk(W& w, SetPhase& c) {
  w("question", c.question);
  w("phase", c.phase);
}
template <class W>
void walk(W& w, SetQuestionRules& c) {
  w("question", c.question);
  w("open_writing", c.openWriting);
  w("notes_stopped", c.notesStopped);
}
template <class W>
void walk(W& w, SetDeviceReading& c) {
  w("question", c.question);
  w("on", c.on);
}
template <class W>
void walk(W& w, CloseMeeting& c) {
  w("forget_devices", c.forgetDevices);
}
template <class W>
void walk(W& /*w*/, ReopenMeeting& /*c*/) {}
template <class W>
void walk(W& /*w*/, ForgetDevices& /*c*/) {}
template <class W>
void walk(W& w, SetVoting& c) {
  w("question", c.question);
  w("dots", c.dots);
  w("on", c.on);
}
template <class W>
void walk(W& w, CastBallot& c) {
  w("question", c.question);
  w("ballot", c.ballot);
  w("dots", c.dots);
}
template <class W>
void walk(W& w, SetHandCount& c) {
  w("question", c.question);
  w("choice", c.choice);
  w("points", c.points);
}
template <class W>
void walk(W& w, CountVotes& c) {
  w("question", c.question);
}
template <class W>
void walk(W& w, VoteAgain& c) {
  w("question", c.question);
}
template <class W>
void walk(W& w, StartTimer& c) {
  w("seconds", c.seconds);
}
template <class W>
void walk(W&, PauseTimer&) {}
template <class W>
void walk(W&, ResumeTimer&) {}
template <class W>
void walk(W& w, AddTime& c) {
  w("seconds", c.seconds);
}
template <class W>
void walk(W&, StopTimer&) {}
template <class W>
void walk(W& w, FreezeDevices& c) {
  w("frozen", c.frozen);
}
template <class W>
void walk(W& w, AddNote& c) {
  w("id", c.id);
  w("question", c.question);
  w("text", c.text);
  w("circle", c.circle);
  w("origin", c.origin);
}
template <class W>
void walk(W& w, CorrectNote& c) {
  w("id", c.id);
  w("text", c.text);
}
template <class W>
void walk(W& w, WithdrawNote& c) {
  w("id", c.id);
}
template <class W>
void walk(W& w, HideNote& c) {
  w("id", c.id);
  w("reason", c.reason);
}
template <class W>
void walk(W& w, ShowNote& c) {
  w("id", c.id);
}
template <class W>
void walk(W& w, TakeLateNote& c) {
  w("id", c.id);
}
template <class W>
void walk(W& w, MoveNote& c) {
  w("id", c.id);
  w("theme", c.theme);
}
template <class W>
void walk(W& w, OpenTheme& c) {
  w("id", c.id);
  w("question", c.question);
  w("title", c.title);
  w("notes", c.notes);
  w("seat", c.seat);
}
template <class W>
void walk(W& w, RenameTheme& c) {
  w("id", c.id);
  w("title", c.title);
}
template <class W>
void walk(W& w, HoldTheme& c) {
  w("id", c.id);
  w("held", c.held);
}
template <class W>
void walk(W& w, MergeThemes& c) {
  w("from", c.from);
  w("into", c.into);
}
template <class W>
void walk(W& w, DissolveTheme& c) {
  w("id", c.id);
}
template <class W>
void walk(W& w, SeatTheme& c) {
  w("id", c.id);
  w("seat", c.seat);
}
template <class W>
void walk(W& w, ProposeThemes& c) {
  w("question", c.question);
  w("based_on", c.basedOn);
  w("themes", c.themes);
  w("placements", c.placements);
  w("twins", c.twins);
}
template <class W>
void walk(W& w, TieNotes& c) {
  w("one", c.one);
  w("other", c.other);
  w("tie", c.tie);
}
template <class W>
void walk(W& w, TwinNote& c) {
  w("note", c.note);
  w("of", c.of);
}
template <class W>
void walk(W& w, SetLens& c) {
  w("question", c.question);
  w("headings", c.headings);
  w("free_themes", c.freeThemes);
}
template <class W>
void walk(W& w, SetGranularity& c) {
  w("question", c.question);
  w("granularity", c.granularity);
}
template <class W>
void walk(W& w, AskPreview& c) {
  w("question", c.question);
  w("granularity", c.granularity);
  w("split", c.split);
}
template <class W>
void walk(W& w, ProposePreview& c) {
  w("question", c.question);
  w("asked", c.asked);
  w("based_on", c.basedOn);
  w("themes", c.themes);
  w("placements", c.placements);
}
template <class W>
void walk(W& w, AcceptPreview& c) {
  w("question", c.question);
  w("asked", c.asked);
}
template <class W>
void walk(W& w, RefusePreview& c) {
  w("question", c.question);
}
template <class W>
void walk(W& w, NoticeMisfit& c) {
  w("question", c.question);
  w("to", c.to);
  w("notes", c.notes);
}
template <class W>
void walk(W& w, SettleMisfit& c) {
  w("question", c.question);
  w("noticed", c.noticed);
  w("answer", c.answer);
  w("copies", c.copies);
}
template <class W>
void walk(W& w, RefileNotes& c) {
  w("notes", c.notes);
  w("to", c.to);
}
template <class W>
void walk(W& w, SetLexicon& c) {
  w("text", c.text);
}
template <class W>
void walk(W& w, SetLanguage& c) {
  w("language", c.language);
}
template <class W>
void walk(W&, Undo&) {}
template <class W>
void walk(W&, Redo&) {}
template <class W>
void walk(W& w, SetRecapChoices& c) {
  w("choices", c.choices);
}
template <class W>
void walk(W& w, EraseTexts& c) {
  w("texts", c.texts);
  w("notes", c.notes);
  w("sources", c.sources);
}

}  // namespace grappe::workshop
