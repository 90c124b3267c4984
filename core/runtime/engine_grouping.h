// The grouping of themes/, with the lexicon that ships for the workshop's language, the workshop's
// own, and the thesaurus that the system has for the language (mythes). All are read at the first
// call, and again when the workshop's language or lexicon changes, on the worker's thread. A
// lexicon that cannot be read counts as none; who made the grouping is told.
#pragma once

#include <filesystem>
#include <functional>
#include <set>
#include <string>

#include "runtime/grouping.h"
#include "themes/engine.h"

namespace grappe::runtime {

// What the grouping has to do without.
struct Lacking {
  enum class What { thesaurus, lexicon };
  What what = What::thesaurus;
  std::string language;
  // Of a thesaurus the Debian package that has it, empty where there is none; of the workshop's
  // lexicon why it cannot be read, with the line.
  std::string detail;
};

class EngineGrouping final : public Grouping {
 public:
  // `tell`, if any: each time that the words are read and something is lacking; on the caller's
  // thread.
  explicit EngineGrouping(std::function<void(const Lacking&)> tell = {})
      : m_tell(std::move(tell)) {}

  std::optional<workshop::ProposeThemes> propose(const workshop::State& state,
                                                 const workshop::Question& question,
                                                 Reach reach) override;
  workshop::ProposePreview preview(const workshop::State& state,
                                   const workshop::Question& question) override;
  std::vector<workshop::NoticeMisfit> misfits(const workshop::State& state) override;
  std::optional<NoteWhy> why(const workshop::State& state, const workshop::NoteId& note) override;
  std::optional<ThemeWhy> why(const workshop::State& state,
                              const workshop::ThemeId& theme) override;

 private:
  struct Ready;
  Ready& readyFor(const workshop::State& state);
  void tellWhatLacks(const workshop::State& state) const;

  const std::function<void(const Lacking&)> m_tell;
  std::shared_ptr<Ready> m_ready;
  RandomIds m_ids;
  // Questions that came to a checkpoint while only newcomers might move: what they are owed.
  std::set<workshop::QuestionId> m_owed;
};

// The bytes of the system's thesaurus for a language; empty where there is none.
std::string systemThesaurus(std::string_view language,
                            const std::filesystem::path& folder = "/usr/share/mythes");

}  // namespace grappe::runtime
