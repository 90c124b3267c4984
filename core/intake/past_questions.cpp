#include "intake/past_questions.h"

#include <algorithm>

#include "base/text.h"
#include "intake/recap_names.h"

namespace grappe::intake {
namespace {

struct Candidate {
  FoundQuestion question;
  int score = 0;
};

bool runs(const PaperLine& line) {
  return line.aside == Aside::none && !line.contents && !line.text.empty();
}

bool partFollows(const Paper& paper, std::size_t at) {
  for (++at; at < paper.lines.size(); ++at) {
    if (runs(paper.lines[at])) return partNamed(paper.lines[at]).has_value();
  }
  return false;
}

bool asks(std::string_view title) { return title.ends_with("?"); }

std::vector<Candidate> numbered(const Paper& paper) {
  std::vector<Candidate> all;
  for (std::size_t at = 0; at < paper.lines.size(); ++at) {
    const PaperLine& line = paper.lines[at];
    if (!runs(line) || line.list > 0) continue;
    auto title = numberedTitle(withoutDebris(line.text).text);
    if (!title) continue;
    PaperLine alone = line;
    alone.text = title->title;
    if (partNamed(alone)) continue;  // "1. Récapitulatif des échanges"
    const int score = title->sureness + (asks(title->title) ? 2 : 0) + (line.heading > 0 ? 3 : 0) +
                      (partFollows(paper, at) ? 3 : 0);
    all.push_back({{at, title->number, std::move(title->title)}, score});
  }
  return all;
}

// The numbers must rise: of all ways to leave some out, the one that keeps most.
std::vector<FoundQuestion> rising(const std::vector<Candidate>& all) {
  struct Best {
    int score = 0;
    std::size_t before = std::string::npos;
  };
  std::vector<Best> best(all.size());
  std::size_t last = std::string::npos;
  for (std::size_t at = 0; at < all.size(); ++at) {
    best[at].score = all[at].score;
    for (std::size_t other = 0; other < at; ++other) {
      if (all[other].question.number >= all[at].question.number) continue;
      if (best[other].score + all[at].score <= best[at].score) continue;
      best[at] = {best[other].score + all[at].score, other};
    }
    if (last == std::string::npos || best[at].score > best[last].score) last = at;
  }
  std::vector<FoundQuestion> out;
  for (; last != std::string::npos; last = best[last].before) out.push_back(all[last].question);
  std::reverse(out.begin(), out.end());
  return out;
}

std::vector<FoundQuestion> unnumbered(const Paper& paper) {
  std::vector<FoundQuestion> out;
  for (std::size_t at = 0; at < paper.lines.size(); ++at) {
    const PaperLine& line = paper.lines[at];
    const bool heads = line.heading > 0 || asks(line.text);
    if (!runs(line) || !heads || line.list > 0 || partNamed(line) || !partFollows(paper, at)) {
      continue;
    }
    out.push_back({at, static_cast<int>(out.size()) + 1, withoutDebris(line.text).text});
  }
  return out;
}

}  // namespace

std::vector<FoundQuestion> questionsIn(const Paper& paper) {
  constexpr std::size_t mostCandidates = 2000;
  std::vector<Candidate> all = numbered(paper);
  int highest = 0;
  for (const auto& each : all) highest = std::max(highest, each.score);
  // Where some questions are plain to see, what barely looks like one is an enumeration.
  const int least = std::max(2, highest / 2 + 1);
  std::erase_if(all, [&](const Candidate& each) { return each.score < least; });
  if (all.size() > mostCandidates) all.resize(mostCandidates);
  if (all.empty()) return unnumbered(paper);
  return rising(all);
}

}  // namespace grappe::intake
