// The exchanges of a question as an outline: each stands before those under it, and those of one
// parent stand in order. Pure; any thread.
#pragma once

#include "workshop/parts.h"

namespace grappe::workshop {

using Outline = std::vector<ExchangePtr>;

// Places in it; outline.size() where there is none such.
std::size_t indexOf(const Outline& outline, const ExchangeId& id);
// Past the last of those under the one at `at`.
std::size_t endOf(const Outline& outline, std::size_t at);

bool isUnder(const Outline& outline, const ExchangeId& id, const ExchangeId& above);

// The last of those under `parent`; nothing where there is none.
std::optional<ExchangeId> lastUnder(const Outline& outline,
                                    const std::optional<ExchangeId>& parent);

// Where one of them stands. It must be among them.
ExchangePlace placeOf(const Outline& outline, const ExchangeId& id);

// The same place where all that it names still stands there; else the nearest: under the same
// parent as the last, for an `after` that has gone. `moved` itself is not what it may come after.
ExchangePlace nearestPlace(const Outline& outline, ExchangePlace place, const ExchangeId& moved);

}  // namespace grappe::workshop
