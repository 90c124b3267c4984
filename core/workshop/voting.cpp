#include "workshop/voting.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <unordered_map>

#include "workshop/twins.h"

namespace grappe::workshop {

namespace {

// Two kinds of names that must never meet.
std::string voterWith(const DeviceId& device) { return "device " + device.text(); }
std::string voterWith(const BallotId& ballot) { return "ballot " + ballot.text(); }

std::vector<Choice> themesToChoose(const Question& question) {
  std::unordered_map<ThemeId, std::size_t> counts;
  for (const NotePtr& note : question.notes) {
    if (note->counts() && note->place.theme) ++counts[*note->place.theme];
  }
  std::vector<Choice> choices;
  for (const ThemePtr& theme : question.themes) {
    const std::size_t notes = counts[theme->id];
    if (notes == 0 && !theme->heading) continue;
    choices.push_back({ChoiceId::of(theme->id.text()), theme->title, notes});
  }
  return choices;
}

// Cards are alike only where they stand in one place, as on the wall.
std::vector<Choice> notesToChoose(const Question& question) {
  std::vector<SaidAlike> cards;
  const auto add = [&](const std::optional<ThemeId>& theme) {
    for (SaidAlike& card : saidAlike(question, theme)) cards.push_back(std::move(card));
  };
  for (const ThemePtr& theme : question.themes) add(theme->id);
  add(std::nullopt);
  std::ranges::stable_sort(cards, {}, [](const SaidAlike& card) { return card.first->arrived; });
  std::vector<Choice> choices;
  choices.reserve(cards.size());
  for (const SaidAlike& card : cards) {
    choices.push_back({ChoiceId::of(card.first->id.text()), card.first->text, card.count()});
  }
  return choices;
}

std::set<ChoiceId> standing(const Question& question) {
  std::set<ChoiceId> ids;
  for (const Choice& choice : choicesOf(question)) ids.insert(choice.id);
  return ids;
}

}  // namespace

std::vector<Choice> choicesOf(const Question& question) {
  const VoteOn on = question.vote ? question.vote->rules.on : question.voting.on;
  return on == VoteOn::themes ? themesToChoose(question) : notesToChoose(question);
}

std::string voterOf(const BallotCast& cast) {
  return cast.device.empty() ? voterWith(cast.ballot) : voterWith(cast.device);
}

std::vector<Dots> ballotOf(const Question& question, const DeviceId& device) {
  if (!question.vote) return {};
  const std::vector<Dots>* given = question.vote->ballots.find(voterWith(device));
  if (given == nullptr) return {};
  std::vector<Dots> dots = *given;
  const std::set<ChoiceId> ids = standing(question);
  std::erase_if(dots, [&](const Dots& one) { return !ids.contains(one.choice); });
  return dots;
}

SoFar votesSoFar(const Question& question) {
  SoFar so;
  if (!question.vote) return so;
  if (question.vote->counted) {
    so.voters = question.vote->voters;
    for (const Tally& one : question.vote->tallies) so.points += one.points;
    return so;
  }
  const std::set<ChoiceId> ids = standing(question);
  question.vote->ballots.each([&](const std::string&, const std::vector<Dots>& dots) {
    int points = 0;
    for (const Dots& one : dots) points += ids.contains(one.choice) ? one.points : 0;
    so.points += points;
    so.voters += points > 0 ? 1 : 0;
  });
  return so;
}

std::vector<Tally> tallied(const Question& question) {
  std::unordered_map<ChoiceId, int> points;
  if (question.vote) {
    question.vote->ballots.each([&](const std::string&, const std::vector<Dots>& dots) {
      for (const Dots& one : dots) points[one.choice] += one.points;
    });
  }
  std::vector<Tally> tallies;
  for (const Choice& choice : choicesOf(question)) {
    tallies.push_back({choice.id, choice.words, points[choice.id]});
  }
  return tallies;
}

int byHand(const Vote& vote, const ChoiceId& choice) {
  for (const Dots& one : vote.byHand) {
    if (one.choice == choice) return one.points;
  }
  return 0;
}

std::string ballotText(const std::vector<Dots>& dots) {
  std::string text;
  for (const Dots& one : dots) {
    text += one.choice.text() + ' ' + std::to_string(one.points) + '\n';
  }
  return text;
}

std::vector<Dots> ballotOf(std::string_view text) {
  std::vector<Dots> dots;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos) continue;
    auto choice = ChoiceId::parse(std::string(line.substr(0, space)));
    int points = 0;
    const std::string_view digits = line.substr(space + 1);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), points);
    if (choice && read.ec == std::errc() && points > 0)
      dots.push_back({std::move(*choice), points});
  }
  return dots;
}

}  // namespace grappe::workshop
