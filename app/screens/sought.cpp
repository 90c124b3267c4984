#include "screens/sought.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string_view>

#include "base/text.h"
#include "scene/wall_content.h"
#include "screens/wall_look.h"

namespace grappe::screens {

namespace {

namespace colour = widgets::colour;

constexpr float cardsStepBack = 0.3F;
constexpr float boardsStepBack = 0.55F;
constexpr int folds = 4;  // Scene::gaveWay from where a wall leaves notes out
constexpr std::string_view sheetCard = "sheet:";

std::vector<std::string> wordsOf(const std::string& line) {
  std::istringstream rest(folded(line));
  std::vector<std::string> words;
  for (std::string word; rest >> word;) words.push_back(word);
  return words;
}

bool holds(const workshop::Note& note, const std::vector<std::string>& words) {
  if (words.empty()) return true;
  if (note.text.erased) return false;
  const std::string text = folded(note.text.text);
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

// Empty for what is no note.
workshop::NoteId noteOf(const scene::Item& item) {
  if (item.kind == scene::Kind::note) return item.note;
  if (!item.key.starts_with(sheetCard)) return {};
  return workshop::NoteId::of(item.key.substr(sheetCard.size()));
}

}  // namespace

std::string boardKey(const std::optional<workshop::ThemeId>& theme) {
  return theme ? "theme:" + theme->text() : "unsorted";
}

void Sought::seek(const workshop::StatePtr& state, const workshop::Question& question,
                  const std::string& words, const workshop::CircleId& circle) {
  if (state == m_state && question.id == m_question && words == m_words && circle == m_circle) {
    return;
  }
  m_state = state;
  m_question = question.id;
  m_words = words;
  m_circle = circle;
  m_notes.clear();
  m_cards.clear();
  m_boards.clear();
  const std::vector<std::string> each = wordsOf(words);
  m_on = !each.empty() || !circle.empty();
  if (!m_on) return;
  const scene::WallContent content = scene::gather(*state, question);
  const bool alone = question.phase == workshop::Phase::writing;  // no cards of several notes
  const auto look = [&](const scene::Cards& cards, const std::string& key) {
    Board& board = m_boards[key];
    for (const scene::Card& card : cards) {
      std::vector<const workshop::Note*> on{card.first};
      on.insert(on.end(), card.others.begin(), card.others.end());
      for (const workshop::Note* note : on) {
        ++board.all;
        if (!circle.empty() && note->circle != circle) continue;
        if (!holds(*note, each)) continue;
        ++board.found;
        m_notes.push_back(note->id);
        m_cards.insert(note->id);
        if (!alone) m_cards.insert(card.first->id);
      }
    }
  };
  for (const scene::ThemeContent& theme : content.themes) {
    look(theme.cards, boardKey(theme.theme->id));
  }
  look(content.unsortedCards, boardKey(std::nullopt));
}

void Sought::markBoard(scene::Item& item, bool counted, const widgets::Frame& frame) const {
  const auto board = m_boards.find(item.key);
  if (board == m_boards.end() || board->second.found == 0) {
    item.opacity = boardsStepBack;
    return;
  }
  if (!counted) return;
  const std::string said = frame.words.say(
      "kiosk.page",
      {{"n", std::to_string(board->second.found)}, {"m", std::to_string(board->second.all)}});
  const float tall = frame.px(36);
  const float wide = widgets::lineWidth(frame, said, 22, scene::Weight::semibold) + frame.px(32);
  scene::Box pill;
  pill.rect = {item.rect.w - frame.px(18) - wide, -std::round(tall * 0.62F), wide, tall};
  pill.radius = tall / 2;
  pill.fill = colour::grape;
  item.shapes.emplace_back(pill);
  item.shapes.emplace_back(widgets::label(frame, pill.rect, said, 22, scene::Weight::semibold,
                                          colour::paper, scene::Align::centre));
}

void Sought::mark(scene::Items& items, int gaveWay, const widgets::Frame& frame) const {
  if (!m_on) return;
  for (std::size_t at = 0; at < items.size(); ++at) {
    scene::Item& item = items.edit(at);
    if (item.kind == scene::Kind::theme || item.kind == scene::Kind::unsorted) {
      markBoard(item, gaveWay >= folds, frame);
      continue;
    }
    const workshop::NoteId note = noteOf(item);
    if (note.empty()) continue;
    if (m_cards.contains(note)) {
      ring(item, frame);
    } else {
      item.opacity = cardsStepBack;
    }
  }
}

}  // namespace grappe::screens
