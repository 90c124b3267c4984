// Points given at the wall itself: one person's ballot at the table, or the hands that somebody
// counted. Holds what is being entered until it is sent; who gave what is not kept. A value;
// window's thread only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/id.h"
#include "scene/scene.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "workshop/command.h"
#include "workshop/state.h"
#include "workshop/voting.h"

namespace grappe::screens {

class VoteSheet {
 public:
  enum class For { ballot, hands };

  void open(For what);
  void close();
  bool isOpen() const { return m_open.has_value(); }

  struct Outcome {
    bool close = false;
    std::optional<workshop::Command> command;  // CastBallot, SetHandCount
    bool cast = false;                         // a whole ballot: the next person may come
  };
  // Of its own actions, "vote.…". `question` is being voted on.
  Outcome press(std::string_view action, const workshop::Question& question, IdSource& ids);
  // What was sent is in the log, or was refused and is still to be given.
  void sent();

  std::vector<scene::Item> items(const widgets::Frame& frame, const workshop::Question& question,
                                 const widgets::Pressing& pressing) const;

 private:
  int pointsOf(const workshop::ChoiceId& choice) const;
  int left(const workshop::Question& question) const;
  void putRow(const widgets::Frame& frame, const workshop::Question& question,
              const workshop::Choice& choice, scene::Rect rect, const widgets::Pressing& pressing,
              std::vector<scene::Item>& items) const;

  std::optional<For> m_open;
  std::vector<workshop::Dots> m_dots;  // of the ballot that is being filled in
  std::size_t m_page = 0;
  bool m_thanks = false;  // the ballot before was taken
};

}  // namespace grappe::screens
