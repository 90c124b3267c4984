// The readable tables as values: what a person sees who opens a workshop in any SQLite browser.
// Rows are worked out from a State alone, so that the log's fold and the file can be compared.
// Pure, any thread.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "workshop/event.h"
#include "workshop/state.h"

namespace grappe::store {

using Cell = std::variant<std::monostate, std::int64_t, std::string>;  // NULL, INTEGER, TEXT
using Row = std::vector<Cell>;  // one cell a column; the first is the key, unique in its table

struct Column {
  std::string name;
  std::string type;  // "TEXT", "INTEGER"
};

struct Table {
  std::string name;
  std::vector<Column> columns;
};

// Every readable table, in the order in which they are created. `vote` has a row for each choice of
// a vote that was counted.
const std::vector<Table>& readableTables();

// By table name, then by key: all rows that the file must hold for this state, and no others.
using Rows = std::map<std::string, std::map<std::string, Row>>;
Rows allRows(const workshop::State& state);

// What some events touched: rows to write anew (those of `after`), and keys that are gone.
struct Touched {
  Rows written;
  std::map<std::string, std::set<std::string>> gone;
  std::set<std::string> recounted;  // questions whose rows of `vote` go, before those to be written
};
Touched touchedBy(std::span<const workshop::Recorded> events, const workshop::State& after);

// "2026-11-24T14:03:22Z".
std::string iso8601(Timestamp at);

}  // namespace grappe::store
