// What `grappe check FILE` does: folds the log and compares the readable tables with it, row by
// row. Reads only; any thread, also while a kiosk writes.
#pragma once

#include <string>
#include <vector>

#include "base/refusal.h"
#include "workshop/names.h"

namespace grappe::store {

struct CheckReport {
  workshop::Seq events = 0;
  int questions = 0;
  int notes = 0;  // all ever written
  int shown = 0;  // of them on the wall and in the recap
  int themes = 0;
  int exchanges = 0;
  int sources = 0;
  int quotations = 0;
  int devices = 0;  // participants' devices that ever joined
  int meetings = 0;
  int erased = 0;                     // texts that somebody wanted forgotten
  std::vector<std::string> problems;  // one sentence each; empty: ok
};

// Whether something that was erased may still be found in the file's bytes: until its WAL and its
// free pages were written anew. Refused: as check.
Result<bool> holdsTraces(const std::string& path);

// Refused: unknown, forbidden, damaged (not ours, newer, or SQLite finds it broken). A log that
// does not fold is a problem, not a refusal.
Result<CheckReport> check(const std::string& path);

}  // namespace grappe::store
