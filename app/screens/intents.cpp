#include "screens/intents.h"

#include <algorithm>

#include "workshop/apply.h"
#include "workshop/command_json.h"
#include "workshop/decide.h"

namespace grappe::screens {

namespace {

workshop::Order orderOf(const workshop::Command& command) {
  workshop::Order order;
  order.command = command;
  order.by = workshop::Role::wall;
  return order;
}

bool same(const workshop::Command& a, const workshop::Command& b) {
  return a.index() == b.index() && workshop::toJson(a) == workshop::toJson(b);
}

}  // namespace

std::optional<Refusal> Intents::refusal(const workshop::State& shown,
                                        const workshop::Command& command) const {
  const auto decision = workshop::decide(shown, orderOf(command));
  if (decision) return std::nullopt;
  return decision.error();
}

void Intents::add(workshop::Command command, double now) {
  m_all.push_back({std::move(command), now, std::nullopt});
  m_over.reset();
}

void Intents::committed(const workshop::Command& command, workshop::Seq seq) {
  for (Intent& intent : m_all) {
    if (intent.seq || !same(intent.command, command)) continue;
    intent.seq = seq;
    m_over.reset();
    return;
  }
}

void Intents::refused(const workshop::Command& command) {
  const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const Intent& intent) {
    return !intent.seq && same(intent.command, command);
  });
  if (found == m_all.end()) return;
  m_all.erase(found);
  m_over.reset();
}

void Intents::clear() {
  m_all.clear();
  m_over.reset();
}

workshop::StatePtr Intents::over(const workshop::StatePtr& state, double now) {
  const std::size_t before = m_all.size();
  std::erase_if(m_all, [&](const Intent& intent) {
    return now - intent.since >= patience || (intent.seq && state->seq >= *intent.seq);
  });
  if (m_all.empty()) {
    m_of = m_over = nullptr;
    return state;
  }
  if (m_over && m_of == state && before == m_all.size()) return m_over;

  auto shown = std::make_shared<workshop::State>(*state);
  std::erase_if(m_all, [&](const Intent& intent) {
    const workshop::Order order = orderOf(intent.command);
    const auto decision = workshop::decide(*shown, order);
    // Nothing left to do: the state shows it. Refused: something else came first.
    if (!decision || decision->events.empty()) return true;
    for (const workshop::Recorded& recorded : workshop::record(*shown, *decision, order)) {
      workshop::apply(*shown, recorded);
    }
    return false;
  });
  m_of = state;
  m_over = m_all.empty() ? state : std::move(shown);
  return m_over;
}

double Intents::until() const {
  double first = 0;
  for (const Intent& intent : m_all) {
    const double end = intent.since + patience;
    if (first == 0 || end < first) first = end;
  }
  return first;
}

}  // namespace grappe::screens
