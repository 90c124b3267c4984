// What the facilitator's page may ask for and only whoever runs the server has. Each may be left
// out: its answers then say that it is not known.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "base/refusal.h"
#include "server/health.h"

namespace grappe::server {

// A recap as a file, by the ending of its name ("docx", "pdf"…); "page": a page of the PDF alone,
// as a PNG.
inline constexpr std::string_view recapPageFormat = "page";
struct RecapOrder {
  std::string format;
  std::size_t page = 0;  // of "page", from 0
};
struct RecapFile {
  std::string bytes;
  std::size_t page = 0, pages = 0;  // of "page": which it is, the last where there are fewer
};

struct RecapMaking {
  // Makes the recap of the newest state. False at once while another is being made. `made` is
  // called once, on any thread, even after the server is gone: it only hands the file on.
  std::function<bool(const RecapOrder& order, std::function<void(Result<RecapFile>)> made)> start;
  std::function<double()> share;  // of the one that is being made, that is done: 0 to 1
  std::function<void()> stop;     // the one that is being made: refused as notNow
};

struct DeskSources {
  // May take a while (a slow disk): called beside the io thread.
  std::function<Surroundings()> around;
  RecapMaking recap;
};

}  // namespace grappe::server
