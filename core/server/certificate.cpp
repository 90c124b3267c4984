#include "server/certificate.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <array>
#include <boost/asio/ssl/context.hpp>

#include "server/fingerprint.h"

namespace grappe::server {

namespace {

namespace ssl = boost::asio::ssl;

struct Free {
  void operator()(BIO* bio) const { BIO_free(bio); }
  void operator()(X509* certificate) const { X509_free(certificate); }
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

Owned<BIO> opened(const std::string& file) { return Owned<BIO>(BIO_new_file(file.c_str(), "r")); }

Owned<X509> certificateIn(BIO* bio) {
  return Owned<X509>(PEM_read_bio_X509(bio, nullptr, nullptr, nullptr));
}

// Asked for a password, it has none, and remembers that it was asked.
int noPassword(char* /*buffer*/, int /*size*/, int /*writing*/, void* asked) {
  *static_cast<bool*>(asked) = true;
  return 0;
}

}  // namespace

const char* faultName(CertificateFault fault) {
  switch (fault) {
    case CertificateFault::noCertificate:
      return "no_certificate";
    case CertificateFault::noKey:
      return "no_key";
    case CertificateFault::notCertificate:
      return "not_certificate";
    case CertificateFault::notKey:
      return "not_key";
    case CertificateFault::keyLocked:
      return "key_locked";
    case CertificateFault::mismatch:
      return "mismatch";
  }
  return "";
}

std::optional<CertificateFault> faultOf(const CertificateFiles& files) {
  const auto fault = [&]() -> std::optional<CertificateFault> {
    const auto certificateFile = opened(files.certificate);
    if (!certificateFile) return CertificateFault::noCertificate;
    const auto certificate = certificateIn(certificateFile.get());
    if (!certificate) return CertificateFault::notCertificate;
    const auto keyFile = opened(files.key);
    if (!keyFile) return CertificateFault::noKey;
    bool asked = false;
    const Owned<EVP_PKEY> key(PEM_read_bio_PrivateKey(keyFile.get(), nullptr, noPassword, &asked));
    if (!key) return asked ? CertificateFault::keyLocked : CertificateFault::notKey;
    if (X509_check_private_key(certificate.get(), key.get()) != 1) {
      return CertificateFault::mismatch;
    }
    return std::nullopt;
  }();
  ERR_clear_error();
  return fault;
}

std::unique_ptr<ssl::context> tlsOf(const CertificateFiles& files) {
  auto context = std::make_unique<ssl::context>(ssl::context::tls_server);
  context->set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 |
                       ssl::context::no_sslv3 | ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1 |
                       SSL_OP_NO_RENEGOTIATION);
  context->use_certificate_chain_file(files.certificate);
  context->use_private_key_file(files.key, ssl::context::pem);
  return context;
}

std::string fingerprintOf(const std::string& certificateFile) {
  const auto file = opened(certificateFile);
  const auto certificate = file ? certificateIn(file.get()) : nullptr;
  ERR_clear_error();
  return certificate ? fingerprint(certificate.get()) : std::string();
}

std::string fingerprint(const X509* certificate) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned size = 0;
  if (X509_digest(certificate, EVP_sha256(), bytes.data(), &size) != 1) return {};
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (unsigned at = 0; at < size; ++at) {
    text += digits[bytes[at] >> 4U];
    text += digits[bytes[at] & 0x0FU];
  }
  return text;
}

}  // namespace grappe::server
