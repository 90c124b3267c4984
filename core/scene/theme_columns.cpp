#include "scene/theme_columns.h"

#include <algorithm>

namespace grappe::scene {

namespace {

struct Pile {
  std::vector<const ThemeContent*> themes;
  std::vector<ThemeBlock> blocks;
  std::vector<bool> folded;
};

float heightOf(const Setting& setting, const std::vector<ThemeBlock>& blocks) {
  float height = 0;
  for (const ThemeBlock& block : blocks) {
    height += (height > 0 ? setting.px(space::themeGap) : 0) + block.height;
  }
  return height;
}

// Folding a theme must win room: its line "et 1 autre" takes about as much as a card.
bool canFold(const Pile& column, std::size_t at) {
  return !column.folded[at] && column.blocks[at].cards > shownOfFolded + 1;
}

// To as many cards as let the column fit `limit`, but not to fewer than shownOfFolded.
bool foldLongest(const Setting& setting, Pile& column, const TextStyle& style, float width,
                 float limit) {
  std::size_t longest = column.blocks.size();
  for (std::size_t i = 0; i < column.blocks.size(); ++i) {
    if (!canFold(column, i)) continue;
    if (longest == column.blocks.size() ||
        column.blocks[i].height > column.blocks[longest].height) {
      longest = i;
    }
  }
  if (longest == column.blocks.size()) return false;
  const ThemeContent& theme = *column.themes[longest];
  const auto shows = [&](std::size_t cards) {
    return themeBlock(setting, theme.theme, theme.cards, style, width, cards);
  };
  column.folded[longest] = true;
  ThemeBlock& block = column.blocks[longest];
  block = shows(shownOfFolded);
  for (std::size_t cards = shownOfFolded + 1; cards + 1 < theme.cards.size(); ++cards) {
    ThemeBlock more = shows(cards);
    std::swap(block, more);
    if (heightOf(setting, column.blocks) <= limit) continue;
    std::swap(block, more);
    break;
  }
  return true;
}

// What a card takes of a column, at least: two short ones share a row.
float leastOfCard(const Setting& setting, const TextStyle& style) {
  return (oneLineCard(setting, style) + setting.px(space::cardGap)) / 2;
}

// Without measuring a word.
bool cannotFit(const Setting& setting, const WallContent& content, const Field& field,
               const TextStyle& style, bool mayFold) {
  const float title = setting.reading(roles::themeTitle).line;
  float least = 0;
  for (const ThemeContent& theme : content.themes) {
    const std::size_t cards =
        mayFold ? std::min(theme.cards.size(), shownOfFolded) : theme.cards.size();
    least += title + static_cast<float>(cards) * leastOfCard(setting, style);
  }
  return least > field.rect.h * static_cast<float>(field.columns.count);
}

}  // namespace

std::optional<ThemeColumns> layThemeColumns(const Setting& setting, const WallContent& content,
                                            const Seating& seating, const Field& field,
                                            const TextStyle& style, bool mayFold) {
  if (cannotFit(setting, content, field, style, mayFold)) return std::nullopt;
  const float width = field.columns.width;
  // More cards than a column holds need not be measured: their theme folds.
  const auto most = static_cast<std::size_t>(field.rect.h / leastOfCard(setting, style)) + 1;
  ThemeColumns made;
  float trayHeight = 0;
  if (!content.unsorted.empty() || content.question->phase != workshop::Phase::closed) {
    made.tray = themeBlock(setting, nullptr, content.unsortedCards, style, width, 1);
    // Its newest note is shown; how many others there are, the count beside the title says.
    if (made.tray->folded > 0) {
      made.tray->folded = 0;
      made.tray->height =
          made.tray->head + made.tray->stack.height + setting.px(space::themeBottom);
    }
    trayHeight = made.tray->height;
  }
  const float room = mayFold ? 0 : oneLineCard(setting, style) + setting.px(space::cardGap);

  for (std::size_t at = 0; at < seating.columns.size(); ++at) {
    Pile column;
    column.themes = seating.columns[at];
    for (const ThemeContent* theme : column.themes) {
      column.blocks.push_back(themeBlock(setting, theme->theme, theme->cards, style, width,
                                         std::min(theme->cards.size(), most)));
    }
    column.folded.assign(column.blocks.size(), false);
    const bool last = at + 1 == seating.columns.size();
    const float tray = last && trayHeight > 0 ? trayHeight + setting.px(space::themeGap) : 0;
    const float limit = field.rect.h - tray - (column.blocks.empty() ? 0 : room);
    while (heightOf(setting, column.blocks) > limit) {
      if (!mayFold || !foldLongest(setting, column, style, width, limit)) return std::nullopt;
    }
    made.columns.push_back(std::move(column.blocks));
  }

  if (made.tray.has_value() && content.unsortedCards.size() > 1 &&
      content.unsortedCards.size() <= most) {
    const ThemeBlock open = themeBlock(setting, nullptr, content.unsortedCards, style, width,
                                       content.unsortedCards.size());
    const float above = heightOf(setting, made.columns.back());
    const float free = field.rect.h - (above > 0 ? above + setting.px(space::themeGap) : 0);
    if (open.height <= free) made.tray = open;
  }
  return made;
}

void putThemeColumns(const Setting& setting, Items& items, const ThemeColumns& columns,
                     const Field& field, const TextStyle& style) {
  for (std::size_t at = 0; at < columns.columns.size(); ++at) {
    float y = field.rect.y;
    for (const ThemeBlock& block : columns.columns[at]) {
      putBlock(setting, items, block, {field.columns.x(static_cast<int>(at)), y}, style);
      y += block.height + setting.px(space::themeGap);
    }
  }
  if (columns.tray.has_value()) {
    putBlock(setting, items, *columns.tray,
             {field.columns.x(field.columns.count - 1),
              field.rect.y + field.rect.h - columns.tray->height},
             style);
  }
}

}  // namespace grappe::scene
