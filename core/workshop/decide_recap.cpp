// What goes into the recap, and what is forgotten of it for good.
#include "workshop/decide_rooms.h"

namespace grappe::workshop {

Result<Decision> Decider::decide(const SetRecapChoices& c) const {
  if (c.choices == state.recap) return Decision{};
  return happened(RecapChoicesSet{state.recap, c.choices});
}

Result<Decision> Decider::decide(const EraseTexts& c) const {
  for (const NoteId& id : c.notes) {
    if (!state.note(id)) return refuse(Code::unknown, "no note " + id.text());
  }
  for (const SourceId& id : c.sources) {
    if (!state.source(id)) return refuse(Code::unknown, "no source " + id.text());
  }
  if (c.texts.empty() && c.sources.empty()) return Decision{};
  return happened(TextsErased{c.texts, c.notes, c.sources});
}

}  // namespace grappe::workshop
