// Lets Cairo write a file into a std::string: the write function of its streams, `to` the string.
#pragma once

#include <cairo.h>

#include <string>

namespace grappe::recap {

inline cairo_status_t appendBytes(void* to, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace grappe::recap
