#include <algorithm>
#include <set>

#include "workshop/decide_rooms.h"

namespace grappe::workshop {

namespace {
bool isAmong(const SaidAlike& moved, const NoteId& id) {
  const auto isIt = [&](const Note* note) { return note->id == id; };
  return isIt(moved.first) || std::any_of(moved.others.begin(), moved.others.end(), isIt);
}

bool hasNotes(const Question& question, const ThemeId& theme, const SaidAlike& but) {
  return std::any_of(question.notes.begin(), question.notes.end(), [&](const NotePtr& note) {
    return note->counts() && note->place.theme == theme && !isAmong(but, note->id);
  });
}

// What a hand takes that takes this note: the one card that the wall shows of all that say the
// same is the first's. Another of them, taken by itself, comes alone.
SaidAlike takenWith(const Question& question, const Note& note) {
  SaidAlike group = saidLike(question, note);
  if (group.first->id != note.id) return {&note, {}};
  return group;
}

}  // namespace

void closeIfEmptied(const Decider& decider, const SaidAlike& moved, Decision& decision) {
  const std::optional<ThemeId>& from = moved.first->place.theme;
  if (!from) return;
  const ThemePtr left = decider.state.theme(*from);
  if (!left || left->held || left->titledBy == Hand::person) return;
  const Question& question = *decider.state.question(left->question);
  if (hasNotes(question, left->id, moved)) return;
  // Notes that do not count (hidden, late) may still stand in it.
  for (const NotePtr& note : question.notes) {
    if (note->place.theme == left->id && !isAmong(moved, note->id)) {
      decision.events.emplace_back(NotePlaced{note->id, note->place, {}});
    }
  }
  decision.events.emplace_back(ThemeClosed{*left});
}

Result<Decision> Decider::decide(const MoveNote& c) const {
  GRAPPE_TAKE(moved, note(c.id));
  if (c.theme) {
    GRAPPE_TAKE(target, theme(*c.theme));
    if (target->question != moved->question) {
      return refuse(Code::conflict, "the theme belongs to another question");
    }
  }
  const Placement to{c.theme, Hand::person};
  if (moved->place == to) return Decision{};
  const SaidAlike taken = takenWith(*state.question(moved->question), *moved);
  Decision decision = happened(NotePlaced{c.id, moved->place, to});
  for (const Note* other : taken.others) {
    if (other->place == to) continue;
    decision.events.emplace_back(NotePlaced{other->id, other->place, to});
  }
  if (moved->place.theme != c.theme) closeIfEmptied(*this, taken, decision);
  return decision;
}

Result<Decision> Decider::decide(const OpenTheme& c) const {
  if (c.id.empty()) return refuse(Code::malformed, "a theme needs an id");
  if (state.theme(c.id)) return refuse(Code::conflict, "the theme exists already");
  GRAPPE_TAKE(target, question(c.question));
  GRAPPE_TAKE(title, line(c.title, titleLimit, true));
  Theme opened;
  opened.id = c.id;
  opened.question = target->id;
  opened.titledBy = title.empty() ? Hand::machine : Hand::person;
  opened.held = true;
  opened.seat = c.seat;
  opened.title = kept(std::move(title), 0);
  Decision decision = happened(ThemeOpened{opened});
  std::set<NoteId> moving;
  const auto place = [&](const Note& note) {
    if (!moving.insert(note.id).second) return;
    decision.events.emplace_back(NotePlaced{note.id, note.place, {c.id, Hand::person}});
  };
  for (const NoteId& id : c.notes) {
    GRAPPE_TAKE(moved, note(id));
    if (moved->question != target->id) {
      return refuse(Code::conflict, "a note belongs to another question");
    }
    const SaidAlike taken = takenWith(*target, *moved);
    place(*moved);
    for (const Note* other : taken.others) place(*other);
    if (c.notes.size() == 1) closeIfEmptied(*this, taken, decision);
  }
  return decision;
}

Result<Decision> Decider::decide(const RenameTheme& c) const {
  GRAPPE_TAKE(before, theme(c.id));
  GRAPPE_TAKE(title, line(c.title, titleLimit, false));
  Decision decision;
  if (title != before->title.text || before->titledBy != Hand::person) {
    decision.events.emplace_back(ThemeTitled{c.id, before->title, kept(std::move(title), 0),
                                             before->titledBy, Hand::person});
  }
  if (!before->held) decision.events.emplace_back(ThemeHeld{c.id, false, true});
  return decision;
}

Result<Decision> Decider::decide(const HoldTheme& c) const {
  GRAPPE_TAKE(before, theme(c.id));
  if (before->held == c.held) return Decision{};
  return happened(ThemeHeld{c.id, before->held, c.held});
}

Result<Decision> Decider::decide(const MergeThemes& c) const {
  GRAPPE_TAKE(from, theme(c.from));
  GRAPPE_TAKE(into, theme(c.into));
  if (from->id == into->id) return refuse(Code::conflict, "a theme does not merge with itself");
  if (from->question != into->question) {
    return refuse(Code::conflict, "the themes belong to two questions");
  }
  Decision decision;
  for (const NotePtr& note : state.question(from->question)->notes) {
    if (note->place.theme != from->id) continue;
    decision.events.emplace_back(NotePlaced{note->id, note->place, {into->id, Hand::person}});
  }
  decision.events.emplace_back(ThemeClosed{*from});
  if (!into->held) decision.events.emplace_back(ThemeHeld{into->id, false, true});
  return decision;
}

Result<Decision> Decider::decide(const DissolveTheme& c) const {
  GRAPPE_TAKE(gone, theme(c.id));
  Decision decision;
  for (const NotePtr& note : state.question(gone->question)->notes) {
    if (note->place.theme != gone->id) continue;
    decision.events.emplace_back(NotePlaced{note->id, note->place, {std::nullopt, Hand::nobody}});
  }
  decision.events.emplace_back(ThemeClosed{*gone});
  return decision;
}

Result<Decision> Decider::decide(const SeatTheme& c) const {
  GRAPPE_TAKE(seated, theme(c.id));
  if (c.seat.column < 0 || c.seat.column > 63 || c.seat.rank < 0 || c.seat.rank > 9999) {
    return refuse(Code::malformed, "no such seat");
  }
  if (seated->seat == c.seat) return Decision{};
  return happened(ThemeSeated{c.id, seated->seat, c.seat});
}

}  // namespace grappe::workshop
