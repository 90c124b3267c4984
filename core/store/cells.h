// What a value is in a cell of the readable tables. For rows.cpp and its like.
#pragma once

#include "store/rows.h"

namespace grappe::store {

inline Cell number(std::int64_t value) { return value; }
inline Cell words(const std::string& text) { return text; }
// What was erased, or was never there, is NULL.
inline Cell words(const workshop::FreeText& text) {
  if (text.erased) return std::monostate();
  return text.text;
}
inline Cell yes(bool value) { return std::int64_t{value ? 1 : 0}; }

}  // namespace grappe::store
