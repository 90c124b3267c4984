// Time as the program stores it: milliseconds since 1970 UTC. The pure rooms are handed a
// Timestamp; only runtime/ and app/ own a Clock. Implementations are safe on any thread.
#pragma once

#include <chrono>
#include <string>

namespace grappe {

using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

inline std::int64_t toMillis(Timestamp at) { return at.time_since_epoch().count(); }
inline Timestamp fromMillis(std::int64_t millis) {
  return Timestamp(std::chrono::milliseconds(millis));
}

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Timestamp now() const = 0;
};

class SystemClock final : public Clock {
 public:
  Timestamp now() const override {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now());
  }
};

// "2026-11-24": the local date of a moment, for a meeting opened today.
std::string localDate(Timestamp at);

}  // namespace grappe
