#include "themes/sight.h"

namespace grappe::themes {

namespace {
std::vector<int> titledThemes(const Board& board) {
  std::vector<int> titled;
  for (std::size_t at = 0; at < board.themes.size(); ++at) {
    if (board.themes[at].titledByPerson) titled.push_back(static_cast<int>(at));
  }
  return titled;
}
}  // namespace

Sight::Sight(const Board& board, WordMemory& memory)
    : m_notes(board.notes.size()),
      m_titled(titledThemes(board)),
      m_similarity(memory, textsOf(board, memory), board.notes.size()) {}

std::vector<const NoteWords*> Sight::textsOf(const Board& board, WordMemory& memory) {
  std::vector<const NoteWords*> texts;
  texts.reserve(board.notes.size());
  for (const BoardNote& note : board.notes) texts.push_back(&memory.of(note.text));
  for (const int theme : titledThemes(board)) {
    texts.push_back(&memory.of(board.themes[static_cast<std::size_t>(theme)].title));
  }
  return texts;
}

std::vector<Edge> Sight::near(std::size_t note) const {
  std::vector<double> row;
  m_similarity.row(note, row);
  std::vector<Edge> near;
  for (std::size_t to = 0; to < row.size(); ++to) {
    if (row[to] > 0) near.push_back({static_cast<std::uint32_t>(to), row[to]});
  }
  return near;
}

int Sight::titleOf(std::size_t text) const {
  return text < m_notes ? unsorted : m_titled[text - m_notes];
}

}  // namespace grappe::themes
