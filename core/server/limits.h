// How much one device may ask, how often anybody may guess, and how many may join. What a device
// asks never counts by address: a whole room may share one. Owned by the routes; io thread only.
// Time is handed in.
#pragma once

#include <string>
#include <unordered_map>

#include "server/bucket.h"
#include "server/guesses.h"
#include "workshop/names.h"

namespace grappe::server {

// A bucket for each of many, forgotten while it is full.
template <class Key>
class BucketEach {
 public:
  BucketEach(double most, double perSecond) : m_new(most, perSecond) {}

  bool take(const Key& key, Timestamp now) {
    if (m_buckets.size() >= m_sweepAt) {
      // A full bucket says nothing that a new one does not.
      std::erase_if(m_buckets, [now](const auto& entry) { return entry.second.isFull(now); });
      m_sweepAt = std::max(few, 2 * m_buckets.size());
    }
    return m_buckets.try_emplace(key, m_new).first->second.take(now);
  }

 private:
  static constexpr std::size_t few = 4096;
  Bucket m_new;
  std::unordered_map<Key, Bucket> m_buckets;
  std::size_t m_sweepAt = few;
};

class Limits {
 public:
  // 30 at once, then 3 a second, for each device; reading and writing are counted apart, so that
  // an outbox sent after an hour without network does not stop the page from reading.
  bool mayWrite(const workshop::DeviceId& device, Timestamp now) {
    return m_writes.take(device, now);
  }
  bool mayRead(const workshop::DeviceId& device, Timestamp now) {
    return m_reads.take(device, now);
  }

  // In all: 2,500 devices at once, then 20 a second; of one address, this machine's own aside, 400
  // and half of that, so that it cannot use up the others'.
  bool mayJoin(const std::string& from, bool fromHere, Timestamp now) {
    return (fromHere || m_joiningsFrom.take(from, now)) && m_joinings.take(now);
  }

  // See Guesses: who types wrongly waits, the room does not.
  Guesses& codes() { return m_codes; }
  Guesses& pins() { return m_pins; }

 private:
  BucketEach<workshop::DeviceId> m_writes{30, 3};
  BucketEach<workshop::DeviceId> m_reads{30, 3};
  BucketEach<std::string> m_joiningsFrom{400, 10};
  Bucket m_joinings{2500, 20};
  Guesses m_codes{
      {20, std::chrono::seconds(1), std::chrono::seconds(10), Bucket{120, 1}, Bucket{60, 0.5}}};
  Guesses m_pins{{5, std::chrono::seconds(2), std::chrono::seconds(30), Bucket{60, 12.0 / 60},
                  Bucket{10, 10.0 / 60}}};
};

}  // namespace grappe::server
