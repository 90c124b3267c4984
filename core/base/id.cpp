#include "base/id.h"

#include <sys/random.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <stdexcept>

namespace grappe {

namespace {

void fillRandom(std::span<std::uint8_t> bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t got = getrandom(bytes.data() + done, bytes.size() - done, 0);
    if (got < 0) throw std::runtime_error("getrandom failed");
    done += static_cast<std::size_t>(got);
  }
}

bool isIdCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

}  // namespace

bool isIdText(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), isIdCharacter);
}

void throwNotAnId(std::string_view text) {
  throw std::invalid_argument("not an id: " + std::string(text));
}

std::string RandomIds::next() {
  // 62 of the 64 values are letters and digits; the two others would start an id with - or _.
  static constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  std::string id;
  while (id.size() < 16) {
    std::array<std::uint8_t, 24> bytes{};
    fillRandom(bytes);
    for (const std::uint8_t byte : bytes) {
      const unsigned value = byte & 63U;
      if (value < alphabet.size() && id.size() < 16) id.push_back(alphabet[value]);
    }
  }
  return id;
}

std::string randomDigits(int count) {
  std::string digits;
  while (static_cast<int>(digits.size()) < count) {
    std::array<std::uint8_t, 16> bytes{};
    fillRandom(bytes);
    for (const std::uint8_t byte : bytes) {
      // 250 is the largest multiple of 10 in a byte: the rest would favour the low digits.
      if (byte < 250 && static_cast<int>(digits.size()) < count) {
        digits.push_back(static_cast<char>('0' + byte % 10));
      }
    }
  }
  return digits;
}

}  // namespace grappe
