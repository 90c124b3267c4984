#include "intake/seams.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace grappe::intake {
namespace {

constexpr std::size_t shortSentence = 60;  // graphemes

// Determiners, pronouns, prepositions and conjunctions: the closed classes of French.
constexpr std::array beginnings = {
    "le",    "la",    "les",  "l",     "un",    "une",   "des",     "il",       "elle",
    "on",    "nous",  "vous", "ils",   "elles", "je",    "j",       "ce",       "cet",
    "cette", "ces",   "cela", "ca",    "c",     "quand", "comment", "pourquoi", "pour",
    "par",   "avec",  "sans", "dans",  "et",    "mais",  "si",      "sur",      "mon",
    "ma",    "mes",   "son",  "sa",    "ses",   "notre", "nos",     "votre",    "vos",
    "leur",  "leurs", "pas",  "plus",  "ne",    "n",     "a",       "au",       "aux",
    "d",     "du",    "etre", "avoir", "tout",  "toute", "tous",    "toutes",   "chaque"};
// After one of these a capital is part of what they introduce.
constexpr std::array introducing = {
    "le",    "la",   "les",   "l",     "un",  "une",   "des",  "du",    "de",    "d",    "et",
    "en",    "ou",   "a",     "au",    "aux", "par",   "pour", "avec",  "sans",  "dans", "sur",
    "sous",  "chez", "entre", "vers",  "que", "qui",   "qu",   "comme", "mon",   "ma",   "mes",
    "son",   "sa",   "ses",   "notre", "nos", "votre", "vos",  "leur",  "leurs", "ce",   "cet",
    "cette", "ces",  "est",   "sont",  "y",   "s",     "n",    "ne",    "je",    "j",    "c"};
// A sentence that begins so goes on with what the one before it said.
constexpr std::array takingUp = {
    "il",    "elle",  "on",    "ils",   "elles", "ca",   "cela",  "ce",      "c",     "cet",
    "cette", "ces",   "ceux",  "celui", "celle", "et",   "mais",  "ou",      "donc",  "car",
    "puis",  "ainsi", "aussi", "par",   "pour",  "si",   "alors", "sinon",   "enfin", "ensuite",
    "apres", "avant", "nous",  "je",    "j",     "vous", "ex",    "exemple", "voir",  "que",
    "qu",    "qui",   "dans",  "leur",  "leurs", "son",  "sa",    "ses",     "parce", "y"};
constexpr std::array abbreviations = {"m",  "mm", "mme", "mlle", "mr", "dr", "st", "ste",
                                      "cf", "ex", "no",  "art",  "p",  "av", "bd"};

template <std::size_t n>
bool among(const std::array<const char*, n>& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(), [&](const char* each) { return word == each; });
}

struct Word {
  std::size_t at = 0;
  std::string_view text;
};

bool isSpace(char32_t c) {
  return c == ' ' || c == '\n' || c == '\t' || c == 0xA0 || c == 0x202F || c == 0x2009;
}

std::vector<Word> wordsOf(std::string_view text) {
  std::vector<Word> words;
  std::size_t at = 0;
  std::size_t begin = std::string_view::npos;
  for (const char32_t c : codepoints(text)) {
    const std::size_t size = toUtf8(c).size();
    if (isSpace(c)) {
      if (begin != std::string_view::npos) words.push_back({begin, text.substr(begin, at - begin)});
      begin = std::string_view::npos;
    } else if (begin == std::string_view::npos) {
      begin = at;
    }
    at += size;
  }
  if (begin != std::string_view::npos) words.push_back({begin, text.substr(begin)});
  return words;
}

// Up to an apostrophe, marks and punctuation dropped, lower case: "L’école" gives "l".
std::string head(std::string_view word) {
  std::string out;
  for (const char c : folded(word)) {
    if (c == '\'') break;
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) out += c;
  }
  return out;
}

bool isLetter(char32_t c) {
  return lowered(toUtf8(c)) != toUtf8(c) || (c >= 'a' && c <= 'z') ||
         (c >= 0xDF && c <= 0x24F && c != 0xF7);
}
bool isCapital(char32_t c) { return lowered(toUtf8(c)) != toUtf8(c); }
bool isSmall(char32_t c) { return isLetter(c) && !isCapital(c); }

// Written in small letters to its end, with no punctuation after it.
bool smallWord(std::string_view word) {
  const auto points = codepoints(word);
  return points.size() >= 3 && isSmall(points.back()) && !isCapital(points.front());
}

// "La", "L’école": a capital, then nothing but small letters, also behind an apostrophe.
bool beginsSentence(std::string_view word) {
  const auto points = codepoints(word);
  if (points.empty() || !isCapital(points.front())) return false;
  for (std::size_t at = 1; at < points.size(); ++at) {
    if (isCapital(points[at])) return false;
  }
  return among(beginnings, head(word));
}

bool seamWithoutStop(const std::vector<Word>& words, std::size_t at) {
  if (!smallWord(words[at - 1].text) || among(introducing, head(words[at - 1].text))) return false;
  if (!beginsSentence(words[at].text)) return false;
  const bool elided = words[at].text.find('\'') != std::string_view::npos ||
                      words[at].text.find("’") != std::string_view::npos;
  if (elided) return true;
  if (at + 1 == words.size()) return false;
  const auto next = codepoints(words[at + 1].text);
  return !next.empty() && isSmall(next.front());
}

bool seamAtStop(const std::vector<Word>& words, std::size_t at) {
  const std::string_view before = words[at - 1].text;
  if (before.size() < 2 || before.back() != '.' || before[before.size() - 2] == '.') return false;
  const auto points = codepoints(words[at].text);
  if (points.empty() || !isCapital(points.front())) return false;
  if (codepoints(before).size() <= 2) return false;         // an initial
  if (before.find('.') + 1 != before.size()) return false;  // "E.N."
  return !among(abbreviations, head(before)) && !among(takingUp, head(words[at].text));
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::vector<std::string> partsOf(std::string_view text) {
  const std::vector<Word> words = wordsOf(text);
  std::vector<std::size_t> seams;
  std::vector<std::size_t> stops;
  std::size_t sentences = 1;
  for (std::size_t at = 1; at < words.size(); ++at) {
    if (seamWithoutStop(words, at)) seams.push_back(words[at].at);
    const auto points = codepoints(words[at].text);
    const char end = words[at - 1].text.back();
    if ((end == '.' || end == '!' || end == '?') && !points.empty() && isCapital(points.front()))
      ++sentences;
    if (seamAtStop(words, at)) stops.push_back(words[at].at);
  }
  if (stops.size() == 1 && sentences == 2) {
    const bool brief = graphemeCount(trimmed(text.substr(0, stops[0]))) <= shortSentence &&
                       graphemeCount(text.substr(stops[0])) <= shortSentence;
    if (brief) seams.push_back(stops[0]);
  }
  std::sort(seams.begin(), seams.end());
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (const std::size_t seam : seams) {
    parts.push_back(cleaned(text.substr(from, seam - from)));
    from = seam;
  }
  parts.push_back(cleaned(text.substr(from)));
  return parts;
}

}  // namespace grappe::intake
