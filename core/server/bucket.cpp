#include "server/bucket.h"

#include <algorithm>
#include <cmath>

namespace grappe::server {

double Bucket::at(Timestamp now) const {
  if (now <= m_at) return m_left;
  const std::chrono::duration<double> passed = now - m_at;
  return std::min(m_most, m_left + passed.count() * m_perSecond);
}

bool Bucket::take(Timestamp now) {
  m_left = at(now);
  m_at = now;
  if (m_left < 1) return false;
  m_left -= 1;
  return true;
}

void Bucket::giveBack() { m_left = std::min(m_most, m_left + 1); }

std::chrono::milliseconds Bucket::untilNext(Timestamp now) const {
  const double lacking = std::max(0.0, 1 - at(now));
  return std::chrono::milliseconds(std::lround(std::ceil(1000 * lacking / m_perSecond)));
}

}  // namespace grappe::server
