#include "intake/cell_dates.h"

#include <chrono>
#include <cmath>

namespace grappe::intake {
namespace {

std::string twoDigits(long number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

bool showsDate(std::string_view format) {
  bool quoted = false;
  bool bracketed = false;
  for (std::size_t at = 0; at < format.size(); ++at) {
    const char c = format[at];
    if (c == '"') {
      quoted = !quoted;
    } else if (quoted) {
      continue;
    } else if (c == '[') {
      bracketed = true;
    } else if (c == ']') {
      bracketed = false;
    } else if (c == '\\') {
      ++at;
    } else if (!bracketed && std::string_view("dmyhsDMYHS").find(c) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

bool showsDate(int builtInFormat) {
  return (builtInFormat >= 14 && builtInFormat <= 22) ||
         (builtInFormat >= 45 && builtInFormat <= 47);
}

std::string dateOfSerial(double serial, bool from1904) {
  constexpr double lastDay = 2958465;  // 31 December 9999
  constexpr long minutesOfDay = 1440;
  if (!(serial >= 0) || serial > lastDay) return {};
  const auto minutes = std::lround(serial * minutesOfDay);
  long days = minutes / minutesOfDay;
  const long rest = minutes % minutesOfDay;
  const std::string time = twoDigits(rest / 60) + ":" + twoDigits(rest % 60);
  if (days == 0 && !from1904) return time;
  // Counting from 1900 has a 29 February that never was.
  if (!from1904 && days < 60) ++days;
  const std::chrono::sys_days first(
      from1904 ? std::chrono::year_month_day{std::chrono::year{1904} / 1 / 1}
               : std::chrono::year_month_day{std::chrono::year{1899} / 12 / 30});
  const std::chrono::year_month_day day(first + std::chrono::days(days));
  const std::string date = std::to_string(static_cast<int>(day.year())) + "-" +
                           twoDigits(static_cast<long>(static_cast<unsigned>(day.month()))) + "-" +
                           twoDigits(static_cast<long>(static_cast<unsigned>(day.day())));
  return rest == 0 ? date : date + " " + time;
}

}  // namespace grappe::intake
