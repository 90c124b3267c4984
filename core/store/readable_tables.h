// The readable tables in the file: brought up with each append, and compared by check(). Only
// store/ sees this; the rows themselves are rows.h's.
#pragma once

#include <string>
#include <vector>

#include "store/rows.h"
#include "store/statements.h"

namespace grappe::store {

// In the append's own transaction. Throws SQLite::Exception.
void writeRows(Statements& statements, const Touched& touched);

// Makes anew, with all rows, the tables that an older Grappe made with other columns. In the
// append's own transaction. Throws SQLite::Exception.
void renewTables(SQLite::Database& database, Statements& statements, const workshop::State& after);

// One sentence a row that is missing, too much or different; nothing of a table that is to be
// renewed. Throws SQLite::Exception.
std::vector<std::string> compareRows(Statements& statements, const Rows& expected);

}  // namespace grappe::store
