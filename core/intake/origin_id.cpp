#include "intake/origin_id.h"

#include <array>
#include <cstdint>

namespace grappe::intake {
namespace {

// FNV-1a with 64 bits, from two starts: 128 bits against words that fall together by chance. It
// guards against no one: who may import may write anyway.
std::uint64_t fnv(std::uint64_t hash, std::string_view bytes) {
  constexpr std::uint64_t prime = 1099511628211U;
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= prime;
  }
  return hash;
}

std::string hexadecimal(std::uint64_t value) {
  std::string out(16, '0');
  for (std::size_t at = 16; at-- > 0; value >>= 4U) out[at] = "0123456789abcdef"[value & 0xFU];
  return out;
}

}  // namespace

OriginIds::OriginIds(char kind, std::string_view question, std::string_view fileName)
    : m_prefix(std::string("f") + kind) {
  m_scope.append(question).append(1, '\0').append(fileName).append(1, '\0');
}

std::string OriginIds::next(std::string_view words) {
  auto seen = m_seen.find(words);
  if (seen == m_seen.end()) seen = m_seen.emplace(std::string(words), 0).first;
  const std::string whole = m_scope + std::string(words) + '\0' + std::to_string(seen->second++);
  constexpr std::array<std::uint64_t, 2> starts = {14695981039346656037U, 7809847782465536322U};
  return m_prefix + hexadecimal(fnv(starts[0], whole)) + hexadecimal(fnv(starts[1], whole));
}

}  // namespace grappe::intake
