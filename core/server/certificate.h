// The certificate that a kiosk may be given, to speak https: a file with the certificate (and those
// that vouch for it, in turn) and one with its key, both PEM. Any thread.
#pragma once

#include <memory>
#include <optional>
#include <string>

namespace boost::asio::ssl {
class context;
}

namespace grappe::server {

struct CertificateFiles {
  std::string certificate;
  std::string key;
};

enum class CertificateFault {
  noCertificate,   // the file cannot be read
  noKey,           // the same of the key's
  notCertificate,  // it holds no certificate
  notKey,          // it holds no private key
  keyLocked,       // it wants a password, which nobody could type at a kiosk's start
  mismatch,        // the key is another certificate's
};

// Short and stable: "not_certificate".
const char* faultName(CertificateFault fault);

// Nothing: a server can speak https with them. A certificate that has run out passes: browsers say
// so themselves, and a clock may be wrong.
std::optional<CertificateFault> faultOf(const CertificateFiles& files);

// For files that have no fault: TLS 1.2 or newer. Throws boost::system::system_error otherwise.
std::unique_ptr<boost::asio::ssl::context> tlsOf(const CertificateFiles& files);

// SHA-256 of the certificate, in hexadecimal; empty if there is none in the file.
std::string fingerprintOf(const std::string& certificateFile);

}  // namespace grappe::server
