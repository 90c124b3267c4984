// Who listens to the room, and what each is told when: the question, the counts, its own notes.
//
// Nothing queues up for a slow listener: each has at most one message under way, and the next is
// made of the newest state once that is written. What is new goes round at once, in portions
// between which requests are answered. Only where going round takes long (many hundreds of
// listeners) the next round waits, so that it gathers what comes meanwhile: twice as long as the
// last one took over Times::brisk, at most Times::gather. Owned by the server; io thread only, but
// for devices() and listenDevices().
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <unordered_map>
#include <unordered_set>

#include "server/device_count.h"
#include "server/gate.h"
#include "server/loop.h"
#include "server/own_notes.h"
#include "server/presence.h"
#include "server/pushes.h"
#include "server/roles.h"
#include "server/signs.h"

namespace grappe::server {

// One connection. Not owned here: it calls leave() before it goes.
class Listener {
 public:
  virtual ~Listener() = default;
  // True: written at once. Else it calls Live::sent() when it is, and is not called before that.
  [[nodiscard]] virtual bool send(std::shared_ptr<const std::string> message) = 0;
  // Ends the connection; leave() follows, later.
  virtual void drop() = 0;
};

class Live {
 public:
  struct Times {
    std::chrono::milliseconds gather{50};     // longest wait for a round
    std::chrono::milliseconds brisk{10};      // a round that took no longer: no wait
    std::chrono::milliseconds stall{10000};   // a message unread for so long: dropped
    std::chrono::milliseconds linger{30000};  // see Presence
    std::chrono::milliseconds counts{1000};   // between pushes for a change in `devices` alone
    std::size_t messageCap = 256 * 1024;      // bytes; a longer catching up comes in pieces
    std::size_t deviceCap = 8;                // connections of a device; then its oldest is dropped
  };

  Live(const Gate& gate, Loop& loop, Times times);
  ~Live();

  // First message at once: everything after `after`.
  void join(Listener& listener, const Caller& caller, workshop::Seq after);
  void leave(Listener& listener);
  void sent(Listener& listener);

  // The gate has a new state.
  void changed();

  // A request with the device's token.
  void heard(const Caller& caller);

  // Brought up to the gate's newest state.
  const OwnNotes& ownNotes();

  // A message of a listener after its greeting: what a page tells of itself. What is none is passed
  // over.
  void told(Listener& listener, std::string_view text);

  const Presence& presence() const { return m_presence; }
  const Signs& signs() const { return m_signs; }

  // All hands that are raised fall, on their devices too.
  void lowerHands();

  int devices() const { return m_devices.now(); }
  // See DeviceCount.
  std::function<void()> listenDevices(std::function<void(int)> changed) {
    return m_devices.listen(std::move(changed));
  }

 private:
  using Moment = std::chrono::steady_clock::time_point;
  struct Told;

  void makeRoom(const workshop::DeviceId& device);
  void advance();
  void scheduleRound();
  void beginRound();
  void goOn();
  void flush(Told& told);
  void lookForSigns(bool tell = false);  // `tell`: even if they are the same
  void countDevices();
  void showDevices(Moment now);
  void tick();

  const Gate& m_gate;
  Loop& m_loop;
  Times m_times;
  OwnNotes m_ownNotes;
  Presence m_presence;
  Signs m_signs;
  Pushes m_pushes;

  std::unordered_map<Listener*, std::unique_ptr<Told>> m_listeners;
  std::unordered_multimap<workshop::DeviceId, Told*> m_byDevice;
  std::map<std::uint64_t, Told*> m_byJoining;
  std::uint64_t m_joinings = 0;

  bool m_roundPlanned = false;  // or under way
  bool m_behind = false;        // something is new since the round began
  std::uint64_t m_swept = 0;    // the latest joining that the round has come to
  Moment::duration m_roundTook{};
  Moment m_nextRound{};
  bool m_countPlanned = false;
  Moment m_nextCount{};
  int m_shownDevices = 0;  // what listeners are to be told
  int m_toldDevices = -1;  // in m_pushes
  bool m_ticking = false;
  DeviceCount m_devices;
};

}  // namespace grappe::server
