// What devices may read of the wall, a page at a time: the room's question, where whoever leads
// lets them and its notes are shared. Notes that count alone, and nothing that names a device.
// Owned by the routes; io thread only.
#pragma once

#include <string>
#include <vector>

#include "base/refusal.h"
#include "workshop/state.h"

namespace grappe::server {

// Post-its of a page: what a phone shows in a few screens. Twins are one.
inline constexpr std::size_t postsOfPage = 20;

// Whether devices may read this question now.
bool mayRead(const workshop::Question& question);

// Another text whenever they would read something else; empty where they may not.
std::string readingVersion(const workshop::Question& question);

class Reading {
 public:
  // Page `number` from 1, as JSON (see README.md); past the last one, the last. Refused: notNow.
  Result<std::string> page(const workshop::State& state, std::size_t number);

 private:
  workshop::QuestionPtr m_of;  // what m_pages were made from
  std::vector<std::string> m_pages;
};

}  // namespace grappe::server
