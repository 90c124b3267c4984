#include "recap/votes.h"

#include <unordered_map>

#include "recap/post_its.h"

namespace grappe::recap {
namespace {

using Points = std::unordered_map<std::string, int>;  // by the choice's id

struct Counted {
  Points points;
  int all = 0;
  int hands = 0;  // of them
};

Counted countedOf(const workshop::Vote& vote) {
  Counted counted;
  for (const auto& tally : vote.tallies) {
    counted.points[tally.choice.text()] += tally.points;
    counted.all += tally.points;
  }
  for (const auto& raised : vote.byHand) {
    counted.points[raised.choice.text()] += raised.points;
    counted.hands += raised.points;
  }
  counted.all += counted.hands;
  return counted;
}

int pointsOf(const Points& points, const std::string& id) {
  const auto found = points.find(id);
  return found == points.end() ? 0 : found->second;
}

std::string lineOf(const workshop::Vote& vote, const Counted& counted,
                   const words::Phrasebook& words) {
  std::string said = words.count("recap.vote.points", counted.all);
  if (vote.voters > 0) {
    said = words.say("recap.vote.by",
                     {{"people", words.count("recap.vote.people", vote.voters)}, {"points", said}});
  }
  if (counted.hands > 0) {
    said = words.say("recap.vote.raised",
                     {{"points", said}, {"hands", words.count("recap.vote.hands", counted.hands)}});
  }
  return words.say("recap.vote", {{"said", said}});
}

}  // namespace

void addVotes(Section& section, const workshop::Question& question,
              const words::Phrasebook& words) {
  if (!question.vote || !question.vote->counted) return;
  const Counted counted = countedOf(*question.vote);
  if (counted.all == 0) return;
  section.voteLine = lineOf(*question.vote, counted, words);
  const bool onThemes = question.vote->rules.on == workshop::VoteOn::themes;
  const auto told = [&](int points) {
    return points > 0 ? words.count("recap.vote.points", points) : std::string();
  };
  for (ThemeOfPostIts& theme : section.themes) {
    if (onThemes) {
      if (!theme.unsorted) theme.votes = told(pointsOf(counted.points, theme.id.text()));
      continue;
    }
    for (PostIt& postIt : theme.postIts) {
      int points = 0;
      for (const auto& note : notesIn(postIt)) points += pointsOf(counted.points, note.text());
      postIt.votes = told(points);
    }
  }
}

}  // namespace grappe::recap
