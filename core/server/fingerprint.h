// What a certificate is known by. Only for the files that name OpenSSL. Any thread.
#pragma once

#include <openssl/x509.h>

#include <string>

namespace grappe::server {

// SHA-256 in hexadecimal; empty if OpenSSL cannot.
std::string fingerprint(const X509* certificate);

}  // namespace grappe::server
