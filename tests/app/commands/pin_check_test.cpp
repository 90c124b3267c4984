#include "commands/pin_check.h"

#include <catch2/catch.hpp>
#include <future>

#include "server/secrets.h"

using grappe::commands::PinCheck;

TEST_CASE("a PIN is checked on another thread", "[commands][pin]") {
  const std::string hash = grappe::server::hashPin("2468");
  PinCheck check;
  for (const auto& [pin, right] : {std::pair{"2468", true}, std::pair{"2469", false}}) {
    std::promise<std::pair<bool, std::thread::id>> answer;
    check.ask(hash, pin, [&](bool is) { answer.set_value({is, std::this_thread::get_id()}); });
    const auto [is, thread] = answer.get_future().get();
    CHECK(is == right);
    CHECK(thread != std::this_thread::get_id());
  }
}
