#include "server/hide_reasons.h"

namespace grappe::server {

namespace {
constexpr std::size_t atOnce = 2000;  // events
}  // namespace

Result<void> HideReasons::readTo(const Gate& gate, workshop::Seq seq) {
  if (m_read > seq) {  // another file was put in its place
    m_read = 0;
    m_reasons.clear();
  }
  const bool began = m_read > 0;
  bool erased = false;
  bool ahead = false;  // the log may be ahead of the state
  while (m_read < seq && !ahead) {
    const auto events = gate.eventsAfter(m_read, atOnce);
    if (!events) return tl::unexpected(events.error());
    if (events->empty()) break;
    for (const workshop::Recorded& recorded : *events) {
      ahead = recorded.seq > seq;
      if (ahead) break;
      m_read = recorded.seq;
      if (const auto* hidden = std::get_if<workshop::NoteHidden>(&recorded.event)) {
        m_reasons[hidden->id] = hidden->reason.text;
      } else if (const auto* shown = std::get_if<workshop::NoteShown>(&recorded.event)) {
        m_reasons.erase(shown->id);
      } else if (std::holds_alternative<workshop::TextsErased>(recorded.event)) {
        erased = true;
      }
    }
  }
  if (!began || !erased) return {};
  // What was read before may be forgotten now: read again, where it no longer stands.
  m_read = 0;
  m_reasons.clear();
  return readTo(gate, seq);
}

std::string HideReasons::of(const workshop::NoteId& note, workshop::Role role) const {
  if (!mayPass(role, Door::desk)) return {};
  const auto found = m_reasons.find(note);
  return found == m_reasons.end() ? std::string() : found->second;
}

}  // namespace grappe::server
