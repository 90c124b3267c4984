// What goes into the recap, and what is forgotten of it for good.
#include <algorithm>

#include "workshop/decide_rooms.h"
#include "workshop/side_rows.h"
#include "workshop/voting.h"

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
  for (const std::string& text : c.texts) {
    const auto device = deviceOfRows(text);
    if (!device) continue;
    // Only counting deletes a ballot; without its device it would be nobody's.
    const bool votes = std::ranges::any_of(state.questions, [&](const QuestionPtr& one) {
      return one->votes() &&
             one->vote->ballots.find(voterOf(BallotCast{one->id, {}, {}, *device})) != nullptr;
    });
    if (votes) return refuse(Code::notNow, "the device has points in a vote that is open");
  }
  if (c.texts.empty() && c.sources.empty()) return Decision{};
  return happened(TextsErased{c.texts, c.notes, c.sources});
}

}  // namespace grappe::workshop
