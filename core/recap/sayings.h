// The quotations of a question: what was said in the room, and what partners said under their
// headings. Pure, any thread.
#pragma once

#include <unordered_map>

#include "recap/recap.h"

namespace grappe::recap {

using SourcesById = std::unordered_map<workshop::SourceId, const workshop::Source*>;
SourcesById sourcesOf(const workshop::State& state);

// Fills Section::oral and partners; erased words are left out. Those whose source did not consent
// are among them: leaveOut takes them away once all lines have their marks.
void addSayings(Section& section, const workshop::Question& question, const SourcesById& sources,
                const words::Phrasebook& words);

// Takes away what comes from sources whose consent is `no`.
void leaveOutWithoutConsent(Section& section, const SourcesById& sources);

}  // namespace grappe::recap
