// Another grouping of a question, to be looked at: asked for, made by the machine, taken or
// refused by a person.
#include "workshop/decide_rooms.h"
#include "workshop/proposal.h"

namespace grappe::workshop {

Result<Decision> Decider::decide(const AskPreview& c) const {
  GRAPPE_TAKE(target, question(c.question));
  const int granularity = c.granularity.value_or(target->grouping.granularity);
  if (granularity < 0 || granularity > 100) {
    return refuse(Code::malformed, "a granularity is 0 to 100");
  }
  if (c.split) {
    GRAPPE_TAKE(theme, this->theme(*c.split));
    if (theme->question != target->id) {
      return refuse(Code::conflict, "the theme belongs to another question");
    }
  }
  return happened(PreviewAsked{target->id, granularity, c.split});
}

Result<Decision> Decider::decide(const ProposePreview& c) const {
  GRAPPE_TAKE(target, question(c.question));
  if (!target->preview || target->preview->asked != c.asked || target->preview->made) {
    return refuse(Code::conflict, "that preview is not asked for any more");
  }
  PreviewMade made{target->id, c.asked, c.basedOn, {}, c.placements};
  for (std::size_t at = 0; at < c.themes.size(); ++at) {
    GRAPPE_TAKE(title, line(c.themes[at].title, titleLimit, true));
    const std::string part = "p" + std::to_string(at);
    made.themes.push_back({c.themes[at].id, kept(std::move(title), 0, part.c_str())});
  }
  return happened(std::move(made));
}

Result<Decision> Decider::decide(const AcceptPreview& c) const {
  GRAPPE_TAKE(target, question(c.question));
  const PreviewPtr preview = target->preview;
  if (!preview || preview->asked != c.asked) {
    return refuse(Code::conflict, "that preview does not stand any more");
  }
  if (!preview->made) return refuse(Code::notNow, "the preview is not ready");
  ProposeThemes proposed;
  proposed.question = target->id;
  proposed.basedOn = preview->basedOn;
  for (const PreviewTheme& theme : preview->themes) {
    proposed.themes.push_back({theme.id, theme.title.text});
  }
  proposed.placements = preview->placements;
  Decision decision = takeProposal(*this, *target, proposed, preview->split);
  if (!preview->split && preview->granularity != target->grouping.granularity) {
    decision.events.emplace_back(GroupingSet{
        target->id, target->grouping, {target->grouping.freeThemes, preview->granularity}});
  }
  // Last: the group can be undone, and this part of it stays.
  decision.events.emplace_back(PreviewClosed{target->id, preview->asked, true});
  return decision;
}

Result<Decision> Decider::decide(const RefusePreview& c) const {
  GRAPPE_TAKE(target, question(c.question));
  if (!target->preview) return Decision{};
  return happened(PreviewClosed{target->id, target->preview->asked, false});
}

}  // namespace grappe::workshop
