// What several meetings on the same question say of one another: in how many a thing was said, what
// one place alone said, which circle or place it is above all. Pure, any thread.
//
// A meeting counts for a question where it wrote at least one note that counts; of fewer than two
// such meetings nothing is remarked.
//
// - A theme, or post-its that say the same, written in two meetings or more: "dit dans 3 rencontres
//   sur 5".
// - A theme written in one place alone, where the question was asked in several: "dit en un seul
//   lieu : Guéret"; in one meeting that no place tells apart, "dit dans une seule rencontre : lundi
//   2 mars 2026". Its post-its need not repeat that. In any other theme, a post-it of one meeting
//   has that meeting's name: its place, or its date where it has none or shares it.
// - "surtout Parents : 8 sur 9" (a circle, and so a place), for a theme of at least 4 notes whose
//   circle (place) is known, of which that one wrote at least two in three, and at least half as
//   much again as its part of all the question's notes: fewer numbers do not speak. Nothing where
//   the theme was said in one place alone.
#pragma once

#include "recap/recap.h"
#include "workshop/held_meetings.h"

namespace grappe::recap {

// `held`: the meetings of `state` that took place.
void addRemarks(Section& section, const workshop::Question& question, const workshop::State& state,
                const workshop::HeldMeetings& held, const words::Phrasebook& words);

}  // namespace grappe::recap
