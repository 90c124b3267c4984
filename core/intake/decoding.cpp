#include "intake/decoding.h"

#include <array>

#include "base/text.h"

namespace grappe::intake {
namespace {

// 0x80 to 0x9F of Windows-1252; the five that it leaves open are shown as U+FFFD.
constexpr std::array<char32_t, 32> upperControls = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

std::string fromWindows1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += toUtf8(byte >= 0x80 && byte < 0xA0 ? upperControls[byte - 0x80U] : char32_t{byte});
  }
  return text;
}

std::string unixLines(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r') {
      if (at + 1 < text.size() && text[at + 1] == '\n') continue;
      out += '\n';
    } else {
      out += text[at];
    }
  }
  return out;
}

}  // namespace

Result<Decoded> decoded(std::string_view bytes) {
  if (bytes.size() > fileLimit) return refuse(Code::tooLarge, "more than 5 MB");
  if (bytes.find('\0') != std::string_view::npos) return refuse(Code::wrongType, "not a text file");
  constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
  if (bytes.substr(0, byteOrderMark.size()) == byteOrderMark) {
    bytes.remove_prefix(byteOrderMark.size());
  }
  Decoded out;
  out.windows1252 = !isUtf8(bytes);
  out.text = unixLines(out.windows1252 ? fromWindows1252(bytes) : std::string(bytes));
  if (cleaned(out.text).empty()) return refuse(Code::empty, "nothing is written in it");
  return out;
}

}  // namespace grappe::intake
