// The JSON fields of each event, as fields.h walks them. Names once written are read for ever. For
// event_json.cpp.
#pragma once

#include "workshop/event.h"
#include "workshop/fields.h"
#include "workshop/record_fields.h"

namespace grappe::workshop {

template <class W>
void walk(W& w, WorkshopCreated& e) {
  w("title", e.title);
  w("language", e.language);
  w("circles", e.circles);
}
template <class W>
void walk(W& w, WorkshopRenamed& e) {
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, QuestionAdded& e) {
  w("id", e.id);
  w("title", e.title);
  w("guide", e.guide);
  w("minutes", e.minutes);
  w("at", e.at);
}
template <class W>
void walk(W& w, CirclesSet& e) {
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, QuestionMoved& e) {
  w("id", e.id);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, QuestionRemoved& e) {
  w("id", e.id);
  w("title", e.title);
  w("guide", e.guide);
  w("minutes", e.minutes);
  w("at", e.at);
}
template <class W>
void walk(W& w, QuestionEdited& e) {
  w("from_minutes", e.fromMinutes);
  w("to_minutes", e.toMinutes);
  w("id", e.id);
  w("from_title", e.fromTitle);
  w("from_guide", e.fromGuide);
  w("to_title", e.toTitle);
  w("to_guide", e.toGuide);
}
template <class W>
void walk(W& w, MeetingOpened& e) {
  w("id", e.id);
  w("date", e.date);
  w("place", e.place);
  w("code", e.code);
}
template <class W>
void walk(W& w, MeetingDetailsSet& e) {
  w("id", e.id);
  w("from_date", e.fromDate);
  w("from_place", e.fromPlace);
  w("to_date", e.toDate);
  w("to_place", e.toPlace);
}
template <class W>
void walk(W& w, MeetingClosed& e) {
  w("id", e.id);
  w("from", e.from);
  w("to", e.to);
  w("from_forgets", e.fromForgets);
  w("to_forgets", e.toForgets);
}
template <class W>
void walk(W& w, JoinedDevices& v) {
  w("circle", v.circle);
  w("devices", v.devices);
}
template <class W>
void walk(W& w, DevicesForgotten& e) {
  w("id", e.id);
  w("joined", e.joined);
}
template <class W>
void walk(W& w, PinSet& e) {
  w("hash", e.hash);
}
template <class W>
void walk(W& w, DeviceJoined& e) {
  w("role", e.role);
  w("circle", e.circle);
}
template <class W>
void walk(W& w, CurrentQuestionSet& e) {
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, PhaseSet& e) {
  w("question", e.question);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, QuestionRulesSet& e) {
  w("question", e.question);
  w("from_open_writing", e.fromOpenWriting);
  w("from_notes_stopped", e.fromNotesStopped);
  w("to_open_writing", e.toOpenWriting);
  w("to_notes_stopped", e.toNotesStopped);
}
template <class W>
void walk(W& w, DeviceReadingSet& e) {
  w("question", e.question);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, VotingSet& e) {
  w("question", e.question);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, VoteOpened& e) {
  w("question", e.question);
  w("rules", e.rules);
}
template <class W>
void walk(W& w, BallotCast& e) {
  w("question", e.question);
  w("ballot", e.ballot);
  w("lines", e.lines);
}
template <class W>
void walk(W& w, HandCountSet& e) {
  w("question", e.question);
  w("choice", e.choice);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, Tally& v) {
  w("choice", v.choice);
  w("words", v.words);
  w("points", v.points);
}
template <class W>
void walk(W& w, VotesCounted& e) {
  w("question", e.question);
  w("tallies", e.tallies);
  w("voters", e.voters);
}
template <class W>
void walk(W& w, Timer& v) {
  w("seconds", v.seconds);
  w("left", v.left);
  w("running", v.running);
  w("since", v.since);
}
template <class W>
void walk(W& w, TimerSet& e) {
  w("timer", e.timer);
}
template <class W>
void walk(W& w, DevicesFrozen& e) {
  w("frozen", e.frozen);
}
template <class W>
void walk(W& w, NoteAdded& e) {
  w("id", e.id);
  w("question", e.question);
  w("meeting", e.meeting);
  w("circle", e.circle);
  w("origin", e.origin);
  w("text", e.text);
  w("late", e.late);
}
template <class W>
void walk(W& w, NoteCorrected& e) {
  w("id", e.id);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, NoteWithdrawn& e) {
  w("id", e.id);
}
template <class W>
void walk(W& w, NoteHidden& e) {
  w("id", e.id);
  w("reason", e.reason);
}
template <class W>
void walk(W& w, NoteShown& e) {
  w("id", e.id);
  w("reason", e.reason);
}
template <class W>
void walk(W& w, LateNoteTaken& e) {
  w("id", e.id);
}
template <class W>
void walk(W& w, LateNoteReturned& e) {
  w("id", e.id);
}
template <class W>
void walk(W& w, NotePlaced& e) {
  w("id", e.id);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, Theme& v) {
  w("id", v.id);
  w("question", v.question);
  w("title", v.title);
  w("titled_by", v.titledBy);
  w("held", v.held);
  w("heading", v.heading);
  w("hint", v.hint);
  w("seat", v.seat);
}
template <class W>
void walk(W& w, ThemeOpened& e) {
  walk(w, e.theme);
}
template <class W>
void walk(W& w, ThemeClosed& e) {
  walk(w, e.theme);
}
template <class W>
void walk(W& w, ThemeTitled& e) {
  w("id", e.id);
  w("from", e.from);
  w("to", e.to);
  w("from_by", e.fromBy);
  w("to_by", e.toBy);
}
template <class W>
void walk(W& w, ThemeHeld& e) {
  w("id", e.id);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, ThemeSeated& e) {
  w("id", e.id);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, ThemeHeadingSet& e) {
  w("id", e.id);
  w("from", e.from);
  w("from_hint", e.fromHint);
  w("to", e.to);
  w("to_hint", e.toHint);
}
template <class W>
void walk(W& w, NotesTied& e) {
  w("question", e.question);
  w("one", e.one);
  w("other", e.other);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, NoteTwinned& e) {
  w("id", e.id);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, GroupingSet& e) {
  w("question", e.question);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, PreviewAsked& e) {
  w("question", e.question);
  w("granularity", e.granularity);
  w("split", e.split);
}
template <class W>
void walk(W& w, PreviewTheme& v) {
  w("id", v.id);
  w("title", v.title);
}
template <class W>
void walk(W& w, PreviewMade& e) {
  w("question", e.question);
  w("asked", e.asked);
  w("based_on", e.basedOn);
  w("themes", e.themes);
  w("placements", e.placements);
}
template <class W>
void walk(W& w, PreviewClosed& e) {
  w("question", e.question);
  w("asked", e.asked);
  w("accepted", e.accepted);
}
template <class W>
void walk(W& w, MisfitNoticed& e) {
  w("question", e.question);
  w("to", e.to);
  w("notes", e.notes);
}
template <class W>
void walk(W& w, MisfitSettled& e) {
  w("question", e.question);
  w("noticed", e.noticed);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, NoteRefiled& e) {
  w("id", e.id);
  w("from", e.from);
  w("to", e.to);
  w("from_place", e.fromPlace);
  w("to_place", e.toPlace);
}
template <class W>
void walk(W& w, NoteCopied& e) {
  w("id", e.id);
  w("of", e.of);
  w("question", e.question);
}
template <class W>
void walk(W& w, RecapChoicesSet& e) {
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, TextsErased& e) {
  w("texts", e.texts);
  w("notes", e.notes);
  w("sources", e.sources);
}
template <class W>
void walk(W& w, LexiconSet& e) {
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, LanguageSet& e) {
  w("from", e.from);
  w("to", e.to);
}

}  // namespace grappe::workshop
