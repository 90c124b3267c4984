#include "runtime/group.h"

#include <exception>

#include "workshop/apply.h"
#include "workshop/decide.h"

namespace grappe::runtime {

namespace {

using server::Done;
using namespace workshop;

// Adds one order to the group. If it throws, the group is left as it was.
Result<Done> decideNext(Group& group, const Order& order) {
  auto decision = decide(group.after, order);
  if (!decision) return tl::unexpected(std::move(decision.error()));
  const Seq before = group.after.seq;
  if (decision->events.empty()) return Done{decision->already.value_or(before), decision->late};
  auto events = record(group.after, *decision, order);
  // A copy is cheap, and apply may stop half-way through an event that does not fit.
  State next = group.after;
  for (const Recorded& event : events) apply(next, event);
  group.after = std::move(next);
  for (Recorded& event : events) group.events.push_back(std::move(event));
  return Done{group.after.seq, decision->late};
}

}  // namespace

Group decideTogether(const State& from, const std::vector<Order>& orders) {
  Group group;
  group.after = from;
  for (const Order& order : orders) {
    try {
      group.answers.push_back(decideNext(group, order));
    } catch (const std::exception& broken) {
      group.answers.emplace_back(refuse(Code::damaged, broken.what()));
    }
  }
  return group;
}

}  // namespace grappe::runtime
