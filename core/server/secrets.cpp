#include "server/secrets.h"

#include <sodium.h>

#include <array>
#include <new>
#include <stdexcept>

namespace grappe::server {

namespace {

// Safe to call again and from any thread; before anything else of libsodium's.
void ready() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
}

template <std::size_t size>
std::string hexadecimal(const std::array<unsigned char, size>& bytes) {
  std::array<char, size * 2 + 1> text{};
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  return text.data();
}

const unsigned char* bytesOf(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::string newToken() {
  ready();
  std::array<unsigned char, 32> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return hexadecimal(bytes);
}

std::string tokenHash(std::string_view token) {
  ready();
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), bytesOf(token), token.size());
  return hexadecimal(hash);
}

bool sameSecret(std::string_view one, std::string_view other) {
  ready();
  return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

std::string hashPin(std::string_view pin) {
  ready();
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (crypto_pwhash_str(text.data(), pin.data(), pin.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
    throw std::bad_alloc();
  }
  return text.data();
}

bool pinMatches(const std::string& hash, std::string_view pin) {
  ready();
  if (hash.size() >= crypto_pwhash_STRBYTES) return false;
  if (crypto_pwhash_str_needs_rehash(hash.c_str(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                     crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
    return false;
  }
  return crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

}  // namespace grappe::server
