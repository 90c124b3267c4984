// How often a secret may be tried: the room's code, the PIN. Tries count by address first, so that
// who guesses slows down themselves; then for all together, where addresses that have hardly tried
// draw on a bucket of their own: who guesses from one address cannot use up the others' tries.
// Owned by the limits; io thread only. Time is handed in.
#pragma once

#include <chrono>
#include <string>
#include <unordered_map>

#include "base/clock.h"
#include "server/bucket.h"

namespace grappe::server {

class Guesses {
 public:
  struct Terms {
    int free = 0;                         // wrong tries of an address before it has to wait
    std::chrono::milliseconds first{};    // its first wait; doubled with each further wrong try
    std::chrono::milliseconds longest{};  // and never longer than this
    Bucket fresh;                         // tries of all addresses that have some left for free
    Bucket again;                         // of all others
  };
  explicit Guesses(Terms terms) : m_terms(terms) {}

  // Zero: it may be tried, and counts as wrong until right() is told. Otherwise how long to wait;
  // nothing is counted then, so that asking in vain makes no wait longer.
  std::chrono::milliseconds take(const std::string& from, Timestamp now);
  // What this address tried was right: whoever shares it starts anew.
  void right(const std::string& from);

  // An address that tried nothing for so long is a new one.
  static constexpr std::chrono::minutes memory{15};
  // Addresses remembered at most. While so many guess, a further one counts as one of them.
  static constexpr std::size_t most = 16384;

 private:
  struct Tried {
    int wrong = 0;
    Timestamp last{};  // of the tries that counted
    Timestamp seen{};  // of all, those in vain too
  };
  std::chrono::milliseconds waitOf(const Tried& tried) const;
  Tried* triedBy(const std::string& from, Timestamp now);

  Terms m_terms;
  std::unordered_map<std::string, Tried> m_tried;
};

}  // namespace grappe::server
