// Tokens and PINs: made, hashed, compared. Uses libsodium. Any thread.
#pragma once

#include <string>
#include <string_view>

namespace grappe::server {

// 32 random bytes as 64 hexadecimal digits: what a device keeps.
std::string newToken();

// SHA-256 in hexadecimal: what the log keeps, so that a copied file lets nobody in.
std::string tokenHash(std::string_view token);

// Without telling by its time how much is the same.
bool sameSecret(std::string_view one, std::string_view other);

// For SetPin: salted and slow (Argon2id, libsodium's interactive limits: 64 MiB, about 0.1 s).
// Throws std::bad_alloc if the memory cannot be had.
std::string hashPin(std::string_view pin);

// As slow. A hash made with other limits than hashPin's never matches: one that asks for gigabytes
// would stop the kiosk.
bool pinMatches(const std::string& hash, std::string_view pin);

}  // namespace grappe::server
