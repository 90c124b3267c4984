// The grouping of themes/, with the lexicon that ships for the workshop's language and the
// thesaurus that the system has for it (mythes). Both are read at the first call, on the worker's
// thread.
#pragma once

#include <filesystem>
#include <set>
#include <string>

#include "runtime/grouping.h"
#include "themes/engine.h"

namespace grappe::runtime {

class EngineGrouping final : public Grouping {
 public:
  std::optional<workshop::ProposeThemes> propose(const workshop::State& state,
                                                 const workshop::Question& question,
                                                 Reach reach) override;

 private:
  struct Ready;
  std::shared_ptr<Ready> m_ready;
  RandomIds m_ids;
  // Questions that came to a checkpoint while only newcomers might move: what they are owed.
  std::set<workshop::QuestionId> m_owed;
};

// The bytes of the system's thesaurus for a language; empty where there is none.
std::string systemThesaurus(std::string_view language,
                            const std::filesystem::path& folder = "/usr/share/mythes");

}  // namespace grappe::runtime
