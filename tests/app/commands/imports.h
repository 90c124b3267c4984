// A workshop in memory that files are brought into, and what the command says.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "commands/import.h"
#include "workshop/apply.h"
#include "workshop/decide.h"

namespace grappe::fixtures {

struct Imports {
  Result<server::Done> give(const workshop::Command& command) {
    workshop::Order order;
    order.command = command;
    order.at = fromMillis(0);
    const auto decision = workshop::decide(state, order);
    if (!decision) return tl::unexpected<Refusal>(decision.error());
    for (const auto& recorded : workshop::record(state, *decision, order))
      workshop::apply(state, recorded);
    return server::Done{state.seq, decision->late};
  }

  int import(const std::string& bytes, commands::ImportOptions options) {
    options.file = "a.grappe";
    out.str({});
    err.str({});
    const commands::Console console{*words::Phrasebook::load("fr"), out, err};
    return commands::importInto(console, state, bytes, options,
                                [&](const std::vector<workshop::Command>& all) {
                                  ++sent;
                                  runtime::CarriedOut carried;
                                  for (const auto& command : all) {
                                    carried.answers.push_back(give(command));
                                  }
                                  return Result<runtime::CarriedOut>(std::move(carried));
                                });
  }

  bool says(const std::string& words) const { return out.str().find(words) != std::string::npos; }

  workshop::State state;
  std::ostringstream out, err;
  int sent = 0;  // how often anything was
};

}  // namespace grappe::fixtures
