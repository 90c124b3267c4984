// What has to hold whatever the bytes are: a fuzzer that finds it does not, stops there.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace grappe::fuzz {

inline void must(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

}  // namespace grappe::fuzz
