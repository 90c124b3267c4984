// Who may see which note: the one rule that server/, scene/ and app/ follow.
#pragma once

#include "workshop/state.h"

namespace grappe::workshop {

struct Viewer {
  Role role = Role::participant;
  DeviceId device;
};

// Participants: their own notes while they are not withdrawn; others' once the question is shared
// (or written in the open), if they count. Facilitator, scribe and command line: all but withdrawn.
bool maySee(const State& state, const Note& note, const Viewer& viewer);

// A participant may still correct or withdraw their own note: while writing, and while sharing
// until a person has placed it; a late note until it is taken.
bool mayCorrect(const State& state, const Note& note, const DeviceId& device);

// Whether the wall shows notes face up.
bool faceUp(const Question& question);

// The workshop as it would stand were this question's notes turned up, for a picture of its wall
// where all its notes may be read anyhow: in a recap.
State turnedUp(State state, const QuestionId& id);

// Whether all may read the note: it counts, and the wall shows its question's notes face up.
bool liesOpen(const State& state, const Note& note);

}  // namespace grappe::workshop
