// Several workshops on the same questions as the log of one: what each meeting wrote, said and was
// told stands under the question that they share, and keeps its meeting. Pure, any thread.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "workshop/event.h"
#include "workshop/state.h"

namespace grappe::workshop {

// A theme of one of the workshops, which must outlive it.
struct JoinedTheme {
  std::size_t workshop = 0;
  const Theme* theme = nullptr;
  std::vector<NotePtr> notes;  // that count
};
// By theme of one question, the first of those that say the same: itself where none before it does.
using SameThemes = std::function<std::vector<std::size_t>(const Question& question,
                                                          const std::vector<JoinedTheme>& themes)>;

// Two themes or more that were taken for one.
struct ThemesTakenForOne {
  ThemeId id;                       // in the joined workshop
  std::vector<std::string> titles;  // as the workshops had it, in their order
};

struct JoinedLog {
  std::vector<Recorded> events;
  State state;  // their fold
  // By question of `state`: which workshops asked it, by their places in what was joined.
  std::vector<std::vector<std::size_t>> askedIn;
  std::vector<ThemesTakenForOne> joined;
};

// Questions are the same by their id or by their title (folded, without signs); circles
// by name; sources by title and words, and the same words have the strictest consent given for them
// anywhere (no, unknown, anonymous, yes). Themes that `same` joins stand under the title that a
// person gave one of them, else that of the largest; they are held where a person held one of them,
// and else the machine's: proposed. Left out: what was withdrawn or erased, who wrote what on which
// device (how many there were stays), previews and ties. Votes that were counted on one question
// are added up. `title` empty: the first one's. Refused: malformed, fewer than two; conflict, a
// meeting that two of them have (detail: the two, counted from 1: "1 2").
Result<JoinedLog> joinedLog(const std::vector<const State*>& workshops, const std::string& title,
                            Timestamp now, const SameThemes& same);

}  // namespace grappe::workshop
