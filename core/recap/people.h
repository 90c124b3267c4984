// Where and when people met, how many took part and who wrote. Pure, any thread.
#pragma once

#include "recap/recap.h"
#include "workshop/held_meetings.h"

namespace grappe::recap {

void addSittings(Recap& recap, const workshop::HeldMeetings& held, const words::Phrasebook& words);

// Recap::numberLines and voices, of all questions or of one.
void addNumbers(Recap& recap, const workshop::State& state, const words::Phrasebook& words);

// "first, second"; either may be empty.
std::string joinedByComma(const std::string& first, const std::string& second);

}  // namespace grappe::recap
