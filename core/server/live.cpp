#include "server/live.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "server/views.h"
#include "server/wire.h"
#include "workshop/visibility.h"

namespace grappe::server {

using nlohmann::json;
using std::chrono::milliseconds;
using std::chrono::steady_clock;
using workshop::NoteId;
using workshop::NotePtr;
using workshop::Seq;
using workshop::State;

// What one listener has been told, and what waits for it.
struct Live::Told {
  Caller caller;
  Listener* listener = nullptr;
  std::uint64_t joining = 0;  // the lower, the longer it has been here
  bool dropped = false;       // its leaving is on the way
  std::set<NoteId> notes;     // its own, changed since its last message
  std::uint64_t questionVersion = 0;
  std::uint64_t signsVersion = 0;
  Seq seq = 0;
  bool busy = false;
  Moment since{};  // of the message under way
};

struct Live::DeviceListeners {
  std::mutex mutex;
  int next = 0;
  std::map<int, std::function<void(int)>> listeners;
};

namespace {

// Assembled by hand: the question is written once for all listeners.
// `signs`: for those who lead; or empty.
std::string message(Seq seq, const std::string& question, const json& mine, const json& gone,
                    std::uint64_t lowered, const std::string& signs = {}) {
  return "{\"seq\":" + std::to_string(seq) + ",\"question\":" + question +
         ",\"mine\":" + written(mine) + ",\"gone\":" + written(gone) +
         ",\"lowered\":" + std::to_string(lowered) +
         (signs.empty() ? signs : ",\"signs\":" + signs) + "}";
}

}  // namespace

Live::Live(const Gate& gate, Loop& loop, Times times)
    : m_gate(gate),
      m_loop(loop),
      m_times(times),
      m_presence(times.linger),
      m_deviceListeners(std::make_shared<DeviceListeners>()) {}

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
  std::string question = written(questionView(*state, state->currentQuestion(), m_shownDevices));
  if (question != m_question) {
    m_question = std::move(question);
    ++m_questionVersion;
  }
  m_signs.look(m_presence, *state);
  assemble();
}

void Live::assemble() {
  const Seq seq = m_ownNotes.state() ? m_ownNotes.state()->seq : 0;
  const json none = json::array();
  m_common =
      std::make_shared<const std::string>(message(seq, m_question, none, none, m_signs.lowered()));
  m_desk = std::make_shared<const std::string>(
      message(seq, m_question, none, none, m_signs.lowered(), m_signs.text()));
}

void Live::lookForSigns(bool tell) {
  if (!m_signs.look(m_presence, *m_gate.state()) && !tell) return;
  assemble();
  scheduleRound();
}

void Live::lowerHands() {
  m_signs.lower();
  ++m_questionVersion;
  lookForSigns(true);
}

void Live::changed() { scheduleRound(); }

void Live::scheduleRound() {
  if (m_roundPlanned) return;
  const Moment now = steady_clock::now();
  if (now >= m_nextRound) {
    round();
    return;
  }
  m_roundPlanned = true;
  const auto wait = std::chrono::duration_cast<milliseconds>(m_nextRound - now);
  m_loop.after(wait + milliseconds(1), [this] {
    m_roundPlanned = false;
    round();
  });
}

void Live::round() {
  const Moment begin = steady_clock::now();
  advance();
  // A listener that ends while it is sent to only asks to leave: none is erased meanwhile.
  for (auto& entry : m_listeners) flush(*entry.first, *entry.second);
  const Moment end = steady_clock::now();
  m_nextRound = end + std::min<Moment::duration>(m_times.gather, 8 * (end - begin));
}

void Live::flush(Listener& listener, Told& told) {
  if (told.busy) return;
  const bool leads = seesAll(told.caller.role);
  const bool follows =
      leads && (told.seq != m_ownNotes.state()->seq || told.signsVersion != m_signs.version());
  if (told.notes.empty() && told.questionVersion == m_questionVersion && !follows) return;
  if (leads) told.notes.clear();  // they fetch what changed
  const auto text = leads ? m_desk : told.notes.empty() ? m_common : personal(told);
  told.signsVersion = m_signs.version();
  told.questionVersion = m_questionVersion;
  told.seq = m_ownNotes.state()->seq;
  told.busy = true;
  told.since = steady_clock::now();
  listener.send(text);
}

// In order of change, so that a message that had to stop at the cap can say how far it goes.
std::shared_ptr<const std::string> Live::personal(Told& told) {
  const State& state = *m_ownNotes.state();
  std::vector<NotePtr> notes;
  for (const NoteId& id : told.notes) {
    if (NotePtr note = state.note(id)) notes.push_back(std::move(note));
  }
  const auto earlier = [this](const NotePtr& one, const NotePtr& other) {
    return m_ownNotes.touched(*one) < m_ownNotes.touched(*other);
  };
  std::sort(notes.begin(), notes.end(), earlier);

  json mine = json::array();
  json gone = json::array();
  std::size_t size = m_question.size();
  Seq reached = state.seq;
  told.notes.clear();
  for (std::size_t at = 0; at < notes.size(); ++at) {
    const workshop::Note& note = *notes[at];
    // At worst each byte becomes an escape of six.
    const std::size_t cost = 256 + note.text.text.size() * 6;
    if (at > 0 && size + cost > m_times.messageCap) {
      reached = std::min(reached, m_ownNotes.touched(note) - 1);
      for (std::size_t rest = at; rest < notes.size(); ++rest) told.notes.insert(notes[rest]->id);
      break;
    }
    size += cost;
    if (workshop::maySee(state, note, {told.caller.role, told.caller.device})) {
      mine.push_back(ownNoteView(state, note, told.caller.device));
    } else {
      gone.push_back(note.id.text());
    }
  }
  return std::make_shared<const std::string>(
      message(reached, m_question, mine, gone, m_signs.lowered()));
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
  flush(listener, kept);
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
  m_listeners.erase(found);
  if (caller.role == workshop::Role::participant) {
    m_presence.left(caller.device, steady_clock::now());
  }
}

void Live::sent(Listener& listener) {
  const auto found = m_listeners.find(&listener);
  if (found == m_listeners.end()) return;
  found->second->busy = false;
  flush(listener, *found->second);
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
  if (m_deviceCount.exchange(count) == count) return;
  {
    const std::lock_guard lock(m_deviceListeners->mutex);
    for (const auto& entry : m_deviceListeners->listeners) entry.second(count);
  }
  if (m_countPlanned) return;
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

std::function<void()> Live::listenDevices(std::function<void(int)> changed) {
  const std::lock_guard lock(m_deviceListeners->mutex);
  const int key = m_deviceListeners->next++;
  m_deviceListeners->listeners.emplace(key, std::move(changed));
  return [listeners = m_deviceListeners, key] {
    const std::lock_guard again(listeners->mutex);
    listeners->listeners.erase(key);
  };
}

}  // namespace grappe::server
