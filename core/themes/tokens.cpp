#include "themes/tokens.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "base/text.h"

namespace grappe::themes {

namespace {

bool isLetter(char32_t point) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(point))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
      return true;
    default:
      return false;
  }
}

bool isCapital(char32_t point) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(point)) == UTF8PROC_CATEGORY_LU;
}

bool isIdeograph(char32_t point) {
  return (point >= 0x3040 && point <= 0x30FF) || (point >= 0x3400 && point <= 0x4DBF) ||
         (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x20000 && point <= 0x2FA1F);
}

bool isApostrophe(char32_t point) { return point == U'\'' || point == U'’' || point == U'ʼ'; }
bool isHyphen(char32_t point) { return point == U'-' || point == U'‐' || point == U'‑'; }
bool isDot(char32_t point) { return point == U'.' || point == U'·' || point == U'•'; }
bool isSpace(char32_t point) {
  return point == U' ' || point == 0xA0 || point == 0x202F || (point >= 0x2000 && point <= 0x200A);
}

bool isElision(std::string_view lower) {
  static constexpr std::array elisions{"l",      "d",      "j",      "m",      "n",
                                       "s",      "t",      "c",      "qu",     "jusqu",
                                       "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu"};
  return std::find(elisions.begin(), elisions.end(), lower) != elisions.end();
}

// What follows the dot of ami·es and enseignant.e: the word before it is what people share.
bool isInclusiveEnding(std::string_view lower) {
  static constexpr std::array endings{"e",     "es",  "s",    "ne",    "nes",   "le",     "les",
                                      "ve",    "ves", "rice", "trice", "rices", "trices", "euse",
                                      "euses", "ère", "ères", "fe",    "te",    "tes"};
  return std::find(endings.begin(), endings.end(), lower) != endings.end();
}

class Reader {
 public:
  explicit Reader(std::string_view text) : m_points(codepoints(text)) {}

  std::vector<Token> read() {
    while (m_at < m_points.size()) {
      const char32_t point = m_points[m_at];
      if (isIdeograph(point)) {
        add(m_at, m_at + 1, false);
      } else if (isLetter(point)) {
        readWord();
      } else {
        if (isHyphen(point) && m_at > 0 && isLetter(m_points[m_at - 1]) &&
            m_at + 1 < m_points.size() && isLetter(m_points[m_at + 1])) {
          m_joined = true;
        } else if (!isSpace(point)) {
          m_break = true;
        }
        ++m_at;
      }
    }
    return std::move(m_tokens);
  }

 private:
  std::size_t runEnd(std::size_t from) const {
    while (from < m_points.size() && isLetter(m_points[from]) && !isIdeograph(m_points[from])) {
      ++from;
    }
    return from;
  }

  std::string textOf(std::size_t begin, std::size_t end) const {
    std::string text;
    for (std::size_t at = begin; at < end; ++at) text += toUtf8(m_points[at]);
    return text;
  }

  void readWord() {
    const std::size_t begin = m_at;
    std::size_t end = runEnd(begin);
    if (end < m_points.size() && isApostrophe(m_points[end])) {
      const std::string word = lowered(textOf(begin, end));
      if (word == "aujourd") {
        end = runEnd(end + 1);
      } else if (isElision(word)) {
        add(begin, end + 1, true);
        return;
      }
    } else if (end < m_points.size() && isDot(m_points[end])) {
      if (readInitials(begin, end) || readInclusive(begin, end)) return;
    }
    add(begin, end, false);
  }

  // E.N. and C.L.A.S
  bool readInitials(std::size_t begin, std::size_t firstEnd) {
    if (firstEnd != begin + 1 || !isCapital(m_points[begin])) return false;
    std::size_t at = begin;
    std::string letters;
    while (at < m_points.size() && isCapital(m_points[at]) &&
           (at + 1 == m_points.size() || !isLetter(m_points[at + 1]))) {
      letters += toUtf8(m_points[at++]);
      if (at < m_points.size() && m_points[at] == U'.') ++at;
    }
    if (letters.size() < 2) return false;
    push(letters, lowered(letters), true, false);
    m_at = at;
    return true;
  }

  bool readInclusive(std::size_t begin, std::size_t end) {
    std::size_t at = end;
    while (at < m_points.size() && isDot(m_points[at])) {
      const std::size_t next = runEnd(at + 1);
      if (next == at + 1 || !isInclusiveEnding(lowered(textOf(at + 1, next)))) break;
      at = next;
    }
    if (at == end) return false;
    push(textOf(begin, at), lowered(textOf(begin, end)), false, false);
    m_at = at;
    return true;
  }

  void add(std::size_t begin, std::size_t end, bool elided) {
    std::string lower = lowered(textOf(begin, elided ? end - 1 : end));
    if (elided) lower += '\'';
    std::size_t signs = 0;
    std::size_t letters = 0;
    bool capitals = true;
    for (std::size_t at = begin; at < end; ++at) {
      if (isApostrophe(m_points[at])) continue;
      ++signs;
      if (m_points[at] >= '0' && m_points[at] <= '9') continue;
      ++letters;
      capitals = capitals && isCapital(m_points[at]);
    }
    push(textOf(begin, end), std::move(lower), capitals && letters > 0 && signs > 1, elided);
    m_at = end;
  }

  void push(std::string shown, std::string lower, bool capitals, bool elided) {
    m_tokens.push_back({std::move(shown), std::move(lower), capitals, elided, m_joined,
                        m_break || m_tokens.empty()});
    m_joined = false;
    m_break = false;
  }

  std::vector<char32_t> m_points;
  std::size_t m_at = 0;
  bool m_joined = false;
  bool m_break = true;
  std::vector<Token> m_tokens;
};

}  // namespace

std::vector<Token> tokensOf(std::string_view text) { return Reader(text).read(); }

}  // namespace grappe::themes
