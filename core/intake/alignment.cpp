#include "intake/alignment.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include "base/text.h"

namespace grappe::intake {
namespace {

// What it costs that words differ: in capitals or accents alone, one for another, one too many.
constexpr int costOfLook = 1;
constexpr int costOfOther = 5;
constexpr int costOfOne = 3;

struct Word {
  std::size_t begin = 0, end = 0;  // bytes, punctuation at its edges left out
  std::string exact;               // apostrophes in one shape
  std::string alike;               // folded
  bool gap = false;                // (…): any words may be left out here
};

std::string oneApostrophe(std::string_view word) {
  std::string out;
  for (const char32_t c : codepoints(word)) out += c == 0x2019 ? std::string("'") : toUtf8(c);
  return out;
}

// Runs of letters and digits; what is between them is not compared.
std::vector<Word> wordsOf(std::string_view text) {
  std::vector<Word> words;
  std::size_t at = 0;
  bool inside = false;
  const auto points = codepoints(text);
  for (const char32_t c : points) {
    const std::size_t size = toUtf8(c).size();
    if (isOfWord(c)) {
      if (!inside) words.push_back({at, at, {}, {}, false});
      words.back().end = at + size;
    }
    inside = isOfWord(c);
    at += size;
  }
  for (auto& word : words) {
    const std::string_view raw = text.substr(word.begin, word.end - word.begin);
    word.exact = oneApostrophe(raw);
    word.alike = folded(raw);
  }
  return words;
}

// The quotation's words, with a gap where it leaves some out, and without what it adds in [ ].
std::vector<Word> wordsOfQuotation(std::string_view text) {
  static constexpr std::array<std::string_view, 4> cuts{"(…)", "(...)", "[…]", "[...]"};
  std::vector<Word> words;
  std::size_t from = 0;
  const auto upTo = [&](std::size_t end) {
    for (auto& word : wordsOf(text.substr(from, end - from))) {
      word.begin += from;
      word.end += from;
      words.push_back(std::move(word));
    }
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    const auto cut = std::find_if(cuts.begin(), cuts.end(),
                                  [&](std::string_view one) { return rest.starts_with(one); });
    const std::size_t closed = rest.front() == '[' ? rest.find(']') : std::string_view::npos;
    if (cut == cuts.end() && closed == std::string_view::npos) continue;
    upTo(at);
    const std::size_t size = cut != cuts.end() ? cut->size() : closed + 1;
    if (cut != cuts.end()) words.push_back({at, at + size, {}, {}, true});
    from = at + size;
    at = from - 1;
  }
  upTo(text.size());
  return words;
}

int costOf(const Word& one, const Word& other) {
  if (one.exact == other.exact) return 0;
  return one.alike == other.alike ? costOfLook : costOfOther;
}

struct Cell {
  int cost = 0;
  std::uint32_t begin = 0;  // the source's word that this way began at
};

struct Window {
  std::size_t begin = 0, end = 0;  // words of the source
  int cost = std::numeric_limits<int>::max();
};

// Row by row: what it costs to have read so much of the quotation where the source's word j ends.
// It may begin and end anywhere in the source.
Window windowOf(const std::vector<Word>& source, const std::vector<Word>& quotation) {
  std::vector<Cell> above(source.size() + 1);
  std::vector<Cell> row(source.size() + 1);
  for (std::size_t j = 0; j <= source.size(); ++j) above[j] = {0, static_cast<std::uint32_t>(j)};
  for (const Word& word : quotation) {
    row[0] = {above[0].cost + (word.gap ? 0 : costOfOne), 0};
    for (std::size_t j = 1; j <= source.size(); ++j) {
      Cell best{above[j].cost + (word.gap ? 0 : costOfOne), above[j].begin};
      const Cell skipped{row[j - 1].cost + (word.gap ? 0 : costOfOne), row[j - 1].begin};
      if (skipped.cost < best.cost) best = skipped;
      if (!word.gap) {
        const Cell paired{above[j - 1].cost + costOf(source[j - 1], word), above[j - 1].begin};
        if (paired.cost <= best.cost) best = paired;
      }
      row[j] = best;
    }
    std::swap(row, above);
  }
  Window window;
  for (std::size_t j = 0; j <= source.size(); ++j) {
    if (above[j].cost < window.cost) window = {above[j].begin, j, above[j].cost};
  }
  return window;
}

// The same within the window, with the way kept: from its end back to its beginning.
std::vector<Stretch> stretchesOf(std::string_view sourceText, std::string_view quotationText,
                                 const std::vector<Word>& source,
                                 const std::vector<Word>& quotation) {
  const std::size_t width = source.size() + 1;
  std::vector<int> cost((quotation.size() + 1) * width);
  const auto at = [&](std::size_t i, std::size_t j) -> int& { return cost[i * width + j]; };
  for (std::size_t j = 0; j < width; ++j) at(0, j) = static_cast<int>(j) * costOfOne;
  for (std::size_t i = 1; i <= quotation.size(); ++i) {
    const Word& word = quotation[i - 1];
    const int one = word.gap ? 0 : costOfOne;
    for (std::size_t j = 0; j < width; ++j) {
      at(i, j) = at(i - 1, j) + one;
      if (j == 0) continue;
      at(i, j) = std::min(at(i, j), at(i, j - 1) + one);
      if (!word.gap) at(i, j) = std::min(at(i, j), at(i - 1, j - 1) + costOf(source[j - 1], word));
    }
  }
  std::vector<Stretch> back;
  const auto say = [&](Side side, std::string_view text, const Word& word) {
    back.push_back({side, std::string(text.substr(word.begin, word.end - word.begin))});
  };
  std::size_t i = quotation.size();
  std::size_t j = source.size();
  while (i > 0 || j > 0) {
    const bool pair = i > 0 && j > 0 && !quotation[i - 1].gap &&
                      at(i, j) == at(i - 1, j - 1) + costOf(source[j - 1], quotation[i - 1]);
    if (pair) {
      const bool same = costOf(source[j - 1], quotation[i - 1]) == 0;
      if (!same) say(Side::quotation, quotationText, quotation[i - 1]);
      say(same ? Side::both : Side::source, sourceText, source[j - 1]);
      --i;
      --j;
    } else if (i > 0 && at(i, j) == at(i - 1, j) + (quotation[i - 1].gap ? 0 : costOfOne)) {
      if (!quotation[i - 1].gap) say(Side::quotation, quotationText, quotation[i - 1]);
      --i;
    } else {
      // Left out as (…) is told so, and is no difference.
      const bool leftOut = i > 0 && quotation[i - 1].gap;
      if (!leftOut) say(Side::source, sourceText, source[j - 1]);
      --j;
    }
  }
  std::reverse(back.begin(), back.end());
  return back;
}

// Neighbours of one side in one; what is only in the source before what is only in the quotation.
std::vector<Stretch> joined(std::vector<Stretch> words) {
  const auto isSource = [](const Stretch& each) { return each.side == Side::source; };
  for (auto at = words.begin(); at != words.end();) {
    const auto end =
        std::find_if(at, words.end(), [](const Stretch& each) { return each.side == Side::both; });
    std::stable_partition(at, end, isSource);
    at = std::find_if_not(end, words.end(),
                          [](const Stretch& each) { return each.side == Side::both; });
  }
  std::vector<Stretch> out;
  for (auto& each : words) {
    if (out.empty() || out.back().side != each.side) {
      out.push_back(std::move(each));
    } else {
      out.back().text += ' ' + each.text;
    }
  }
  return out;
}

}  // namespace

Alignment aligned(std::string_view source, std::string_view quotation) {
  const auto there = wordsOf(source);
  const auto here = wordsOfQuotation(quotation);
  const auto count = std::count_if(here.begin(), here.end(), [](const Word& w) { return !w.gap; });
  Alignment out;
  if (there.empty() || count == 0) return out;
  const Window window = windowOf(there, here);
  if (window.begin >= window.end) return out;
  out.passage = {there[window.begin].begin, there[window.end - 1].end};
  out.likeness = std::max(
      0.0, 1.0 - static_cast<double>(window.cost) / static_cast<double>(count * costOfOne));
  const auto first = there.begin() + static_cast<std::ptrdiff_t>(window.begin);
  const auto last = there.begin() + static_cast<std::ptrdiff_t>(window.end);
  constexpr std::size_t mostCells = 20'000'000;
  const std::vector<Word> part(first, last);
  if (part.size() * here.size() <= mostCells) {
    out.stretches = joined(stretchesOf(source, quotation, part, here));
  }
  return out;
}

}  // namespace grappe::intake
