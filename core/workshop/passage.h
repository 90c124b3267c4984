// Words taken from a source, and where in it they stand. A quotation may leave words out, shown as
// (…), and explain some, in [ ]; nothing else may differ but white space and the shape of an
// apostrophe. Pure, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workshop/state.h"

namespace grappe::workshop {

// The first place in the source that has these words, whole words all of them, from the first of
// them to the last. (...), [...] and […] leave words out as (…) does. Nothing where there is none,
// or no word is left to find.
std::optional<Passage> passageOf(std::string_view source, std::string_view words);

// Whether just this passage of the source has just these words.
bool proves(std::string_view source, const Passage& passage, std::string_view words);

// Why a quotation that is told as a source's exact words is not.
enum class Unproven { noPassage, otherWords };
struct UnprovenQuotation {
  QuotationPtr quotation;
  Unproven why = Unproven::otherWords;
};
// `source`: the quotation's; nullptr: none is known. Nothing where it is what it is told as.
std::optional<Unproven> unproven(const Quotation& quotation, const Source* source);
// Of all that stand. Those whose text, or whose source, was erased can no longer be proved and are
// not among them.
std::vector<UnprovenQuotation> unproven(const State& state);

}  // namespace grappe::workshop
