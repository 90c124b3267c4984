#include "themes/lens.h"

#include <algorithm>
#include <map>

#include "base/text.h"

namespace grappe::themes {

namespace {

std::vector<std::string> parted(const std::string& text, std::string_view at) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find_first_of(at, begin), text.size());
    std::string part = cleanedLine(text.substr(begin, end - begin));
    if (!part.empty()) parts.push_back(std::move(part));
    begin = end + 1;
  }
  return parts;
}

int drawnTo(const Board& board, const Sight& sight, const Tuning& tuning, std::size_t note) {
  struct Draw {
    double word = 0;
    double first = 0, second = 0;  // its two closest notes there
    int notes = 0;
  };
  std::map<int, Draw> draws;
  for (const Edge& edge : sight.near(note)) {
    const int titled = sight.titleOf(edge.to);
    const int theme = titled != unsorted ? titled : board.notes[edge.to].theme;
    if (theme == unsorted || !board.themes[static_cast<std::size_t>(theme)].heading) continue;
    Draw& draw = draws[theme];
    if (titled != unsorted) {
      draw.word = std::max(draw.word, edge.weight);
    } else if (!board.isFree(board.notes[edge.to])) {
      ++draw.notes;
      draw.second = std::max(draw.second, std::min(draw.first, edge.weight));
      draw.first = std::max(draw.first, edge.weight);
    }
  }
  int best = unsorted;
  double most = tuning.join;
  for (const auto& [theme, draw] : draws) {
    const double closest = draw.notes > 1 ? (draw.first + draw.second) / 2 : draw.first;
    const double much = std::max(draw.word, closest);
    if (much < most || (best != unsorted && much <= most + 1e-12)) continue;
    best = theme;
    most = much;
  }
  return best;
}

}  // namespace

std::vector<std::string> headingTexts(const BoardTheme& heading) {
  std::vector<std::string> texts{heading.title};
  const bool listed = heading.hint.find_first_of(",;\n") != std::string::npos;
  for (std::string& part : parted(heading.hint, listed ? ",;\n" : " ")) {
    texts.push_back(std::move(part));
  }
  return texts;
}

std::string closestHeadingText(const BoardTheme& heading, std::size_t note, const Sight& sight,
                               WordMemory& memory) {
  const Similarity& similarity = sight.similarity();
  std::vector<double> row;
  similarity.row(note, row);
  std::string closest;
  double most = 0;
  for (const std::string& text : headingTexts(heading)) {
    const NoteWords* words = &memory.of(text);
    for (std::size_t at = 0; at < similarity.size(); ++at) {
      if (&similarity.words(at) != words || sight.titleOf(at) == unsorted) continue;
      if (row[at] <= most + 1e-12) continue;
      most = row[at];
      closest = text;
    }
  }
  return closest;
}

std::vector<int> drawnToHeadings(const Board& board, const Sight& sight, const Ties& ties,
                                 const Tuning& tuning) {
  std::vector<int> drawn(board.notes.size(), unsorted);
  if (std::none_of(board.themes.begin(), board.themes.end(),
                   [](const BoardTheme& theme) { return theme.heading; })) {
    return drawn;
  }
  Board offered = board;  // where free notes stand now does not bar others
  for (BoardNote& note : offered.notes) {
    if (board.isFree(note)) note.theme = unsorted;
  }
  for (std::size_t at = 0; at < board.notes.size(); ++at) {
    if (!board.isFree(board.notes[at]) || drawn[at] != unsorted) continue;
    if (ties.anchor(board, at) != unsorted) continue;
    const int heading = drawnTo(board, sight, tuning, at);
    if (heading == unsorted || ties.isBarred(offered, at, heading)) continue;
    for (const std::size_t mate : ties.mates(at)) {
      if (!board.isFree(board.notes[mate])) continue;
      drawn[mate] = heading;
      offered.notes[mate].theme = heading;
    }
  }
  return drawn;
}

}  // namespace grappe::themes
