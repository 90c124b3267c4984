#include "widgets/date_words.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <optional>

namespace grappe::widgets {

namespace {

using Day = std::chrono::year_month_day;

int figuresAt(const std::string& date, std::size_t at, std::size_t count) {
  int value = -1;
  const char* from = date.data() + at;
  const auto read = std::from_chars(from, from + count, value);
  return read.ec == std::errc() && read.ptr == from + count ? value : -1;
}

std::optional<Day> dayOf(const std::string& date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return std::nullopt;
  const int year = figuresAt(date, 0, 4);
  const int month = figuresAt(date, 5, 2);
  const int day = figuresAt(date, 8, 2);
  if (year < 0 || month < 1 || day < 1) return std::nullopt;
  const Day found{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                  std::chrono::day(static_cast<unsigned>(day))};
  return found.ok() ? std::optional(found) : std::nullopt;
}

}  // namespace

std::string dateWords(const words::Phrasebook& words, const std::string& date) {
  const auto found = dayOf(date);
  if (!found) return date;
  const auto day = static_cast<unsigned>(found->day());
  const auto month = static_cast<unsigned>(found->month());
  return words.say(day == 1 ? "kiosk.date.first" : "kiosk.date",
                   {{"day", std::to_string(day)},
                    {"month", words.say("kiosk.month." + std::to_string(month))},
                    {"year", std::to_string(static_cast<int>(found->year()))}});
}

std::string dayAfter(const std::string& date, int days, const std::string& otherwise) {
  const auto found = dayOf(date);
  if (!found) return otherwise;
  const Day later = std::chrono::sys_days(*found) + std::chrono::days(days);
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(later.year()),
                static_cast<unsigned>(later.month()), static_cast<unsigned>(later.day()));
  return text.data();
}

}  // namespace grappe::widgets
