#include "store/sqlite_errors.h"

#include <sqlite3.h>

namespace grappe::store {

std::optional<Refusal> refusalOf(const SQLite::Exception& error) {
  switch (error.getErrorCode()) {
    case SQLITE_FULL:
      return Refusal{Code::diskFull, "there is no room left on the disk"};
    case SQLITE_IOERR: {
      // A quota, the system's largest file, a disk that fails: SQLite does not keep which.
      const int kind = error.getExtendedErrorCode();
      const bool writing = kind == SQLITE_IOERR_WRITE || kind == SQLITE_IOERR_FSYNC ||
                           kind == SQLITE_IOERR_TRUNCATE || kind == SQLITE_IOERR_SHMSIZE ||
                           kind == SQLITE_IOERR_SHMMAP;
      if (!writing) return std::nullopt;
      return Refusal{Code::diskFull, "the disk takes no more"};
    }
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Refusal{Code::busy, "another program locks the workshop file"};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return Refusal{Code::damaged, "the workshop file is damaged"};
    default:
      return std::nullopt;
  }
}

}  // namespace grappe::store
