// Boards for tests: of texts in hand, or of a set of tests/bench/themes. One thread.
#pragma once

#include <deque>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "themes/engine.h"
#include "themes/reorganisation.h"

namespace grappe::themes {

struct SetNote {
  std::string id, group, text;
};

inline std::vector<SetNote> readSet(const std::string& name) {
  std::ifstream in(std::string(GRAPPE_SOURCE_DIR) + "/tests/bench/themes/" + name + ".tsv");
  if (!in) throw std::runtime_error("no set " + name);
  std::vector<SetNote> notes;
  for (std::string line; std::getline(in, line);) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (second == std::string::npos) throw std::runtime_error("bad line in " + name);
    notes.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1),
                     line.substr(second + 1)});
  }
  return notes;
}

// A board that notes arrive on one by one, as in a meeting.
class Live {
 public:
  explicit Live(const Engine& engine) : m_engine(engine), m_memory(engine.memory()) {}

  void arrive(const std::vector<SetNote>& notes) {
    for (const SetNote& note : notes) {
      BoardNote arriving;
      arriving.id = note.id;
      arriving.text = m_texts.emplace_back(note.text);
      const std::size_t before = board.notes.size();
      board.notes.push_back(std::move(arriving));
      m_engine.settle(board, passesCheckpoint(before, before + 1, m_engine.tuning()), m_ids,
                      m_memory);
    }
  }

  // By note id, the title of its theme; empty for an unsorted one.
  std::map<std::string, std::string> titles() const {
    std::map<std::string, std::string> found;
    for (const BoardNote& note : board.notes) {
      found[note.id] =
          note.theme == unsorted ? "" : board.themes[static_cast<std::size_t>(note.theme)].title;
    }
    return found;
  }

  Board board;

 private:
  std::deque<std::string> m_texts;
  const Engine& m_engine;
  WordMemory m_memory;
  CountedIds m_ids{"t"};
};

}  // namespace grappe::themes
