// How much a connection may send: a rate policy of Beast's streams that stops nothing itself but
// tells, once, when more came than was agreed. Frames that carry nothing (pings, empty fragments)
// are seen nowhere else. Sits in the stream that it watches; io thread only.
#pragma once

#include <algorithm>
#include <boost/beast/core/rate_policy.hpp>
#include <chrono>
#include <functional>
#include <limits>

namespace grappe::server {

class FloodGuard {
 public:
  // From now on `burst` bytes at once, then `perSecond`. `flooded` is called in the middle of
  // reading: it must only post what it wants done.
  void watch(double burst, double perSecond, std::function<void()> flooded) {
    m_burst = m_left = burst;
    m_perSecond = perSecond;
    m_last = std::chrono::steady_clock::now();
    m_flooded = std::move(flooded);
  }

 private:
  friend class boost::beast::rate_policy_access;
  static constexpr std::size_t any = std::numeric_limits<std::size_t>::max();

  static std::size_t available_read_bytes() noexcept { return any; }   // NOLINT: Beast's names
  static std::size_t available_write_bytes() noexcept { return any; }  // NOLINT
  static void transfer_write_bytes(std::size_t /*size*/) noexcept {}   // NOLINT
  static void on_timer() noexcept {}                                   // NOLINT
  void transfer_read_bytes(std::size_t size) noexcept {                // NOLINT
    if (!m_flooded) return;
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::duration<double> passed = now - m_last;
    m_last = now;
    m_left = std::min(m_burst, m_left + passed.count() * m_perSecond) - static_cast<double>(size);
    if (m_left < 0) std::exchange(m_flooded, nullptr)();
  }

  double m_burst = 0;
  double m_perSecond = 0;
  double m_left = 0;
  std::chrono::steady_clock::time_point m_last;
  std::function<void()> m_flooded;
};

}  // namespace grappe::server
