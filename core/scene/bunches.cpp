#include "scene/bunches.h"

#include <algorithm>
#include <map>
#include <sstream>

namespace grappe::scene {

namespace {

struct Bunch {
  const workshop::Circle* circle;
  int devices;
};

std::vector<Bunch> bunchesOf(const workshop::State& state) {
  std::map<workshop::CircleId, int> counts;
  state.devices.each([&](const workshop::DeviceId&, const workshop::Device& device) {
    if (device.role == workshop::Role::participant) ++counts[device.circle];
  });
  std::vector<Bunch> bunches;
  for (const workshop::Circle& circle : state.circles) {
    const auto found = counts.find(circle.id);
    bunches.push_back({&circle, found == counts.end() ? 0 : found->second});
  }
  return bunches;
}

// By the largest bunch, one size for all; past the last step one bead and the number.
constexpr int mostBeads = 45;
float beadFor(int largest) {
  if (largest <= 10) return 60;
  if (largest <= 15) return 44;
  if (largest <= 28) return 32;
  return 24;
}

// Rows of w, w-1, …: the narrowest bunch that holds them.
int topRow(int devices) {
  int width = 1;
  while (width * (width + 1) / 2 < devices) ++width;
  return width;
}

// The largest at which no word of a name is wider than its bunch.
TextStyle nameStyle(const Setting& setting, const std::vector<Bunch>& bunches, float width) {
  TextStyle style;
  for (const float size : {28.0F, 25.0F, 22.0F}) {
    style = setting.units.style(Role{size, size + 7, Weight::semibold});
    bool fits = true;
    for (const Bunch& bunch : bunches) {
      std::istringstream words(bunch.circle->name);
      for (std::string word; words >> word;) fits = fits && widthOf(setting, word, style) <= width;
    }
    if (fits) break;
  }
  return style;
}

void putBead(const Setting& setting, std::vector<Shape>& shapes, Rect rect,
             const CircleLook& look) {
  shapes.emplace_back(Box{
      rect, rect.w / 2, look.tint, colours::none, 0, false, {setting.px(2), setting.px(4), 0.15F}});
  const float mark = std::round(rect.w * 0.36F);
  const float inset = (rect.w - mark) / 2;
  shapes.emplace_back(
      Mark{{rect.x + inset, rect.y + inset, mark, mark}, look.glyph, look.mark, look.hollow});
}

}  // namespace

void putBunches(const Setting& setting, Items& items, Rect area) {
  const std::vector<Bunch> bunches = bunchesOf(setting.input.state);
  int largest = 0;
  for (const Bunch& bunch : bunches) largest = std::max(largest, bunch.devices);
  if (largest == 0) return;
  const bool oneBead = largest > mostBeads;
  const float slot = std::min(area.w / static_cast<float>(bunches.size()), setting.px(300));
  const float gap = setting.px(5);
  const auto widest = static_cast<float>(oneBead ? 1 : topRow(largest));
  const float stem = setting.px(42);
  const TextStyle style = nameStyle(setting, bunches, slot - setting.px(8));
  float names = style.line;
  for (const Bunch& bunch : bunches) {
    names =
        std::max(names, paragraph(setting, bunch.circle->name, style, slot - setting.px(8)).height);
  }
  names += setting.px(20);
  const float bead = std::min({setting.px(oneBead ? 60 : beadFor(largest)),
                               std::floor((slot - setting.px(20)) / widest - gap),
                               std::floor((area.h - stem - names) / widest - gap)});
  if (bead < 12) return;
  const float rowStep = std::round((bead + gap) * 0.88F);
  const float hanging = stem + bead + (widest - 1) * rowStep;

  Item item =
      chromeItem("bunches", {area.x, area.y + area.h - hanging - names, area.w, hanging + names});
  item.rect.y = std::max(area.y, std::min(item.rect.y, area.y + setting.px(70)));
  const float line = std::max(2.0F, setting.px(5));
  item.shapes.emplace_back(
      Line{{0, line / 2},
           {slot * static_cast<float>(bunches.size()) - setting.px(20), line / 2},
           line,
           colours::ink2});
  for (std::size_t i = 0; i < bunches.size(); ++i) {
    const Bunch& bunch = bunches[i];
    const CircleLook look = circleLook(bunch.circle->slot);
    const float middle = std::round(static_cast<float>(i) * slot + (slot - setting.px(20)) / 2);
    const Paragraph name = paragraph(setting, bunch.circle->name, style, slot - setting.px(8));
    putParagraph(item.shapes, name, {std::round(middle - name.width / 2), hanging + setting.px(20)},
                 colours::ink, Align::centre);
    if (bunch.devices == 0) continue;
    item.shapes.emplace_back(
        Line{{middle, line}, {middle, stem - setting.px(4)}, line, colours::ink2});
    if (oneBead) {
      putBead(setting, item.shapes, {middle - bead / 2, stem, bead, bead}, look);
      putLine(setting, item.shapes,
              {middle + bead / 2 + setting.px(12), stem + (bead - style.line) / 2},
              std::to_string(bunch.devices), style, colours::ink);
      continue;
    }
    int left = bunch.devices;
    int width = topRow(bunch.devices);
    float y = stem;
    while (left > 0) {
      const int here = std::min(left, width);
      float x = middle - (static_cast<float>(here) * (bead + gap) - gap) / 2;
      for (int k = 0; k < here; ++k) {
        putBead(setting, item.shapes, {x, y, bead, bead}, look);
        x += bead + gap;
      }
      left -= here;
      --width;
      y += rowStep;
    }
  }
  items.push_back(std::move(item));
}

}  // namespace grappe::scene
