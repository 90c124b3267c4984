// What stands in a workshop file: the log's tables, its side tables and the readable ones. Only
// store/ sees this.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>

#include "store/rows.h"

namespace grappe::store {

inline constexpr std::int32_t applicationId = 0x47525050;  // "GRPP", in the file's header
inline constexpr int fileFormat = 1;                       // user_version

// In an empty database, outside a transaction. Throws SQLite::Exception.
void createSchema(SQLite::Database& database);

// "CREATE TABLE …" of a readable table.
std::string createStatement(const Table& table);

}  // namespace grappe::store
