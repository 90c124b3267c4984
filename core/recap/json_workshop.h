// The workshop's part of the JSON: what commands can make again. Pure, any thread.
#pragma once

#include <nlohmann/json.hpp>

#include "recap/recap.h"

namespace grappe::recap {

nlohmann::ordered_json workshopJson(const Recap& recap, const workshop::State& state,
                                    const words::Phrasebook& words);

}  // namespace grappe::recap
