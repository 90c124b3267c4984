// What waits for a tap on the wall: a theme that is to join another, a note that is to be put
// somewhere else (two taps instead of a long drag), or tied to another. Until then a line at the
// head says what to touch. A value; window's thread only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scene/scene.h"
#include "screens/hands.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "workshop/command.h"
#include "workshop/state.h"

namespace grappe::screens {

class Picking {
 public:
  void merge(workshop::ThemeId theme);
  void place(workshop::NoteId note);
  void tie(workshop::NoteId note, workshop::Tie tie);
  void stop() { *this = {}; }
  bool isOpen() const { return !m_theme.empty() || !m_note.empty(); }

  // What it is about still stands.
  bool stands(const workshop::State& state) const;
  // The command that a tap comes to; nothing: it is no answer, and the waiting goes on.
  std::optional<workshop::Command> answer(const Gesture& tap, const workshop::State& state) const;

  // The theme or note in question wears a ring.
  void mark(scene::Scene& scene, const widgets::Frame& frame) const;
  // What to touch, over the header, where no note lies. Action: "pick.stop".
  std::vector<scene::Item> items(const widgets::Frame& frame, const workshop::State& state,
                                 const widgets::Pressing& pressing) const;

 private:
  std::optional<workshop::Command> placed(const Gesture& tap, const workshop::NotePtr& touched,
                                          const workshop::State& state) const;

  workshop::ThemeId m_theme;                  // that joins another
  workshop::NoteId m_note;                    // that is tied, or put somewhere
  workshop::Tie m_tie = workshop::Tie::none;  // none: it is put somewhere
};

// How a command that came of picking is told once it is sent.
std::string pickedWords(const words::Phrasebook& words, const workshop::State& before,
                        const workshop::Command& command);

}  // namespace grappe::screens
