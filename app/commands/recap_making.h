// One state's recap, made once and written in as many formats as are wanted. One thread at a time.
#pragma once

#include <optional>
#include <string>

#include "commands/console.h"
#include "commands/recap_formats.h"

namespace grappe::commands {

struct RecapOptions {
  recap::Options content = {};
  // The organisation's Word document for .docx; nothing: the one that the settings name, if any.
  std::optional<recap::WordTemplate> own = std::nullopt;
};

class RecapMaker {
 public:
  // Both must outlive it. The recap speaks the workshop's language, whatever the console speaks.
  RecapMaker(const Console& console, const workshop::State& state, RecapOptions options = {});

  bool empty() const { return m_recap.sections.empty(); }
  const recap::Recap& recap() const { return m_recap; }
  const words::Phrasebook& words() const { return m_words; }

  // The wall of each question that has notes, turned up; drawn by a state of Pango of its
  // own, for the thread that draws them. Made once.
  const recap::WallPictures& walls();
  // The same, where they are to be in the recap; none where not.
  recap::WallPictures chosenWalls();

  // Refused: empty (nothing has been written yet). Throws std::runtime_error where the document
  // cannot be made, Stopped.
  Result<std::string> bytes(const RecapFormat& format, const Progress& progress = {});

 private:
  const Console& m_console;
  const workshop::State& m_state;
  RecapOptions m_options;
  words::Phrasebook m_words;
  recap::Recap m_recap;
  std::optional<recap::WallPictures> m_walls;  // once they were wanted
};

}  // namespace grappe::commands
