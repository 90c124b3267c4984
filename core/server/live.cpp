#include "server/live.h"

#include <algorithm>
#include <set>

#include "server/wire.h"

namespace grappe::server {

using std::chrono::milliseconds;
using std::chrono::steady_clock;
using workshop::NoteId;
using workshop::NotePtr;
using workshop::Seq;

// What one listener has been told, and what waits for it.
struct Live::Told {
  Caller caller;
  Listener* listener = nullptr;
  std::uint64_t joining = 0;  // the lower, the longer it has been here
  bool dropped = false;       // its leaving is on the way
  std::set<NoteId> notes;     // its own, changed since its last message
  std::uint64_t pushed = 0;   // Pushes::version() of its last message
  std::uint64_t signsVersion = 0;
  Seq seq = 0;
  bool busy = false;
  Moment since{};  // of the message under way
};

namespace {

// Listeners that are told before requests have their turn again: about a millisecond.
constexpr int portion = 128;

}  // namespace

Live::Live(const Gate& gate, Loop& loop, Times times)
    : m_gate(gate),
      m_loop(loop),
      m_times(times),
      m_presence(times.linger),
      m_pushes(times.messageCap) {}

Live::~Live() = default;

const OwnNotes& Live::ownNotes() {
  advance();
  return m_ownNotes;
}

// Moves on to the newest state and notes for each listener what it has to be told; sends nothing.
void Live::advance() {
  const workshop::StatePtr state = m_gate.state();
  if (state == m_ownNotes.state() && m_shownDevices == m_toldDevices) return;
  m_toldDevices = m_shownDevices;
  for (const OwnChange& change : m_ownNotes.moveTo(state)) {
    const auto [from, to] = m_byDevice.equal_range(change.device);
    for (auto at = from; at != to; ++at) at->second->notes.insert(change.note);
  }
  m_signs.look(m_presence, *state);
  m_pushes.moveTo(*state, m_shownDevices, m_signs);
}

void Live::lookForSigns(bool tell) {
  if (!m_signs.look(m_presence, *m_gate.state()) && !tell) return;
  m_pushes.show(m_signs, tell);
  scheduleRound();
}

void Live::lowerHands() {
  m_signs.lower();
  lookForSigns(true);
}

void Live::changed() { scheduleRound(); }

void Live::scheduleRound() {
  m_behind = true;
  if (m_roundPlanned) return;
  m_roundPlanned = true;
  const Moment now = steady_clock::now();
  if (now >= m_nextRound) {
    beginRound();
    return;
  }
  const auto wait = std::chrono::duration_cast<milliseconds>(m_nextRound - now);
  m_loop.after(wait + milliseconds(1), [this] { beginRound(); });
}

void Live::beginRound() {
  m_behind = false;
  m_swept = 0;
  m_roundTook = {};
  goOn();
}

void Live::goOn() {
  const Moment begin = steady_clock::now();
  advance();
  auto next = m_byJoining.upper_bound(m_swept);
  // A listener that ends while it is sent to only asks to leave: none is erased meanwhile.
  for (int told = 0; next != m_byJoining.end() && told < portion; ++next, ++told) {
    m_swept = next->first;
    flush(*next->second);
  }
  const Moment end = steady_clock::now();
  m_roundTook += end - begin;
  if (next != m_byJoining.end()) {
    m_loop.post([this] { goOn(); });
    return;
  }
  const Moment::duration over = m_roundTook - m_times.brisk;
  m_nextRound = end + std::clamp<Moment::duration>(2 * over, {}, m_times.gather);
  m_roundPlanned = false;
  if (m_behind) scheduleRound();
}

void Live::flush(Told& told) {
  const bool leads = seesAll(told.caller.role);
  while (!told.busy) {
    const workshop::Seq seq = m_ownNotes.state()->seq;
    const bool follows = leads && (told.seq != seq || told.signsVersion != m_signs.version());
    if (told.notes.empty() && told.pushed == m_pushes.version() && !follows) return;
    if (leads) told.notes.clear();  // they fetch what changed
    const auto text = leads                ? m_pushes.desk()
                      : told.notes.empty() ? m_pushes.common()
                                           : m_pushes.personal(m_ownNotes, told.caller, told.notes);
    told.signsVersion = m_signs.version();
    told.pushed = m_pushes.version();
    told.seq = seq;
    told.since = steady_clock::now();
    told.busy = !told.listener->send(text);
  }
}

// A page that comes back before its old connection has ended must come in; a device that opens ever
// more of them must not.
void Live::makeRoom(const workshop::DeviceId& device) {
  if (device.empty()) return;  // the command line
  const auto [from, to] = m_byDevice.equal_range(device);
  std::size_t count = 0;
  Told* oldest = nullptr;
  for (auto at = from; at != to; ++at) {
    if (at->second->dropped) continue;
    ++count;
    if (oldest == nullptr || at->second->joining < oldest->joining) oldest = at->second;
  }
  if (oldest == nullptr || count < m_times.deviceCap) return;
  oldest->dropped = true;
  oldest->listener->drop();
}

void Live::join(Listener& listener, const Caller& caller, Seq after) {
  makeRoom(caller.device);
  auto told = std::make_unique<Told>();
  told->caller = caller;
  told->listener = &listener;
  told->joining = ++m_joinings;
  if (caller.role == workshop::Role::participant) {
    m_presence.connected(caller.device, steady_clock::now());
    countDevices();
  }
  advance();
  if (after > m_ownNotes.state()->seq) after = 0;  // of another file: all is new
  for (const NotePtr& note : m_ownNotes.of(caller.device)) {
    if (m_ownNotes.touched(*note) > after) told->notes.insert(note->id);
  }
  m_byDevice.emplace(caller.device, told.get());
  Told& kept = *m_listeners.insert_or_assign(&listener, std::move(told)).first->second;
  m_byJoining.emplace(kept.joining, &kept);
  flush(kept);
  tick();
}

void Live::leave(Listener& listener) {
  const auto found = m_listeners.find(&listener);
  if (found == m_listeners.end()) return;
  const Caller caller = found->second->caller;
  const auto [from, to] = m_byDevice.equal_range(caller.device);
  for (auto at = from; at != to; ++at) {
    if (at->second == found->second.get()) {
      m_byDevice.erase(at);
      break;
    }
  }
  m_byJoining.erase(found->second->joining);
  m_listeners.erase(found);
  if (caller.role == workshop::Role::participant) {
    m_presence.left(caller.device, steady_clock::now());
  }
}

void Live::sent(Listener& listener) {
  const auto found = m_listeners.find(&listener);
  if (found == m_listeners.end()) return;
  found->second->busy = false;
  flush(*found->second);
}

void Live::heard(const Caller& caller) {
  if (caller.role != workshop::Role::participant) return;
  m_presence.heard(caller.device, steady_clock::now());
  countDevices();
  tick();
}

void Live::told(Listener& listener, std::string_view text) {
  const auto found = m_listeners.find(&listener);
  if (found == m_listeners.end()) return;
  const Caller& caller = found->second->caller;
  const auto pulse = pulseOf(text);
  if (!pulse || caller.role != workshop::Role::participant) return;
  m_presence.told(caller.device, *pulse);
  lookForSigns();
}

void Live::countDevices() {
  const int count = m_presence.count();
  if (!m_devices.set(count) || m_countPlanned) return;
  // Sixty people joining at once are one message a second to each, not sixty.
  const Moment now = steady_clock::now();
  if (now >= m_nextCount) {
    showDevices(now);
    return;
  }
  m_countPlanned = true;
  m_loop.after(std::chrono::duration_cast<milliseconds>(m_nextCount - now), [this] {
    m_countPlanned = false;
    showDevices(steady_clock::now());
  });
}

void Live::showDevices(Moment now) {
  m_nextCount = now + m_times.counts;
  m_shownDevices = m_presence.count();
  scheduleRound();
}

// While anybody is here: who has left, and who does not read.
void Live::tick() {
  if (m_ticking || (m_listeners.empty() && m_presence.count() == 0)) return;
  m_ticking = true;
  const milliseconds often = std::min({milliseconds(1000), m_times.stall / 2, m_times.linger / 2});
  m_loop.after(std::max(often, milliseconds(1)), [this] {
    m_ticking = false;
    const Moment now = steady_clock::now();
    m_presence.sweep(now);
    countDevices();
    lookForSigns();
    for (const auto& entry : m_listeners) {
      if (entry.second->busy && now - entry.second->since >= m_times.stall) entry.first->drop();
    }
    tick();
  });
}

}  // namespace grappe::server
