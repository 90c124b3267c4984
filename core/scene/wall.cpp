#include "scene/wall.h"

#include <algorithm>
#include <array>

#include "scene/foot.h"
#include "scene/header.h"
#include "scene/open_field.h"
#include "scene/setting.h"
#include "scene/theme_columns.h"
#include "scene/theme_view.h"
#include "scene/vote_rows.h"
#include "scene/waiting.h"
#include "scene/wall_content.h"
#include "scene/writing.h"

namespace grappe::scene {

namespace {

// How a sharing wall gives way to many notes, in this order.
struct GivingWay {
  Role note;
  bool compact;
  bool folds;
};
constexpr std::array<GivingWay, 5> steps{{{roles::note26, false, false},
                                          {roles::note24, false, false},
                                          {roles::note22, false, false},
                                          {roles::note22, true, false},
                                          {roles::note22, true, true}}};
constexpr int themeViewStep = static_cast<int>(steps.size());

struct Frame {
  Header header;
  Foot foot;
  Field field;
};

Frame frameOf(const Setting& setting, const WallContent& content, bool compact) {
  Frame frame{sharingHeader(setting, content, compact),
              foot(setting, content, setting.px(space::margin), true),
              {}};
  frame.field = fieldBetween(setting, frame.header.bottom, frame.foot.top);
  return frame;
}

void putFrame(Scene& scene, Frame& frame) {
  scene.items.append(frame.header.items);
  scene.items.push_back(std::move(frame.foot.item));
}

// Over its neighbours: the ring and the tag stand outside of the card.
void raiseNewest(Scene& scene, const workshop::NoteId& newest) {
  if (newest.empty()) return;
  for (std::size_t at = 0; at < scene.items.size(); ++at) {
    const Item& item = scene.items[at];
    if (item.kind != Kind::note || item.note != newest) continue;
    scene.items.moveToEnd(at);
    return;
  }
}

void putUnsortedAlone(const Setting& setting, Scene& scene, const WallContent& content) {
  for (int step = std::clamp(setting.input.gaveWay, 0, themeViewStep - 1);; ++step) {
    const GivingWay& way = steps[static_cast<std::size_t>(step)];
    Frame frame = frameOf(setting, content, way.compact);
    const TextStyle style = setting.reading(way.note);
    const OpenField laid =
        layOpenField(setting, content.unsortedCards, frame.field, style, true, way.folds);
    if (!laid.fits && !way.folds) continue;
    scene.gaveWay = step;
    putFrame(scene, frame);
    if (!content.unsorted.empty()) {
      putOpenField(setting, scene.items, laid, content.unsortedCards, frame.field, style, true);
    }
    return;
  }
}

void putSharing(const Setting& setting, Scene& scene, const WallContent& content) {
  if (content.themes.empty()) return putUnsortedAlone(setting, scene, content);
  const Seating seating = seatThemes(setting, content, wallColumns(setting.units, setting.width));
  scene.newSeats = seating.given;
  for (int step = std::max(setting.input.gaveWay, 0); step < themeViewStep; ++step) {
    const GivingWay& way = steps[static_cast<std::size_t>(step)];
    Frame frame = frameOf(setting, content, way.compact);
    const TextStyle style = setting.reading(way.note);
    const auto columns = layThemeColumns(setting, content, seating, frame.field, style, way.folds);
    if (!columns.has_value()) continue;
    scene.gaveWay = step;
    putFrame(scene, frame);
    putThemeColumns(setting, scene.items, *columns, frame.field, style);
    return;
  }
  scene.gaveWay = themeViewStep;
  Frame frame = frameOf(setting, content, true);
  const float top = frame.header.bottom;
  const float bottom = frame.foot.item.rect.y - setting.px(10);
  putFrame(scene, frame);
  scene.pages = putThemeView(setting, scene.items, content, top, bottom);
}

}  // namespace

Scene wall(const WallInput& input, const words::Phrasebook& words, TextMeasure& measure) {
  Scene scene;
  scene.width = input.width;
  scene.height = input.height;
  scene.ground = colours::ground;
  const Units units(input.width, input.height);
  scene.scale = units.scale();
  const workshop::Question* const question = input.state.question(input.question);
  if (question == nullptr) return scene;
  const WallContent content = gather(input.state, *question);
  WallInput shown = input;
  if (question->phase != workshop::Phase::writing) shown.newest = shownBy(content, input.newest);
  const Setting setting{shown, words, measure, units, input.width, input.height};
  switch (question->phase) {
    case workshop::Phase::waiting:
      putWaiting(setting, scene, content);
      break;
    case workshop::Phase::writing:
      putWriting(setting, scene, content);
      break;
    case workshop::Phase::voting:
      putVoting(setting, scene, content);
      break;
    case workshop::Phase::sharing:
    case workshop::Phase::closed:
      putSharing(setting, scene, content);
      break;
  }
  raiseNewest(scene, shown.newest);
  return scene;
}

}  // namespace grappe::scene
