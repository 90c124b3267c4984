#include "workshop/passage.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace grappe::workshop {

namespace {

// A text without what may differ: white space is one space between two words and nothing elsewhere.
struct Plain {
  std::u32string text;
  std::vector<std::size_t> from;  // the byte in the original at which each character begins
  std::vector<std::size_t> to;    // and the one after it
};

char32_t oneShape(char32_t c) { return c == U'\u2019' ? U'\'' : c; }

Plain plain(std::string_view text) {
  Plain out;
  bool spaced = false;
  std::size_t byte = 0;
  for (const char32_t c : codepoints(text)) {
    const std::size_t size = toUtf8(c).size();
    if (isSpace(c)) {
      spaced = true;
    } else {
      if (spaced && !out.text.empty() && isOfWord(out.text.back()) && isOfWord(c)) {
        out.text += U' ';
        out.from.push_back(out.to.back());
        out.to.push_back(byte);
      }
      spaced = false;
      out.text += oneShape(c);
      out.from.push_back(byte);
      out.to.push_back(byte + size);
    }
    byte += size;
  }
  return out;
}

// The words with what stands in [ ] taken out, cut where words were left out. A bracket that is not
// closed is a character like any other.
std::vector<std::string> runs(std::string_view words) {
  static constexpr std::array<std::string_view, 4> cuts{"(…)", "(...)", "[…]", "[...]"};
  std::vector<std::string> all(1);
  while (!words.empty()) {
    const auto cut = std::ranges::find_if(
        cuts, [&](std::string_view one) { return words.substr(0, one.size()) == one; });
    const std::size_t closed = words.front() == '[' ? words.find(']') : std::string_view::npos;
    if (cut != cuts.end()) {
      all.emplace_back();
      words.remove_prefix(cut->size());
    } else if (closed != std::string_view::npos) {
      all.back() += ' ';
      words.remove_prefix(closed + 1);
    } else {
      all.back() += words.front();
      words.remove_prefix(1);
    }
  }
  return all;
}

bool isEdge(const std::u32string& text, std::size_t at) {
  return at == 0 || at == text.size() || !isOfWord(text[at - 1]) || !isOfWord(text[at]);
}

std::size_t findWhole(const std::u32string& in, const std::u32string& run, std::size_t from) {
  for (std::size_t at = in.find(run, from); at != std::u32string::npos; at = in.find(run, at + 1)) {
    if (isEdge(in, at) && isEdge(in, at + run.size())) return at;
  }
  return std::u32string::npos;
}

struct Stretch {
  std::size_t begin = 0, end = 0;  // in the plain text
};

// Each run at the first place after the one before: if they stand anywhere in this order, they do
// so there.
std::optional<Stretch> stretchOf(const std::u32string& in, const std::vector<std::u32string>& all,
                                 std::size_t from) {
  std::optional<Stretch> found;
  for (const std::u32string& run : all) {
    const std::size_t at = findWhole(in, run, from);
    if (at == std::u32string::npos) return std::nullopt;
    from = at + run.size();
    if (!found) found = Stretch{at, 0};
    found->end = from;
  }
  return found;
}

std::vector<std::u32string> plainRuns(std::string_view words) {
  std::vector<std::u32string> all;
  for (const std::string& run : runs(words)) {
    std::u32string one = plain(run).text;
    if (!one.empty()) all.push_back(std::move(one));
  }
  const bool anyWord = std::ranges::any_of(
      all, [](const std::u32string& run) { return std::ranges::any_of(run, isOfWord); });
  if (!anyWord) all.clear();
  return all;
}

}  // namespace

std::optional<Passage> passageOf(std::string_view source, std::string_view words) {
  const std::vector<std::u32string> all = plainRuns(words);
  if (all.empty()) return std::nullopt;
  const Plain in = plain(source);
  auto found = stretchOf(in.text, all, 0);
  if (!found) return std::nullopt;
  // The same words may begin again before they end: the shortest stretch is the one that was meant.
  while (const auto later = stretchOf(in.text, all, found->begin + 1)) {
    if (later->end != found->end) break;
    found = later;
  }
  return Passage{in.from[found->begin], in.to[found->end - 1]};
}

bool proves(std::string_view source, const Passage& passage, std::string_view words) {
  if (passage.begin >= passage.end || passage.end > source.size()) return false;
  const std::vector<std::u32string> all = plainRuns(words);
  if (all.empty()) return false;
  const Plain in = plain(source);
  const auto begin = std::ranges::find(in.from, passage.begin);
  const auto end = std::ranges::find(in.to, passage.end);
  if (begin == in.from.end() || end == in.to.end()) return false;
  const auto first = static_cast<std::size_t>(begin - in.from.begin());
  const auto last = static_cast<std::size_t>(end - in.to.begin()) + 1;
  if (first >= last || !isEdge(in.text, first) || !isEdge(in.text, last)) return false;
  // The first run at its beginning, the last at its end, the others anywhere between.
  const std::u32string cut = in.text.substr(first, last - first);
  if (!cut.starts_with(all.front()) || !cut.ends_with(all.back())) return false;
  if (all.size() == 1) return cut == all.front();
  const std::vector<std::u32string> inner(all.begin() + 1, all.end() - 1);
  if (all.front().size() + all.back().size() > cut.size()) return false;
  const auto between = stretchOf(cut, inner, all.front().size());
  return inner.empty() || (between && between->end + all.back().size() <= cut.size());
}

std::optional<Unproven> unproven(const Quotation& quotation, const Source* source) {
  if (quotation.origin != QuotationOrigin::source || quotation.paraphrase ||
      quotation.text.erased || (source != nullptr && source->text.erased)) {
    return std::nullopt;
  }
  if (source == nullptr || !quotation.passage) return Unproven::noPassage;
  if (proves(source->text.text, *quotation.passage, quotation.text.text)) return std::nullopt;
  return Unproven::otherWords;
}

std::vector<UnprovenQuotation> unproven(const State& state) {
  std::vector<UnprovenQuotation> found;
  for (const QuestionPtr& question : state.questions) {
    for (const QuotationPtr& one : question->quotations) {
      const SourcePtr source = one->source ? state.source(*one->source) : nullptr;
      if (const auto why = unproven(*one, source.get())) found.push_back({one, *why});
    }
  }
  return found;
}

}  // namespace grappe::workshop
