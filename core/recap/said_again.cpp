#include "recap/said_again.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "workshop/plain_title.h"

namespace grappe::recap {
namespace {

using workshop::ExchangeId;
using workshop::MeetingId;
using workshop::plainTitle;

using MeetingsOfPoints = std::unordered_map<ExchangeId, MeetingId>;

MeetingsOfPoints meetingsOf(const workshop::Question& question) {
  MeetingsOfPoints meetings;
  for (const auto& exchange : question.exchanges) {
    if (!exchange->text.erased) meetings.emplace(exchange->id, exchange->meeting);
  }
  return meetings;
}

void absorb(Point& first, Point&& again) {
  first.origin.sameExchanges.push_back(again.id);
  std::ranges::move(again.below, std::back_inserter(first.below));
}

void joinPoints(std::vector<Point>& points, const MeetingsOfPoints& meetings) {
  struct Standing {
    std::size_t at = 0;  // in `kept`
    std::set<MeetingId> saidIn;
  };
  std::vector<Point> kept;
  std::unordered_map<std::string, std::vector<Standing>> byWords;
  for (Point& point : points) {
    const std::string plain = plainTitle(point.text);
    if (plain.empty()) {
      kept.push_back(std::move(point));
      continue;
    }
    const MeetingId& meeting = meetings.at(point.id);
    auto& all = byWords[(point.verbatim ? "v" : "w") + plain];
    const auto same =
        std::ranges::find_if(all, [&](const auto& one) { return !one.saidIn.contains(meeting); });
    if (same == all.end()) {
      all.push_back({kept.size(), {meeting}});
      kept.push_back(std::move(point));
      continue;
    }
    same->saidIn.insert(meeting);
    absorb(kept[same->at], std::move(point));
  }
  points = std::move(kept);
  for (Point& point : points) joinPoints(point.below, meetings);
}

void joinSayings(std::vector<Saying>& sayings) {
  std::vector<Saying> kept;
  std::map<std::tuple<bool, std::optional<workshop::SourceId>, std::string>, std::size_t> byWords;
  for (Saying& saying : sayings) {
    std::string plain = plainTitle(saying.text);
    if (!plain.empty()) {
      const auto [same, isNew] = byWords.emplace(
          std::tuple(saying.paraphrase, saying.origin.source, std::move(plain)), kept.size());
      if (!isNew) {
        kept[same->second].origin.sameQuotations.push_back(saying.id);
        continue;
      }
    }
    kept.push_back(std::move(saying));
  }
  sayings = std::move(kept);
}

class Remarking {
 public:
  Remarking(const workshop::Question& question, const words::Phrasebook& words)
      : m_meetings(meetingsOf(question)), m_words(words) {
    std::set<MeetingId> all;
    for (const auto& [point, meeting] : m_meetings) all.insert(meeting);
    m_all = std::to_string(all.size());
  }

  void remark(std::vector<Point>& points) const {
    for (Point& point : points) {
      remark(point.below);
      if (point.origin.sameExchanges.empty()) continue;
      const auto saidIn = static_cast<long>(1 + point.origin.sameExchanges.size());
      point.remark = m_words.count("recap.remark.meetings", saidIn, {{"all", m_all}});
    }
  }

 private:
  MeetingsOfPoints m_meetings;
  const words::Phrasebook& m_words;
  std::string m_all;
};

}  // namespace

void joinSaidAgain(Section& section, const workshop::Question& question) {
  const MeetingsOfPoints meetings = meetingsOf(question);
  for (auto* points : {&section.decided, &section.toDo, &section.points}) {
    joinPoints(*points, meetings);
  }
  joinSayings(section.oral);
  for (SayingsUnder& under : section.partners) joinSayings(under.sayings);
}

void remarkSaidAgain(Section& section, const workshop::Question& question,
                     const words::Phrasebook& words) {
  const Remarking remarking(question, words);
  for (auto* points : {&section.decided, &section.toDo, &section.points}) {
    remarking.remark(*points);
  }
}

}  // namespace grappe::recap
