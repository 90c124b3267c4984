// Who holds a workshop file: FILE.kiosk beside it, locked for as long as the holder lives (an open
// file description lock, which ends with the process however it ends), and in it how to reach the
// holder: {"pid": …, "host": …, "port": …, "fingerprint": …, "token": …}, readable by its user
// alone. The token is the control token of the server's commands.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/refusal.h"
#include "server/client.h"

namespace grappe::runtime {

// Held by one owner; one thread at a time.
class KioskFile {
 public:
  // The workshop file need not exist yet. Another name of the same file (a symbolic link, ".") is
  // the same lock; a hard link is not. Refused: inUse, another process holds it; forbidden, the
  // folder may not be written.
  static Result<std::unique_ptr<KioskFile>> take(const std::string& workshop);
  ~KioskFile();  // removes the file and frees the lock
  KioskFile(const KioskFile&) = delete;
  KioskFile& operator=(const KioskFile&) = delete;

  // Says where the holder listens; port 0: nowhere.
  Result<void> announce(const server::Door& door, const std::string& token);

 private:
  KioskFile(std::string path, int file) : m_path(std::move(path)), m_file(file) {}

  std::string m_path;
  int m_file;
};

struct LiveKiosk {
  pid_t pid = 0;
  server::Door door;  // port 0: it holds the file, but cannot be reached (yet)
  std::string token;
};

// Nothing: nobody holds the file. Takes no lock itself. Any thread.
std::optional<LiveKiosk> findKiosk(const std::string& workshop);

}  // namespace grappe::runtime
