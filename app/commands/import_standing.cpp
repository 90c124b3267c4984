#include "commands/import_standing.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "intake/origin_id.h"

namespace grappe::commands {
namespace {

using workshop::MeetingId;
using workshop::Seq;
using workshop::State;

// What was taken down before any meeting was opened is of the first.
bool isOf(const State& state, const MeetingId& one, const MeetingId& meeting) {
  if (one == meeting) return true;
  return one.empty() && (state.meetings.empty() || state.meetings.front().id == meeting);
}

// A quotation does not say which meeting it came in: it is the one that points and notes were
// taken down in before it.
class MeetingsByTime {
 public:
  explicit MeetingsByTime(const State& state) : m_state(state), m_first(state.meetings.size()) {
    for (const auto& question : state.questions) {
      for (const auto& each : question->exchanges) see(each->meeting, each->arrived);
      for (const auto& each : question->withdrawnExchanges) see(each->meeting, each->arrived);
      for (const auto& each : question->notes) see(each->meeting, each->arrived);
    }
  }

  MeetingId at(Seq arrived) const {
    MeetingId out = m_state.meetings.empty() ? MeetingId() : m_state.meetings.front().id;
    for (std::size_t each = 0; each < m_first.size(); ++each) {
      if (m_first[each] && *m_first[each] < arrived) out = m_state.meetings[each].id;
    }
    return out;
  }

 private:
  void see(const MeetingId& meeting, Seq arrived) {
    for (std::size_t each = 0; each < m_first.size(); ++each) {
      if (m_state.meetings[each].id != meeting) continue;
      m_first[each] = std::min(m_first[each].value_or(arrived), arrived);
    }
  }

  const State& m_state;
  std::vector<std::optional<Seq>> m_first;  // what came in first, by meeting
};

using Counted = std::map<std::string, long, std::less<>>;

Counted wordsIn(const State& state, const MeetingId& meeting) {
  Counted out;
  for (const auto& question : state.questions) {
    for (const auto& each : question->exchanges) {
      if (isOf(state, each->meeting, meeting)) ++out[each->text.text];
    }
    for (const auto& each : question->notes) {
      if (isOf(state, each->meeting, meeting)) ++out[each->text.text];
    }
  }
  return out;
}

}  // namespace

MeetingId meetingOfLines(const State& state, const intake::PastRecap& recap) {
  if (state.meetings.empty()) return {};
  Counted lines;
  long all = 0;
  for (const auto& question : recap.questions) {
    for (const auto& each : question.points) ++lines[cleaned(each.text)];
    for (const auto& each : question.notes) ++lines[cleaned(each.note.text)];
    all += static_cast<long>(question.points.size() + question.notes.size());
  }
  MeetingId out = state.meetings.back().id;
  long most = all / 2;
  for (auto meeting = state.meetings.rbegin(); meeting != state.meetings.rend(); ++meeting) {
    const Counted standing = wordsIn(state, meeting->id);
    long count = 0;
    for (const auto& [words, times] : lines) {
      const auto found = standing.find(words);
      if (found != standing.end()) count += std::min(times, found->second);
    }
    if (count <= most) continue;
    most = count;
    out = meeting->id;
  }
  return out;
}

void StandingLines::add(const std::string& id, const std::string& words, bool here, bool stands) {
  m_here[id] = here;
  if (here && stands && !words.empty()) m_byWords[words].push_back(id);
}

StandingLines StandingLines::exchanges(const State& state, const LineScope& scope) {
  StandingLines out;
  const auto* question = state.question(scope.question);
  if (question == nullptr) return out;
  for (const auto& each : question->exchanges) {
    out.add(each->id.text(), each->text.text, isOf(state, each->meeting, scope.meeting), true);
  }
  for (const auto& each : question->withdrawnExchanges) {
    out.add(each->id.text(), {}, isOf(state, each->meeting, scope.meeting), false);
  }
  return out;
}

StandingLines StandingLines::quotations(const State& state, const LineScope& scope) {
  StandingLines out;
  const auto* question = state.question(scope.question);
  if (question == nullptr) return out;
  const MeetingsByTime meetings(state);
  const auto here = [&](const workshop::Quotation& each) {
    return isOf(state, meetings.at(each.arrived), scope.meeting);
  };
  for (const auto& each : question->quotations) {
    out.add(each->id.text(), each->text.text, here(*each), true);
  }
  for (const auto& each : question->withdrawnQuotations) {
    out.add(each->id.text(), {}, here(*each), false);
  }
  return out;
}

StandingLines StandingLines::notes(const State& state, const LineScope& scope) {
  StandingLines out;
  const auto* question = state.question(scope.question);
  if (question == nullptr) return out;
  for (const auto& each : question->notes) {
    out.add(each->id.text(), each->text.text, isOf(state, each->meeting, scope.meeting),
            !each->withdrawn);
  }
  return out;
}

// A theme is of the meetings that its notes are of.
StandingLines StandingLines::themes(const State& state, const LineScope& scope) {
  StandingLines out;
  const auto* question = state.question(scope.question);
  if (question == nullptr) return out;
  std::set<workshop::ThemeId> here;
  for (const auto& note : question->notes) {
    if (note->place.theme && isOf(state, note->meeting, scope.meeting)) {
      here.insert(*note->place.theme);
    }
  }
  for (const auto& each : question->themes) {
    out.add(each->id.text(), each->title.text, here.contains(each->id), true);
  }
  return out;
}

bool StandingLines::take(const std::string& id, bool onlyHere) {
  const auto found = m_here.find(id);
  if (found == m_here.end() || (onlyHere && !found->second)) return false;
  m_taken.insert(id);
  return true;
}

std::vector<StandingLines::Line> StandingLines::linesOf(char kind, const LineScope& scope,
                                                        const std::vector<std::string>& words) {
  // No file is named so.
  intake::OriginIds ofMeeting(kind, scope.question.text(), "\n" + scope.meeting.text());
  intake::OriginIds ofFile(kind, scope.question.text(), scope.stem);
  std::vector<Line> out;
  for (const auto& each : words) {
    Line line{ofMeeting.next(each)};
    const std::string other = ofFile.next(each);
    if (take(line.id, false)) {
      line.already = true;
    } else if (take(other, true)) {
      line = {other, true, false};
    }
    out.push_back(std::move(line));
  }
  // Only now: what a line's own id names is no other line's.
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (out[at].already) continue;
    const auto same = m_byWords.find(cleaned(words[at]));
    if (same == m_byWords.end()) continue;
    const auto unused = std::find_if(same->second.begin(), same->second.end(),
                                     [&](const auto& id) { return !m_taken.contains(id); });
    if (unused == same->second.end()) continue;
    m_taken.insert(*unused);
    out[at] = {*unused, true, true};
  }
  return out;
}

}  // namespace grappe::commands
