// A workshop at one moment: the fold of its log. A value; published as shared_ptr<const State>,
// which any thread may read. Copying one is cheap (see ChunkedVector, ShardedMap).
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/sharded_map.h"
#include "workshop/event.h"
#include "workshop/parts.h"

namespace grappe::workshop {

// What one role can undo and redo: groups of events as they were applied.
struct DoneGroup {
  Seq group = 0;
  std::vector<Event> events;
};
struct History {
  std::vector<std::shared_ptr<const DoneGroup>> undo;  // latest last; at most historyLimit
  std::vector<std::shared_ptr<const DoneGroup>> redo;
};
inline constexpr std::size_t historyLimit = 200;

// Where a note is: question `question` of State::questions, `at` in its notes.
struct NoteSpot {
  std::size_t question = 0;
  std::size_t at = 0;
};

struct State {
  Seq seq = 0;  // of the latest event
  std::string title;
  std::string language = "fr";
  std::vector<Circle> circles;
  std::vector<QuestionPtr> questions;  // in order; a question's number is its place + 1
  std::vector<Meeting> meetings;       // latest last
  std::optional<QuestionId> current;   // the question the room is at
  std::vector<SourcePtr> sources;
  std::optional<Timer> timer;
  bool frozen = false;  // the devices ask their people to look up
  RecapChoices recap;
  FreeText pinHash;
  FreeText
      lexicon;  // the organisation's own words (TOML of themes/lexicon.h), beside those that ship
  ShardedMap<NoteId, NoteSpot> noteSpots;
  ShardedMap<NoteId, DeviceId> authors;
  ShardedMap<DeviceId, Device> devices;
  ShardedMap<std::string, DeviceId> deviceOfToken;  // by token hash
  int participants = 0;                             // participants' devices that ever joined
  std::vector<JoinedDevices> forgotten;             // those of them that are no longer known
  std::map<Role, std::shared_ptr<const History>> history;

  // All look-ups: nullptr where there is none.
  const Question* question(const QuestionId& id) const;
  const Question* currentQuestion() const;
  NotePtr note(const NoteId& id) const;
  ThemePtr theme(const ThemeId& id) const;
  const Circle* circle(const CircleId& id) const;
  const Device* deviceWithToken(const std::string& tokenHash) const;
  const Meeting* meeting() const;  // the latest
  SourcePtr source(const SourceId& id) const;
  ExchangePtr exchange(const ExchangeId& id) const;     // that stands
  QuotationPtr quotation(const QuotationId& id) const;  // that stands
  // 1, 2, 3…; 0 where there is none.
  int numberOf(const QuestionId& id) const;
  // Participants' devices that ever joined; and those of one circle.
  int participantDevices() const { return participants; }
  int participantDevicesOf(const CircleId& circle) const;
};
using StatePtr = std::shared_ptr<const State>;

// What a person said of the two, in either order.
Tie tieBetween(const Question& question, const NoteId& one, const NoteId& other);

// The notes of a theme (or, with nothing, the unsorted ones) that count, in order of arrival.
std::vector<NotePtr> notesOf(const Question& question, const std::optional<ThemeId>& theme);

}  // namespace grappe::workshop
