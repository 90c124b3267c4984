// Which known source a quotation of unknown origin was taken from: word for word, or nearly. Pure,
// any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/alignment.h"
#include "workshop/parts.h"

namespace grappe::intake {

struct KnownSource {
  workshop::SourceId id;
  std::string title;
  std::string text;
};

struct OfferedPassage {
  std::size_t source = 0;  // in the list
  bool exact = false;      // workshop/passage.h finds the very words
  std::string words;       // the source's own, of the passage
  Alignment alignment;     // of one that is near; its passage is that of the exact one too
};

inline constexpr double nearEnough = 0.6;   // likeness from which a passage is offered
inline constexpr std::size_t fewWords = 4;  // less than that is near to anything

// The passage that the words were taken from: exact ones before near ones, likelier ones before
// others. Nothing where none is near enough.
std::optional<OfferedPassage> offeredPassage(const std::vector<KnownSource>& sources,
                                             std::string_view words);

// The nearest of one source, however far. Nothing where either has no word.
std::optional<OfferedPassage> nearestPassage(const KnownSource& source, std::string_view words);

// Those that have a text, and may still be read.
std::vector<KnownSource> knownSources(const std::vector<workshop::SourcePtr>& sources);

}  // namespace grappe::intake
