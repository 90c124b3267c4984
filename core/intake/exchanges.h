// Points of an exchange out of a text file. Pure, any thread.
//
// One point a line. Lines that begin with a bullet (· - – •) are list items, and indentation (a
// tab, or two spaces) nests them. A line without a bullet that bullets follow heads them, until an
// empty line or an empty bullet. A time code at the end, "(36-14)", is taken off into its field.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "intake/remark.h"

namespace grappe::intake {

struct TakenExchange {
  std::string text;
  std::string timecode;
  int line = 0;
  int depth = 0;                      // 0: at the top
  std::optional<std::size_t> parent;  // its place in the list, before this one
};

struct TakenExchanges {
  std::vector<TakenExchange> exchanges;
  std::vector<Remark> remarks;
};

// The bytes of a file; refused as decoded() (decoding.h) refuses.
Result<TakenExchanges> exchangesOf(std::string_view bytes);

}  // namespace grappe::intake
