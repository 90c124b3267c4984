// Notes that belong under another question than the one they were written for.
#include <algorithm>

#include "workshop/decide_rooms.h"

namespace grappe::workshop {

namespace {

void refile(const Note& note, const QuestionId& to, Decision& decision) {
  decision.events.emplace_back(NoteRefiled{note.id, note.question, to, note.place, {}});
}

}  // namespace

Result<Decision> Decider::decide(const NoticeMisfit& c) const {
  GRAPPE_TAKE(from, question(c.question));
  GRAPPE_TAKE(to, question(c.to));
  if (from->id == to->id) return refuse(Code::conflict, "that is their own question");
  std::vector<NoteId> untold;
  for (const NoteId& id : c.notes) {
    const NotePtr found = state.note(id);
    if (!found || found->question != from->id || !found->counts()) continue;
    const bool told =
        std::any_of(from->misfits.begin(), from->misfits.end(), [&](const Misfit& misfit) {
          return misfit.to == to->id &&
                 std::find(misfit.notes.begin(), misfit.notes.end(), id) != misfit.notes.end();
        });
    if (!told) untold.push_back(id);
  }
  if (untold.empty()) return Decision{};
  return happened(MisfitNoticed{from->id, to->id, std::move(untold)});
}

Result<Decision> Decider::decide(const SettleMisfit& c) const {
  GRAPPE_TAKE(from, question(c.question));
  const auto misfit = std::find_if(from->misfits.begin(), from->misfits.end(),
                                   [&](const Misfit& one) { return one.noticed == c.noticed; });
  if (misfit == from->misfits.end()) return refuse(Code::unknown, "no such remark");
  if (misfit->settled) return Decision{};
  if (c.answer == Refiling::copy && c.copies.size() != misfit->notes.size()) {
    return refuse(Code::malformed, "copies needs an id a note");
  }
  Decision decision = happened(MisfitSettled{from->id, misfit->noticed, false, true});
  for (std::size_t at = 0; at < misfit->notes.size(); ++at) {
    const NotePtr found = state.note(misfit->notes[at]);
    if (!found || found->question != from->id || c.answer == Refiling::leave) continue;
    if (c.answer == Refiling::move) {
      refile(*found, misfit->to, decision);
      continue;
    }
    const NoteId& copy = c.copies[at];
    const bool twice = std::count(c.copies.begin(), c.copies.end(), copy) != 1;
    if (copy.empty() || twice || state.note(copy)) {
      return refuse(Code::conflict, "a copy needs an id of its own");
    }
    decision.events.emplace_back(NoteCopied{copy, found->id, misfit->to});
  }
  return decision;
}

Result<Decision> Decider::decide(const RefileNotes& c) const {
  GRAPPE_TAKE(to, question(c.to));
  Decision decision;
  for (const NoteId& id : c.notes) {
    GRAPPE_TAKE(found, note(id));
    if (found->question != to->id) refile(*found, to->id, decision);
  }
  return decision;
}

}  // namespace grappe::workshop
