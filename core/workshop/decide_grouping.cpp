// What people say about how notes are grouped: which belong together, which say the same, under
// which headings, and how finely.
#include <algorithm>
#include <set>

#include "workshop/decide_rooms.h"

namespace grappe::workshop {

namespace {

constexpr std::size_t mostHeadings = 24;

// With the notes beside it that say the same: a wall shows them on one card, and what a person says
// of the card is said of all. Of two that say the same, only the one that is named.
SaidAlike carried(const Question& question, const Note& note, const Note& but) {
  SaidAlike group = saidLike(question, note);
  group.others.insert(group.others.begin(), group.first);
  group.first = &note;
  const bool alike = std::any_of(group.others.begin(), group.others.end(),
                                 [&](const Note* one) { return one->id == but.id; });
  if (alike) group.others.clear();
  std::erase_if(group.others, [&](const Note* one) { return one->id == note.id; });
  return group;
}

void place(const Decider& decider, const SaidAlike& moved, const Placement& to,
           Decision& decision) {
  decision.events.emplace_back(NotePlaced{moved.first->id, moved.first->place, to});
  for (const Note* other : moved.others) {
    decision.events.emplace_back(NotePlaced{other->id, other->place, to});
  }
  closeIfEmptied(decider, moved, decision);
}

// Apart: the one that the machine put there leaves, or else the second; the machine then finds it
// another place.
void part(const Decider& decider, const Note& one, const Note& other, Decision& decision) {
  if (!one.place.theme || one.place.theme != other.place.theme) return;
  const bool firstLeaves = one.place.by != Hand::person && other.place.by == Hand::person;
  const Note& leaving = firstLeaves ? one : other;
  const Note& staying = firstLeaves ? other : one;
  const Question& question = *decider.state.question(one.question);
  place(decider, carried(question, leaving, staying), {}, decision);
}

void bring(const Decider& decider, const Note& one, const Note& other, Decision& decision) {
  if (one.place.theme == other.place.theme) return;
  const Note& coming = one.place.theme ? other : one;
  const Note& standing = one.place.theme ? one : other;
  const Question& question = *decider.state.question(one.question);
  place(decider, carried(question, coming, standing), {standing.place.theme, Hand::person},
        decision);
}

}  // namespace

Result<Decision> Decider::decide(const TieNotes& c) const {
  GRAPPE_TAKE(one, note(c.one));
  GRAPPE_TAKE(other, note(c.other));
  if (one->id == other->id) return refuse(Code::conflict, "a tie needs two notes");
  if (one->question != other->question) {
    return refuse(Code::conflict, "the notes belong to two questions");
  }
  const Tie before = tieBetween(*state.question(one->question), one->id, other->id);
  if (before == c.tie) return Decision{};
  Decision decision = happened(NotesTied{one->question, one->id, other->id, before, c.tie});
  if (c.tie == Tie::apart) part(*this, *one, *other, decision);
  if (c.tie == Tie::together) bring(*this, *one, *other, decision);
  return decision;
}

Result<Decision> Decider::decide(const TwinNote& c) const {
  GRAPPE_TAKE(twin, note(c.note));
  if (c.of) {
    GRAPPE_TAKE(of, note(*c.of));
    if (of->question != twin->question) {
      return refuse(Code::conflict, "the notes belong to two questions");
    }
    // Up the chain: whoever stands at its end must not be the note itself.
    std::set<NoteId> seen;
    for (NotePtr at = of; at && seen.insert(at->id).second;
         at = at->twin.of ? state.note(*at->twin.of) : nullptr) {
      if (at->id == twin->id) return refuse(Code::conflict, "a note is no twin of itself");
    }
  }
  const Twin to{c.of, Hand::person};
  if (twin->twin == to) return Decision{};
  return happened(NoteTwinned{twin->id, twin->twin, to});
}

Result<Decision> Decider::decide(const SetLens& c) const {
  GRAPPE_TAKE(target, question(c.question));
  if (c.headings.size() > mostHeadings) return refuse(Code::tooLong, "24 headings at most");
  Decision decision;
  std::set<ThemeId> named;
  for (const Heading& heading : c.headings) {
    if (heading.id.empty() || !named.insert(heading.id).second) {
      return refuse(Code::malformed, "each heading needs an id of its own");
    }
    GRAPPE_TAKE(title, line(heading.title, titleLimit, false));
    GRAPPE_TAKE(hint, line(heading.hint, longTextLimit, true));
    const ThemePtr standing = state.theme(heading.id);
    if (!standing) {
      Theme theme;
      theme.id = heading.id;
      theme.question = target->id;
      theme.titledBy = Hand::person;
      theme.held = theme.heading = true;
      theme.title = kept(std::move(title), decision.events.size());
      theme.hint = kept(std::move(hint), decision.events.size(), "h");
      decision.events.emplace_back(ThemeOpened{theme});
      continue;
    }
    if (standing->question != target->id) {
      return refuse(Code::conflict, "the theme belongs to another question");
    }
    if (standing->title.text != title || standing->titledBy != Hand::person) {
      decision.events.emplace_back(ThemeTitled{standing->id, standing->title,
                                               kept(std::move(title), decision.events.size()),
                                               standing->titledBy, Hand::person});
    }
    if (!standing->held) decision.events.emplace_back(ThemeHeld{standing->id, false, true});
    if (!standing->heading || standing->hint.text != hint) {
      decision.events.emplace_back(
          ThemeHeadingSet{standing->id, standing->heading, standing->hint, true,
                          kept(std::move(hint), decision.events.size(), "h")});
    }
  }
  for (const ThemePtr& theme : target->themes) {
    if (!theme->heading || named.count(theme->id) != 0) continue;
    const bool empty =
        std::none_of(target->notes.begin(), target->notes.end(),
                     [&](const NotePtr& note) { return note->place.theme == theme->id; });
    if (empty) {
      decision.events.emplace_back(ThemeClosed{*theme});
    } else {
      decision.events.emplace_back(ThemeHeadingSet{theme->id, true, theme->hint, false, {}});
    }
  }
  if (target->grouping.freeThemes != c.freeThemes) {
    decision.events.emplace_back(
        GroupingSet{target->id, target->grouping, {c.freeThemes, target->grouping.granularity}});
  }
  return decision;
}

Result<Decision> Decider::decide(const SetGranularity& c) const {
  GRAPPE_TAKE(target, question(c.question));
  if (c.granularity < 0 || c.granularity > 100) {
    return refuse(Code::malformed, "a granularity is 0 to 100");
  }
  if (target->grouping.granularity == c.granularity) return Decision{};
  return happened(
      GroupingSet{target->id, target->grouping, {target->grouping.freeThemes, c.granularity}});
}

Result<Decision> Decider::decide(const SetLexicon& c) const {
  constexpr std::size_t lexiconLimit = 200000;  // bytes: ten times the one that ships
  if (c.text.size() > lexiconLimit) return refuse(Code::tooLarge, "a lexicon of over 200 kB");
  if (c.text == state.lexicon.text) return Decision{};
  return happened(LexiconSet{state.lexicon, kept(c.text, 0)});
}

Result<Decision> Decider::decide(const SetLanguage& c) const {
  if (!isLanguage(c.language)) {
    return refuse(Code::malformed, "a language is two or three small letters: fr");
  }
  if (c.language == state.language) return Decision{};
  return happened(LanguageSet{state.language, c.language});
}

}  // namespace grappe::workshop
