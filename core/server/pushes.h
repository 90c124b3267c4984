// What live lines say: one message for all who have nothing of their own to hear, one for those who
// lead, and each participant's own. The question is written once for all of them.
// Owned by the live hub; io thread only.
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>

#include "server/own_notes.h"
#include "server/roles.h"
#include "server/signs.h"
#include "workshop/state.h"

namespace grappe::server {

class Pushes {
 public:
  // `cap`: bytes; a longer catching up comes in pieces.
  explicit Pushes(std::size_t cap) : m_cap(cap) {}

  // From now on of this state, with so many devices here.
  void moveTo(const workshop::State& state, int devices, const Signs& signs);
  // The signs have changed; `tellAll`: participants hear of it too.
  void show(const Signs& signs, bool tellAll);

  // Another number whenever what all are told is another; never 0.
  std::uint64_t version() const { return m_version; }

  std::shared_ptr<const std::string> common() const { return m_common; }
  std::shared_ptr<const std::string> desk() const { return m_desk; }

  // The caller's own of `notes`, in order of change, so that a message that had to stop at the cap
  // can say how far it goes. What did not fit is left in `notes`.
  std::shared_ptr<const std::string> personal(const OwnNotes& own, const Caller& caller,
                                              std::set<workshop::NoteId>& notes) const;

 private:
  std::size_t m_cap;
  workshop::Seq m_seq = 0;
  std::string m_question = "null";
  std::uint64_t m_version = 1;
  std::uint64_t m_lowered = 0;
  std::shared_ptr<const std::string> m_common;
  std::shared_ptr<const std::string> m_desk;
};

}  // namespace grappe::server
