// SQLite's errors as refusals. Only store/ sees these.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <stdexcept>
#include <string>

#include "base/refusal.h"

namespace grappe::store {

// Nothing for an error that no caller can do anything about: throw it on.
std::optional<Refusal> refusalOf(const SQLite::Exception& error);

// Runs `work`, turning what SQLite throws into a refusal where it has one and into
// std::runtime_error where it has none.
template <class Work>
auto guarded(Work work) -> decltype(work()) {
  try {
    return work();
  } catch (const SQLite::Exception& error) {
    if (auto refusal = refusalOf(error)) return tl::unexpected(std::move(*refusal));
    throw std::runtime_error(std::string("the workshop file: ") + error.what());
  }
}

}  // namespace grappe::store
