// How much of something may be had: so much at once, then so much a second. Time is handed in.
// A plain value, one thread at a time.
#pragma once

#include <chrono>

#include "base/clock.h"

namespace grappe::server {

// Holds up to `most` and gets `perSecond` back. A clock set back only stops the refill for once.
class Bucket {
 public:
  Bucket(double most, double perSecond) : m_most(most), m_perSecond(perSecond), m_left(most) {}

  bool take(Timestamp now);
  void giveBack();
  bool isFull(Timestamp now) const { return at(now) >= m_most; }
  // How long until take() gives one again; zero if it does now.
  std::chrono::milliseconds untilNext(Timestamp now) const;

 private:
  double at(Timestamp now) const;

  double m_most;
  double m_perSecond;
  double m_left;
  Timestamp m_at{};
};

}  // namespace grappe::server
