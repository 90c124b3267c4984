#include "workshop/joined_votes.h"

#include <algorithm>

namespace grappe::workshop {
namespace {

VotePtr countedVote(const AskedQuestions& of) {
  for (const auto& [from, question] : of) {
    if (question->vote && question->vote->counted) return question->vote;
  }
  return nullptr;
}

}  // namespace

void VotesJoining::write(JoiningPen& pen, const QuestionId& into, const AskedQuestions& of) const {
  const VotePtr first = countedVote(of);
  if (!first) return;
  pen.write(VoteOpened{into, first->rules});
  Vote sum;
  for (const auto& [from, question] : of) {
    if (!question->vote || !question->vote->counted) continue;
    // Points for themes and points for notes are not of one kind.
    if (question->vote->rules.on != first->rules.on) continue;
    addUp(from, *question->vote, sum);
  }
  for (const Dots& hands : sum.byHand) {
    pen.write(HandCountSet{into, hands.choice, 0, hands.points});
  }
  VotesCounted counted{into, std::move(sum.tallies), sum.voters};
  const Seq seq = pen.next();
  for (std::size_t at = 0; at < counted.tallies.size(); ++at) {
    FreeText& words = counted.tallies[at].words;
    words = {std::to_string(seq) + "t" + std::to_string(at), words.text, words.erased};
  }
  pen.write(std::move(counted));
}

ChoiceId VotesJoining::joined(std::size_t from, const Vote& vote, const ChoiceId& choice) const {
  if (vote.rules.on != VoteOn::themes) {
    return ChoiceId::of(m_ids.note(from, NoteId::of(choice.text())).text());
  }
  const auto theme = m_themes.find({from, ThemeId::of(choice.text())});
  return theme == m_themes.end() ? choice : ChoiceId::of(theme->second.text());
}

void VotesJoining::addUp(std::size_t from, const Vote& vote, Vote& sum) const {
  const auto add = [&](auto& to, auto one) {
    one.choice = joined(from, vote, one.choice);
    const auto known =
        std::ranges::find(to, one.choice, [](const auto& each) { return each.choice; });
    if (known == to.end()) {
      to.push_back(one);
    } else {
      known->points += one.points;
    }
  };
  sum.voters += vote.voters;
  for (const Tally& tally : vote.tallies) add(sum.tallies, tally);
  for (const Dots& hands : vote.byHand) add(sum.byHand, hands);
}

}  // namespace grappe::workshop
