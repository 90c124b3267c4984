#include "commands/certificate.h"

namespace grappe::commands {

bool certificateHolds(const Console& console, const ServingOptions& options) {
  const auto& files = options.certificate;
  if (files.certificate.empty() && files.key.empty()) return true;
  const auto fault = server::faultOf(files);
  if (!fault) return true;
  console.fail(console.words.say("cli.cert." + std::string(server::faultName(*fault)),
                                 {{"cert", files.certificate}, {"key", files.key}}));
  return false;
}

}  // namespace grappe::commands
