// What a question is voted on, and what its votes come to. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workshop/event.h"
#include "workshop/parts.h"

namespace grappe::workshop {

// What a voter may give points to.
struct Choice {
  ChoiceId id;
  FreeText words;         // the theme's title, the note's text
  std::size_t notes = 0;  // in the theme; that say what the note says
};

// In the order of the wall (themes by birth, notes by arrival): the themes that have a note or were
// given in advance; or the notes that count, those that say the same as one. Of the vote that is
// open or was counted last; else of the next one.
std::vector<Choice> choicesOf(const Question& question);

// Who gave a ballot: a device, or a ballot without one.
std::string voterOf(const BallotCast& cast);

// The points of one voter that still count: those on a choice that is still there. None: nullopt is
// the same as empty.
std::vector<Dots> ballotOf(const Question& question, const DeviceId& device);

struct SoFar {
  int points = 0;
  int voters = 0;  // who gave any
};
SoFar votesSoFar(const Question& question);

// Every choice with its points, as counting now gives them. Hands raised are not among them.
std::vector<Tally> tallied(const Question& question);
int byHand(const Vote& vote, const ChoiceId& choice);

// A ballot as it stands in its side row: a line a choice, "ID POINTS".
std::string ballotText(const std::vector<Dots>& dots);
// What is no line of a ballot is left out.
std::vector<Dots> ballotOf(std::string_view text);

}  // namespace grappe::workshop
