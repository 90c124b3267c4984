// Why a request was not carried out, as a value.
// The code becomes an HTTP status in server/ and words in assets/strings ("refusal.<code name>").
// Plain values, any thread.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace grappe {

enum class Code {
  malformed,      // not JSON, bad UTF-8, a field missing or of the wrong type
  forbidden,      // wrong code or PIN, role may not, foreign Host, another's note
  unknown,        // names a note, theme, question… that does not exist
  conflict,       // the id is taken by something else; or undo rests on later events
  notNow,         // the phase does not allow it
  tooLong,        // over 500 graphemes
  empty,          // nothing left after trimming
  tooLarge,       // body over the cap
  wrongType,      // not application/json
  tooMany,        // rate, per device
  busy,           // queue full
  diskFull,       // the store could not append; nothing was acknowledged
  damaged,        // a file that is not ours, newer than us, or broken
  inUse,          // another kiosk holds the file
  nothingToUndo,  // the actor's stack is empty
};

// Stable, snake_case; what pages and logs see, e.g. "too_long".
std::string_view codeName(Code code);

struct Refusal {
  Code code;
  std::string detail;  // English, for logs and the API; never shown alone to a person on a screen
};

template <class T>
using Result = tl::expected<T, Refusal>;

inline tl::unexpected<Refusal> refuse(Code code, std::string detail) {
  return tl::unexpected<Refusal>(Refusal{code, std::move(detail)});
}

}  // namespace grappe
