// Deleting what somebody wants forgotten beside the log, and the mark that traces of it are still
// to be removed from the file. Only store/ sees this. All throw SQLite::Exception.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "store/statements.h"
#include "workshop/event.h"

namespace grappe::store {

// Within the transaction that appends the event: the rows of its texts, which device wrote its
// notes, its devices, what earlier events tell of its sources; and sets the mark.
void erase(Statements& statements, const workshop::TextsErased& erased);

void markTraces(Statements& statements);
// The mark: set until nothing in the file, its free pages or its WAL can still hold what was
// erased.
bool hasTraces(Statements& statements);
void unmarkTraces(Statements& statements);

// Brings the WAL into the file and cuts it to nothing. False: somebody reads an earlier moment.
bool emptiedWal(SQLite::Database& database);

// How many texts were erased, and how many of them are there all the same.
struct ErasedTexts {
  int erased = 0;
  int left = 0;
};
ErasedTexts erasedTexts(Statements& statements);

}  // namespace grappe::store
