#include "screens/alike_list.h"

#include <algorithm>
#include <cmath>

#include "scene/setting.h"
#include "widgets/note_card.h"

namespace grappe::screens {

namespace {

namespace colour = widgets::colour;
constexpr std::size_t mostRows = 8;
constexpr float textSize = 28;
constexpr float textLine = 36;
constexpr float labelSize = 24;
constexpr float labelTall = 34;
constexpr float above = 30;  // to the line that parts the list from the note
constexpr float rowGap = 12;
constexpr float markSize = 26;
constexpr float textLeft = 44;

struct Row {
  std::string text;
  float height = 0;
};

}  // namespace

AlikeList alikeList(const widgets::Frame& frame, const workshop::State& state,
                    const std::vector<const workshop::Note*>& notes, scene::Rect room) {
  AlikeList list;
  if (notes.empty()) return list;
  const scene::TextStyle style = widgets::style(frame, textSize, textLine, scene::Weight::regular);
  const float left = room.x + frame.px(textLeft);
  const float wide = room.w - frame.px(textLeft);
  const float head = frame.px(above) * 2 + frame.px(labelTall);
  const float more = frame.px(rowGap) + frame.px(labelTall);
  std::vector<Row> rows;
  list.height = head;
  for (const workshop::Note* note : notes) {
    Row row{widgets::noteText(frame, *note), 0};
    row.height = frame.measure.measure(row.text, style, wide).height + frame.px(rowGap);
    const float end = notes.size() == rows.size() + 1 ? 0 : more;
    if (rows.size() == mostRows || list.height + row.height + end > room.h) break;
    list.height += row.height;
    rows.push_back(std::move(row));
  }

  list.whole = rows.size() == std::min(notes.size(), mostRows);

  float y = room.y + frame.px(above);
  list.shapes.emplace_back(
      scene::Line{{room.x, y}, {room.x + room.w, y}, std::max(1.0F, frame.px(2)), colour::ink2});
  y += frame.px(above) / 2;
  const auto count = static_cast<long>(notes.size());
  list.shapes.emplace_back(widgets::label(frame, {room.x, y, room.w, frame.px(labelTall)},
                                          frame.words.count("kiosk.note.alike", count), labelSize,
                                          scene::Weight::semibold, colour::ink));
  y = room.y + head;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (state.circle(notes[at]->circle) != nullptr) {
      const scene::CircleLook circle = scene::lookOf(state, notes[at]->circle);
      const float mark = frame.px(markSize);
      list.shapes.emplace_back(
          scene::Mark{{room.x, y + std::round((style.line - mark) / 2), mark, mark},
                      circle.glyph,
                      circle.mark,
                      circle.hollow});
    }
    scene::Text text;
    text.rect = {left, y, wide, rows[at].height - frame.px(rowGap)};
    text.text = rows[at].text;
    text.style = style;
    text.colour = colour::ink;
    list.shapes.emplace_back(std::move(text));
    y += rows[at].height;
  }
  if (rows.size() < notes.size()) {
    const auto unseen = static_cast<long>(notes.size() - rows.size());
    list.shapes.emplace_back(widgets::label(frame, {left, y, wide, frame.px(labelTall)},
                                            frame.words.count("wall.more", unseen), labelSize,
                                            scene::Weight::medium, colour::ink));
    list.height += more;
  }
  return list;
}

}  // namespace grappe::screens
