#include "recap/time_of_day.h"

#include <array>
#include <ctime>

namespace grappe::recap {

std::string timeInWords(Timestamp at, const words::Phrasebook& words) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(at);
  std::tm parts{};
  localtime_r(&seconds, &parts);
  std::array<char, 8> minute{};
  const std::size_t length = std::strftime(minute.data(), minute.size(), "%M", &parts);
  return words.say("recap.time", {{"hour", std::to_string(parts.tm_hour)},
                                  {"minute", std::string(minute.data(), length)}});
}

}  // namespace grappe::recap
