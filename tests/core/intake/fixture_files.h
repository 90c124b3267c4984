// The real post-its, points and quotations of two questions, as the files that people wrote.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace grappe::fixtures {

inline std::string file(const std::string& name) {
  const std::string path = std::string(GRAPPE_SOURCE_DIR) + "/tests/core/intake/fixtures/" + name;
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("no fixture " + path);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace grappe::fixtures
