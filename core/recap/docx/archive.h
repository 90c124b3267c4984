// A ZIP archive in memory, the same for the same parts. Any thread.
#pragma once

#include <string>
#include <vector>

namespace grappe::recap::docx {

struct Part {
  std::string name;
  std::string bytes;
  bool stored = false;  // not compressed
};

// Parts in this order, all dated 1 January 1980 (ZIP's first day). Throws std::runtime_error.
std::string archiveOf(const std::vector<Part>& parts);

}  // namespace grappe::recap::docx
