// A certificate of a test's own, signed by itself, and its key, in two files that go with it.
#pragma once

#include <filesystem>
#include <string>

#include "server/certificate.h"

namespace grappe::server {

class MadeCertificate {
 public:
  // `password`: the key is locked with it. Throws std::runtime_error.
  explicit MadeCertificate(const std::string& password = {});
  ~MadeCertificate();
  MadeCertificate(const MadeCertificate&) = delete;
  MadeCertificate& operator=(const MadeCertificate&) = delete;

  CertificateFiles files;

 private:
  std::filesystem::path m_folder;
};

}  // namespace grappe::server
