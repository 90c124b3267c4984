// Every text that an event names, with what it is. Pure.
#pragma once

#include <functional>

#include "workshop/event.h"

namespace grappe::workshop {

// title: of a theme, its hint, a quotation's heading, a preview's or a vote's; reason: why a note
// was hidden; other: the organisation's own (its PIN's hash, its lexicon) and ballots.
enum class TextKind { note, reason, title, exchange, quotation, source, other };

struct TextOf {
  TextKind kind = TextKind::other;
  std::string_view id;  // of the note, exchange, quotation or source that it is of; else empty
  const FreeText& text;
};

// Empty texts are left out; the same text may come more than once.
void eachText(const Event& event, const std::function<void(const TextOf&)>& visit);

}  // namespace grappe::workshop
