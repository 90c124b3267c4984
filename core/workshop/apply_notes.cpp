#include "workshop/apply_rooms.h"

namespace grappe::workshop {

void Applier::operator()(const NoteAdded& e) {
  const std::size_t at = indexOf(e.question);
  Note note;
  note.id = e.id;
  note.question = e.question;
  note.meeting = e.meeting;
  note.circle = e.circle;
  note.origin = e.origin;
  note.text = e.text;
  note.at = recorded.at;
  note.arrived = note.changed = recorded.seq;
  note.late = note.addedLate = e.late;
  editQuestion(e.question, [&](Question& question) {
    state.noteSpots.set(e.id, {at, question.notes.size()});
    count(question, note, 1);
    question.notes.push_back(std::make_shared<const Note>(std::move(note)));
  });
  if (!e.device.empty()) state.authors.set(e.id, e.device);
}

void Applier::operator()(const NoteCorrected& e) {
  editNote(e.id, [&](Note& note) { note.text = e.to; });
}

void Applier::operator()(const NoteWithdrawn& e) {
  editNote(e.id, [](Note& note) { note.withdrawn = true; });
}

void Applier::operator()(const NoteHidden& e) {
  editNote(e.id, [](Note& note) { note.hidden = true; });
}

void Applier::operator()(const NoteShown& e) {
  editNote(e.id, [](Note& note) { note.hidden = false; });
}

void Applier::operator()(const LateNoteTaken& e) {
  editNote(e.id, [](Note& note) { note.late = false; });
}

void Applier::operator()(const LateNoteReturned& e) {
  editNote(e.id, [](Note& note) { note.late = true; });
}

void Applier::operator()(const NotePlaced& e) {
  editNote(e.id, [&](Note& note) { note.place = e.to; });
}

void Applier::operator()(const NoteTwinned& e) {
  editNote(e.id, [&](Note& note) { note.twin = e.to; });
}

void Applier::operator()(const NoteRefiled& e) {
  const NotePtr before = state.note(e.id);
  if (!before || before->question != e.from) broken("no such note");
  auto note = std::make_shared<Note>(*before);
  note->question = e.to;
  note->place = e.toPlace;
  note->changed = recorded.seq;
  takeOut(*before);
  bringIn(std::move(note));
}

void Applier::operator()(const NoteCopied& e) {
  const NotePtr original = state.note(e.of);
  if (!original) broken("no such note");
  auto note = std::make_shared<Note>(*original);
  note->id = e.id;
  note->question = e.question;
  note->place = {};
  note->twin = {};
  note->arrived = note->changed = recorded.seq;
  bringIn(std::move(note));
}

}  // namespace grappe::workshop
