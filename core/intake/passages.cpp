#include "intake/passages.h"

#include "base/text.h"
#include "workshop/passage.h"

namespace grappe::intake {
namespace {

std::size_t wordCount(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char32_t c : codepoints(text)) {
    if (isOfWord(c) && !inside) ++count;
    inside = isOfWord(c);
  }
  return count;
}

std::string cut(const std::string& text, const workshop::Passage& passage) {
  return text.substr(passage.begin, passage.end - passage.begin);
}

// An end of sentence that the passage stops short of belongs to it where the quotation has one.
workshop::Passage withItsStop(const std::string& text, workshop::Passage passage,
                              std::string_view words) {
  const bool stops =
      !words.empty() && std::string_view(".?!").find(words.back()) != std::string_view::npos;
  if (stops && passage.end < text.size() && text[passage.end] == words.back()) ++passage.end;
  return passage;
}

}  // namespace

std::optional<OfferedPassage> nearestPassage(const KnownSource& source, std::string_view words) {
  OfferedPassage offer;
  offer.alignment = aligned(source.text, words);
  if (offer.alignment.likeness <= 0) return std::nullopt;
  offer.alignment.passage = withItsStop(source.text, offer.alignment.passage, words);
  offer.words = cut(source.text, offer.alignment.passage);
  return offer;
}

std::optional<OfferedPassage> offeredPassage(const std::vector<KnownSource>& sources,
                                             std::string_view words) {
  for (std::size_t at = 0; at < sources.size(); ++at) {
    const auto passage = workshop::passageOf(sources[at].text, words);
    if (!passage || wordCount(words) < fewWords) continue;
    OfferedPassage offer;
    offer.source = at;
    offer.exact = true;
    offer.words = cut(sources[at].text, *passage);
    offer.alignment = {*passage, 1, {}};
    return offer;
  }
  if (wordCount(words) < fewWords) return std::nullopt;
  std::optional<OfferedPassage> best;
  for (std::size_t at = 0; at < sources.size(); ++at) {
    auto offer = nearestPassage(sources[at], words);
    if (!offer || offer->alignment.likeness < nearEnough) continue;
    if (best && best->alignment.likeness >= offer->alignment.likeness) continue;
    offer->source = at;
    best = std::move(offer);
  }
  return best;
}

std::vector<KnownSource> knownSources(const std::vector<workshop::SourcePtr>& sources) {
  std::vector<KnownSource> known;
  for (const auto& source : sources) {
    if (source->text.erased || source->text.text.empty()) continue;
    known.push_back({source->id, source->title, source->text.text});
  }
  return known;
}

}  // namespace grappe::intake
