// A linked shader program. Owned by whoever draws with it; the thread of the GL context only.
#pragma once

#include <string_view>

namespace grappe::kiosk {

class GlProgram {
 public:
  // Throws std::runtime_error with the driver's log: the sources are the program's own.
  GlProgram(std::string_view vertexSource, std::string_view fragmentSource);
  ~GlProgram();
  GlProgram(const GlProgram&) = delete;
  GlProgram& operator=(const GlProgram&) = delete;

  unsigned id() const { return m_id; }
  int uniform(const char* name) const;

 private:
  unsigned m_id = 0;
};

}  // namespace grappe::kiosk
