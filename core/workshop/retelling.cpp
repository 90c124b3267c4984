#include "workshop/retelling.h"

#include <algorithm>
#include <set>

#include "workshop/apply.h"

namespace grappe::workshop {

namespace {

constexpr std::size_t keptEvery = 256;
constexpr std::int64_t longestPause = 4000;  // of the meeting, in milliseconds

// What is off the wall by the end, whoever took it off.
std::set<NoteId> takenOff(const std::vector<Recorded>& events) {
  State end;
  for (const Recorded& one : events) apply(end, one);
  std::set<NoteId> gone;
  for (const QuestionPtr& question : end.questions) {
    for (const NotePtr& note : question->notes) {
      if (!note->counts()) gone.insert(note->id);
    }
  }
  return gone;
}

bool isTurn(const Event& event) {
  return std::holds_alternative<PhaseSet>(event) ||
         std::holds_alternative<CurrentQuestionSet>(event);
}

}  // namespace

Retelling::Retelling(std::vector<Recorded> events, std::chrono::milliseconds length) {
  const std::set<NoteId> gone = takenOff(events);
  std::int64_t moment = 0;
  Timestamp before{};
  const auto tell = [&](Recorded one) {
    one.seq = m_events.size() + 1;
    m_events.push_back(std::move(one));
    m_moments.push_back(moment);
  };
  for (Recorded& one : events) {
    if (!m_events.empty()) {
      moment += std::clamp<std::int64_t>((one.at - before).count(), 0, longestPause);
    }
    before = one.at;
    const auto* shown = std::get_if<NoteShown>(&one.event);
    const auto* taken = std::get_if<LateNoteTaken>(&one.event);
    const auto* added = std::get_if<NoteAdded>(&one.event);
    if ((shown != nullptr && gone.contains(shown->id)) ||
        (taken != nullptr && gone.contains(taken->id))) {
      continue;
    }
    const std::optional<NoteId> never =
        added != nullptr && gone.contains(added->id) ? std::optional(added->id) : std::nullopt;
    const Recorded frame{0, one.at, one.by, 0, Doing::act, NoteHidden{}};
    tell(std::move(one));
    if (!never) continue;
    Recorded hidden = frame;
    hidden.event = NoteHidden{*never, {}};
    tell(std::move(hidden));
  }
  if (moment > 0) {
    const double scale = static_cast<double>(length.count()) / static_cast<double>(moment);
    for (std::int64_t& one : m_moments) {
      one = static_cast<std::int64_t>(static_cast<double>(one) * scale);
    }
  }
  for (std::size_t at = 0; at < m_events.size(); ++at) {
    if (isTurn(m_events[at].event)) m_turns.push_back(m_moments[at]);
  }
  m_now = std::make_shared<const State>();
  m_kept.push_back(m_now);
}

std::size_t Retelling::eventsUntil(std::int64_t moment) const {
  return static_cast<std::size_t>(std::upper_bound(m_moments.begin(), m_moments.end(), moment) -
                                  m_moments.begin());
}

StatePtr Retelling::at(std::int64_t moment) {
  const std::size_t wanted = std::max<std::size_t>(eventsUntil(moment), m_events.empty() ? 0 : 1);
  if (wanted == m_told) return m_now;
  if (wanted < m_told) {
    const std::size_t kept = std::min(wanted / keptEvery, m_kept.size() - 1);
    m_now = m_kept[kept];
    m_told = kept * keptEvery;
  }
  auto state = std::make_shared<State>(*m_now);
  for (; m_told < wanted; ++m_told) {
    if (m_told % keptEvery == 0 && m_told / keptEvery == m_kept.size()) {
      m_kept.push_back(std::make_shared<const State>(*state));
    }
    apply(*state, m_events[m_told]);
  }
  m_now = std::move(state);
  return m_now;
}

Timestamp Retelling::timeAt(std::int64_t moment) const {
  if (m_events.empty()) return {};
  return m_events[std::max<std::size_t>(eventsUntil(moment), 1) - 1].at;
}

}  // namespace grappe::workshop
