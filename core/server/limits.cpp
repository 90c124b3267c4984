#include "server/limits.h"

#include <algorithm>

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

bool Limits::OfDevices::take(const workshop::DeviceId& device, Timestamp now) {
  if (m_buckets.size() >= m_sweepAt) {
    // A full bucket says nothing that a new one does not.
    std::erase_if(m_buckets, [now](const auto& entry) { return entry.second.isFull(now); });
    m_sweepAt = std::max(few, 2 * m_buckets.size());
  }
  return m_buckets.try_emplace(device, 30, 3).first->second.take(now);
}

}  // namespace grappe::server
