// What the facilitator's page may ask for and only whoever runs the server has. Each may be left
// out: its answers then say that it is not known.
#pragma once

#include <functional>
#include <string>

#include "base/refusal.h"
#include "server/health.h"

namespace grappe::server {

struct DeskSources {
  // May take a while (a slow disk): called beside the io thread.
  std::function<Surroundings()> around;

  // Makes the recap of the newest state as a file of `format`: "docx", "pdf" or "md". False at
  // once while another is being made. `made` is called once, on any thread, even after the server
  // is gone: it only hands the bytes on.
  std::function<bool(const std::string& format, std::function<void(Result<std::string>)> made)>
      recap;
};

}  // namespace grappe::server
