#include "core/server/made_certificate.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace grappe::server {

namespace {

void mustBe(bool done) {
  if (!done) throw std::runtime_error("OpenSSL makes no certificate");
}

template <class Write>
std::string written(const std::filesystem::path& file, const Write& write) {
  const std::unique_ptr<FILE, int (*)(FILE*)> open(std::fopen(file.c_str(), "w"), std::fclose);
  mustBe(open != nullptr && write(open.get()) == 1);
  return file.string();
}

}  // namespace

MadeCertificate::MadeCertificate(const std::string& password) {
  std::string made = (std::filesystem::temp_directory_path() / "grappe-cert-XXXXXX").string();
  mustBe(::mkdtemp(made.data()) != nullptr);
  m_folder = made;
  const std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
  const std::unique_ptr<X509, void (*)(X509*)> certificate(X509_new(), X509_free);
  mustBe(key != nullptr && certificate != nullptr);
  constexpr long aDay = 86400;
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -aDay);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), aDay);
  X509_set_pubkey(certificate.get(), key.get());
  X509_NAME* const name = X509_get_subject_name(certificate.get());
  const std::string common = "grappe.test";
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                             reinterpret_cast<const unsigned char*>(common.c_str()), -1, -1, 0);
  X509_set_issuer_name(certificate.get(), name);
  mustBe(X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0);
  files.certificate = written(m_folder / "cert.pem",
                              [&](FILE* file) { return PEM_write_X509(file, certificate.get()); });
  files.key = written(m_folder / "key.pem", [&](FILE* file) {
    return PEM_write_PrivateKey(
        file, key.get(), password.empty() ? nullptr : EVP_aes_256_cbc(),
        password.empty() ? nullptr : reinterpret_cast<const unsigned char*>(password.data()),
        static_cast<int>(password.size()), nullptr, nullptr);
  });
}

MadeCertificate::~MadeCertificate() {
  std::error_code ignored;
  std::filesystem::remove_all(m_folder, ignored);
}

}  // namespace grappe::server
