// How much one device may ask, and how often anybody may guess. Never by address: a whole room may
// share one. Owned by the routes; io thread only. Time is handed in.
#pragma once

#include <unordered_map>

#include "base/clock.h"
#include "workshop/names.h"

namespace grappe::server {

// Holds up to `most` and gets `perSecond` back. A clock set back only stops the refill for once.
class Bucket {
 public:
  Bucket(double most, double perSecond) : m_most(most), m_perSecond(perSecond), m_left(most) {}

  bool take(Timestamp now);
  void giveBack();
  bool isFull(Timestamp now) const { return at(now) >= m_most; }

 private:
  double at(Timestamp now) const;

  double m_most;
  double m_perSecond;
  double m_left;
  Timestamp m_at{};
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

  // In all: 600 devices at once, then 20 a second.
  bool mayJoin(Timestamp now) { return m_joinings.take(now); }

  // In all: 60 wrong room codes, 5 wrong PINs a minute. Taken before the comparison, given back
  // when it was right.
  bool mayTryCode(Timestamp now) { return m_codes.take(now); }
  void codeWasRight() { m_codes.giveBack(); }
  bool mayTryPin(Timestamp now) { return m_pins.take(now); }
  void pinWasRight() { m_pins.giveBack(); }

 private:
  class OfDevices {
   public:
    bool take(const workshop::DeviceId& device, Timestamp now);

   private:
    static constexpr std::size_t few = 4096;
    std::unordered_map<workshop::DeviceId, Bucket> m_buckets;
    std::size_t m_sweepAt = few;
  };

  OfDevices m_writes;
  OfDevices m_reads;
  Bucket m_joinings{600, 20};
  Bucket m_codes{60, 1};
  Bucket m_pins{5, 5.0 / 60};
};

}  // namespace grappe::server
