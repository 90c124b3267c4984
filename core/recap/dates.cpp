#include <charconv>
#include <chrono>

#include "recap/recap.h"

namespace grappe::recap {
namespace {

std::optional<int> numberIn(const std::string& text, std::size_t at, std::size_t length) {
  int value = 0;
  const char* end = text.data() + at + length;
  const auto read = std::from_chars(text.data() + at, end, value);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return value;
}

}  // namespace

std::string dateInWords(const std::string& isoDate, const words::Phrasebook& words) {
  if (isoDate.size() != 10 || isoDate[4] != '-' || isoDate[7] != '-') return isoDate;
  const auto year = numberIn(isoDate, 0, 4);
  const auto month = numberIn(isoDate, 5, 2);
  const auto day = numberIn(isoDate, 8, 2);
  if (!year || !month || !day || *month < 1 || *day < 1) return isoDate;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return isoDate;
  const unsigned weekday = std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding();
  return words.say(*day == 1 ? "recap.date.first" : "recap.date",
                   {{"weekday", words.say("recap.weekday." + std::to_string(weekday))},
                    {"day", std::to_string(*day)},
                    {"month", words.say("recap.month." + std::to_string(*month))},
                    {"year", std::to_string(*year)}});
}

}  // namespace grappe::recap
