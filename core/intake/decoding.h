// The bytes of a text file as UTF-8. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

#include "base/refusal.h"

namespace grappe::intake {

inline constexpr std::size_t fileLimit = 5 * 1024 * 1024;  // bytes

struct Decoded {
  std::string text;  // UTF-8, lines ended by '\n'
  bool windows1252 =
      false;  // it was not UTF-8; read as Windows-1252, which holds Latin-1's letters
};

// A byte order mark is dropped. Refused: tooLarge; wrongType for what is no text (NUL bytes: a
// picture, a word processor's file, UTF-16); empty.
Result<Decoded> decoded(std::string_view bytes);

}  // namespace grappe::intake
