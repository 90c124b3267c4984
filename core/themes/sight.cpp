#include "themes/sight.h"

#include "themes/lens.h"

namespace grappe::themes {

Sight::Sight(const Board& board, WordMemory& memory)
    : m_notes(board.notes.size()),
      m_similarity(memory, textsOf(board, memory, m_titled), board.notes.size(),
                   memory.of(board.question)) {}

std::vector<const NoteWords*> Sight::textsOf(const Board& board, WordMemory& memory,
                                             std::vector<int>& titled) {
  std::vector<const NoteWords*> texts;
  texts.reserve(board.notes.size());
  for (const BoardNote& note : board.notes) texts.push_back(&memory.of(note.text));
  for (std::size_t at = 0; at < board.themes.size(); ++at) {
    const BoardTheme& theme = board.themes[at];
    if (!theme.heading && !theme.titledByPerson) continue;
    const std::vector<std::string> words =
        theme.heading ? headingTexts(theme) : std::vector<std::string>{theme.title};
    for (const std::string& text : words) {
      texts.push_back(&memory.of(text));
      titled.push_back(static_cast<int>(at));
    }
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
