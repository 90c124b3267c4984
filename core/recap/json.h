// The recap and the workshop behind it as JSON, complete enough for `grappe import NEW.grappe
// FILE.json` to make the workshop again (intake/exported.h). json.md says what stands in it. Pure,
// any thread.
#pragma once

#include <string>

#include "recap/recap.h"

namespace grappe::recap {

// `recap` must have been made of `state`: its question alone where it has but one, and what it
// keeps out stays out.
std::string json(const Recap& recap, const workshop::State& state, const words::Phrasebook& words);

}  // namespace grappe::recap
