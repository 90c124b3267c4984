#include "base/text.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace grappe {

namespace {

struct Freed {
  void operator()(utf8proc_uint8_t* bytes) const { std::free(bytes); }  // utf8proc_map mallocs
};

std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* out = nullptr;
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &out,
                                   static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, Freed> owned(out);
  if (length < 0) return {};
  return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(length)};
}

// Calls visit(codepoint, offset, length) until the end or the first bad byte; false at a bad byte.
template <class Visit>
bool eachCodepoint(std::string_view text, Visit visit) {
  std::size_t at = 0;
  while (at < text.size()) {
    utf8proc_int32_t point = 0;
    const auto length =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                         static_cast<utf8proc_ssize_t>(text.size() - at), &point);
    if (length <= 0) return false;
    visit(static_cast<char32_t>(point), at, static_cast<std::size_t>(length));
    at += static_cast<std::size_t>(length);
  }
  return true;
}

// Calls visit(offset) at the start of each grapheme, until the end or the first bad byte.
template <class Visit>
void eachGrapheme(std::string_view text, Visit visit) {
  utf8proc_int32_t state = 0;
  char32_t before = 0;
  eachCodepoint(text, [&](char32_t point, std::size_t at, std::size_t) {
    if (at == 0 || utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(before),
                                                    static_cast<utf8proc_int32_t>(point), &state)) {
      visit(at);
    }
    before = point;
  });
}

bool isDropped(char32_t point) {
  if (point < 0x20) return point != '\n' && point != '\t';
  if (point >= 0x7F && point <= 0x9F) return true;
  if (point >= 0x202A && point <= 0x202E) return true;  // embeddings and overrides (UAX #9)
  if (point >= 0x2066 && point <= 0x2069) return true;  // isolates
  if (point == 0xFEFF || point == 0x2028 || point == 0x2029) return true;
  return (point & 0xFFFEU) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);  // noncharacters
}

std::string trimmed(const std::string& text) {
  std::size_t first = text.size();
  std::size_t last = 0;
  eachCodepoint(text, [&](char32_t point, std::size_t at, std::size_t length) {
    if (isSpace(point)) return;
    if (first == text.size()) first = at;
    last = at + length;
  });
  return first < last ? text.substr(first, last - first) : std::string();
}

}  // namespace

bool isSpace(char32_t codepoint) {
  return codepoint == ' ' || codepoint == '\n' || codepoint == '\t' || codepoint == 0xA0 ||
         codepoint == 0x202F || codepoint == 0x3000 || (codepoint >= 0x2000 && codepoint <= 0x200A);
}

bool isOfWord(char32_t codepoint) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(codepoint))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return true;
    default:
      return false;
  }
}

bool isUtf8(std::string_view text) {
  return eachCodepoint(text, [](char32_t, std::size_t, std::size_t) {});
}

std::string cleaned(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  bool afterReturn = false;
  const bool sound = eachCodepoint(text, [&](char32_t point, std::size_t at, std::size_t length) {
    if (point == '\r' || point == 0x2028 || point == 0x2029) {
      kept.push_back('\n');
    } else if (point == '\n') {
      if (!afterReturn) kept.push_back('\n');
    } else if (point == '\t') {
      kept.push_back(' ');
    } else if (!isDropped(point)) {
      kept.append(text, at, length);
    }
    afterReturn = point == '\r';
  });
  if (!sound) return {};
  return trimmed(mapped(kept, UTF8PROC_STABLE | UTF8PROC_COMPOSE));
}

std::string cleanedLine(std::string_view text) {
  const std::string whole = cleaned(text);
  std::string line;
  std::string gap;
  bool broken = false;
  eachCodepoint(whole, [&](char32_t point, std::size_t at, std::size_t length) {
    if (isSpace(point)) {
      gap.append(whole, at, length);
      broken = broken || point == '\n';
      return;
    }
    line += broken ? " " : gap;
    gap.clear();
    broken = false;
    line.append(whole, at, length);
  });
  return line;
}

std::size_t graphemeCount(std::string_view text) {
  std::size_t count = 0;
  eachGrapheme(text, [&](std::size_t) { ++count; });
  return count;
}

std::string firstGraphemes(std::string_view text, std::size_t count) {
  std::size_t seen = 0;
  std::size_t end = text.size();
  eachGrapheme(text, [&](std::size_t at) {
    if (seen == count) end = at;
    ++seen;
  });
  return std::string(text.substr(0, end));
}

std::vector<std::string> graphemes(std::string_view text) {
  std::vector<std::string> all;
  std::size_t before = 0;
  eachGrapheme(text, [&](std::size_t at) {
    if (at > 0) all.emplace_back(text.substr(before, at - before));
    before = at;
  });
  if (before < text.size()) all.emplace_back(text.substr(before));
  return all;
}

bool readsRightToLeft(std::string_view text) {
  for (const char32_t point : codepoints(text)) {
    const auto* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(point));
    switch (property->bidi_class) {
      case UTF8PROC_BIDI_CLASS_L:
        return false;
      case UTF8PROC_BIDI_CLASS_R:
      case UTF8PROC_BIDI_CLASS_AL:
        return true;
      default:
        break;
    }
  }
  return false;
}

std::vector<char32_t> codepoints(std::string_view text) {
  std::vector<char32_t> points;
  eachCodepoint(text, [&](char32_t point, std::size_t, std::size_t) { points.push_back(point); });
  return points;
}

std::string toUtf8(char32_t codepoint) {
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(codepoint), bytes);
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

std::string folded(std::string_view text) {
  const std::string bare =
      mapped(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
  std::string out;
  out.reserve(bare.size());
  eachCodepoint(bare, [&](char32_t point, std::size_t at, std::size_t length) {
    switch (point) {
      case U'œ':
        out += "oe";
        break;
      case U'æ':
        out += "ae";
        break;
      case U'’':
      case U'ʼ':
        out += '\'';
        break;
      default:
        out.append(bare, at, length);
    }
  });
  return out;
}

std::string uppered(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  eachCodepoint(text, [&](char32_t point, std::size_t, std::size_t) {
    out += toUtf8(static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(point))));
  });
  return mapped(out, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string lowered(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  eachCodepoint(text, [&](char32_t point, std::size_t, std::size_t) {
    out += toUtf8(static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(point))));
  });
  return mapped(out, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

}  // namespace grappe
