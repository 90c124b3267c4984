// Why hidden notes were hidden, in the words that whoever hid them gave: for those who moderate
// alone. The state does not keep them; they are read from the log, once. Owned by the routes; on
// the thread of Loop::aside only.
#pragma once

#include <string>
#include <unordered_map>

#include "server/gate.h"
#include "server/roles.h"

namespace grappe::server {

class HideReasons {
 public:
  // Reads on up to `seq`. Refused: damaged.
  Result<void> readTo(const Gate& gate, workshop::Seq seq);

  // Empty: none was given, it is not hidden, or `role` does not moderate.
  std::string of(const workshop::NoteId& note, workshop::Role role) const;

 private:
  workshop::Seq m_read = 0;
  std::unordered_map<workshop::NoteId, std::string> m_reasons;
};

}  // namespace grappe::server
