// Why hidden notes were hidden, in the words that whoever hid them gave: for those who lead alone.
// The state does not keep them; they are read from the log, once.
// Owned by the routes; on the thread of Loop::aside only.
#pragma once

#include <string>
#include <unordered_map>

#include "server/gate.h"

namespace grappe::server {

class HideReasons {
 public:
  // Reads on up to `seq`. Refused: damaged.
  Result<void> readTo(const Gate& gate, workshop::Seq seq);

  // Empty: none was given, or it is not hidden.
  std::string of(const workshop::NoteId& note) const;

 private:
  workshop::Seq m_read = 0;
  std::unordered_map<workshop::NoteId, std::string> m_reasons;
};

}  // namespace grappe::server
