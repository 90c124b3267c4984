#include "server/orders.h"

namespace grappe::server {

void submit(Gate& gate, Loop& loop, workshop::Order order,
            const std::function<void(const Result<Done>&)>& done) {
  // The writer may call back when the server, and with it the loop, is gone: only the letter box
  // is held until then.
  const auto reply = loop.replies();
  const bool taken = gate.submit(std::move(order), [reply, done](Result<Done> result) {
    reply([done, result = std::move(result)] { done(result); });
  });
  if (!taken) done(refuse(Code::busy, "too much at once; try again in a second"));
}

}  // namespace grappe::server
