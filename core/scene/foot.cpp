#include "scene/foot.h"

#include <algorithm>

namespace grappe::scene {

namespace {

struct Entry {
  enum class Sample { circle, proposed, held };
  Sample sample = Sample::circle;
  CircleLook look;
  std::string words;
  float width = 0;  // sample, gap and words
};

float sampleWidth(const Setting& setting, const Entry& entry) {
  switch (entry.sample) {
    case Entry::Sample::circle:
      return setting.px(40);
    case Entry::Sample::proposed:
      return setting.px(46);
    case Entry::Sample::held:
      return setting.px(34);
  }
  return 0;
}

void putEntry(const Setting& setting, std::vector<Shape>& shapes, const Entry& entry, Point at,
              const TextStyle& style) {
  const float width = sampleWidth(setting, entry);
  switch (entry.sample) {
    case Entry::Sample::circle: {
      const Rect swatch{at.x, at.y - std::round(width / 2), width, width};
      shapes.emplace_back(Box{swatch, setting.px(8), entry.look.tint, colours::none, 0, false, {}});
      const float mark = setting.px(space::mark);
      const float inset = std::round((width - mark) / 2);
      shapes.emplace_back(Mark{{swatch.x + inset, swatch.y + inset, mark, mark},
                               entry.look.glyph,
                               entry.look.mark,
                               entry.look.hollow});
      break;
    }
    case Entry::Sample::proposed: {
      const float height = setting.px(30);
      shapes.emplace_back(Box{{at.x, at.y - std::round(height / 2), width, height},
                              setting.px(10),
                              colours::panelSoft,
                              colours::line,
                              std::max(2.0F, setting.px(space::dashLine)),
                              true,
                              {}});
      break;
    }
    case Entry::Sample::held:
      putPin(shapes, {at.x, at.y - std::round(width / 2), width, width});
      break;
  }
  putLine(setting, shapes, {at.x + width + setting.px(12), at.y - std::round(style.line / 2)},
          entry.words, style, colours::ink);
}

std::vector<Entry> entriesOf(const Setting& setting, const WallContent& content, bool themes) {
  std::vector<Entry> entries;
  for (const workshop::Circle& circle : setting.input.state.circles) {
    entries.push_back({Entry::Sample::circle, circleLook(circle.slot), circle.name, 0});
  }
  if (themes && !content.themes.empty()) {
    entries.push_back({Entry::Sample::proposed, {}, setting.words.say("wall.legend.proposed"), 0});
    entries.push_back({Entry::Sample::held, {}, setting.words.say("wall.legend.held"), 0});
  }
  return entries;
}

}  // namespace

Foot foot(const Setting& setting, const WallContent& content, float margin, bool themes) {
  const TextStyle style = setting.units.style(roles::legend);
  std::vector<Entry> entries = entriesOf(setting, content, themes);
  for (Entry& entry : entries) {
    entry.width =
        sampleWidth(setting, entry) + setting.px(12) + widthOf(setting, entry.words, style);
  }
  const float gap = setting.px(36);
  const float inner = setting.width - 2 * margin;

  // What the outlines mean stays on one row.
  float themesWidth = -gap;
  for (const Entry& entry : entries) {
    if (entry.sample != Entry::Sample::circle) themesWidth += entry.width + gap;
  }
  std::vector<std::vector<const Entry*>> rows;
  float used = inner + 1;
  for (const Entry& entry : entries) {
    const bool themesBegin =
        entry.sample == Entry::Sample::proposed && used + gap + themesWidth > inner;
    if (rows.empty() || themesBegin || used + gap + entry.width > inner) {
      rows.emplace_back();
      used = -gap;
    }
    rows.back().push_back(&entry);
    used += gap + entry.width;
  }

  const float rowHeight = std::max(setting.px(48), style.line + setting.px(12));
  Foot made;
  const float lastMiddle = setting.height - setting.px(44);
  const auto count = static_cast<float>(std::max<std::size_t>(rows.size(), 1));
  const float top = lastMiddle - rowHeight / 2 - (count - 1) * rowHeight;
  made.item = chromeItem("foot", {0, top, setting.width, setting.height - top});
  made.top = std::min(setting.height - setting.px(88), top - setting.px(14));
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const float middle = rowHeight / 2 + static_cast<float>(row) * rowHeight;
    float width = -gap;
    for (const Entry* entry : rows[row]) width += gap + entry->width;
    float x = margin;
    bool themesBegun = false;
    for (const Entry* entry : rows[row]) {
      if (entry->sample != Entry::Sample::circle && !themesBegun) {
        x += inner - width;
        themesBegun = true;
      }
      putEntry(setting, made.item.shapes, *entry, {x, std::round(middle)}, style);
      x += entry->width + gap;
    }
  }
  return made;
}

}  // namespace grappe::scene
