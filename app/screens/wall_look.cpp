#include "screens/wall_look.h"

#include <algorithm>
#include <utility>

#include "screens/screenful.h"

namespace grappe::screens {

namespace {

using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

scene::Item* itemOf(scene::Scene& scene, const workshop::NoteId& note) {
  for (std::size_t at = 0; at < scene.items.size(); ++at) {
    const scene::Item& item = scene.items[at];
    if (item.kind == scene::Kind::note && item.note == note) return &scene.items.edit(at);
  }
  return nullptr;
}

// The card or the panel itself is the first box of an item.
scene::Box* boxOf(scene::Item& item) {
  for (scene::Shape& shape : item.shapes) {
    if (auto* box = std::get_if<scene::Box>(&shape)) return box;
  }
  return nullptr;
}

scene::Box outline(scene::Rect around, float off, float width, float radius, scene::Colour line) {
  scene::Box box;
  box.rect = {-off, -off, around.w + 2 * off, around.h + 2 * off};
  box.radius = radius + off;
  box.line = line;
  box.lineWidth = width;
  return box;
}

scene::Item dropPlace(std::string key, scene::Rect rect, float radius, const Frame& frame,
                      Layers layer) {
  scene::Item item;
  item.key = std::move(key);
  item.kind = scene::Kind::dropPlace;
  item.rect = rect;
  item.layer = static_cast<int>(layer);
  item.move = scene::Move::follow;
  scene::Box box;
  box.rect = {0, 0, rect.w, rect.h};
  box.radius = radius;
  box.fill = colour::grapeSoft;
  box.line = colour::grape;
  box.lineWidth = frame.px(3);
  box.dashed = true;
  item.shapes.emplace_back(box);
  return item;
}

constexpr float placeHigh = 62;
constexpr float placeGap = 12;

// Makes room for one card, over whatever lies there: nothing else moves while a finger aims. A
// theme opens at its end; À classer, which stands on the foot, opens upward, between title and
// cards.
void welcomePanel(scene::Scene& scene, const Drop& drop, const Frame& frame) {
  const bool unsorted = drop.onto == Drop::Onto::unsorted;
  const float grow = frame.px(placeHigh + placeGap);
  const float margin = frame.px(scene::space::themePad);
  scene::Rect panel;
  float firstCard = 0;
  for (std::size_t at = 0; at < scene.items.size(); ++at) {
    const scene::Item& laid = scene.items[at];
    const bool itself = unsorted ? laid.kind == scene::Kind::unsorted
                                 : laid.kind == scene::Kind::theme && laid.theme == drop.theme;
    const bool within = laid.kind == scene::Kind::note &&
                        (unsorted ? laid.theme.empty() : laid.theme == drop.theme);
    if (!itself && !within) continue;
    scene::Item& item = scene.items.edit(at);
    item.layer = std::max(item.layer, static_cast<int>(Layers::travelling));
    if (within && (firstCard == 0 || item.rect.y < firstCard)) firstCard = item.rect.y;
    if (!itself) continue;
    if (unsorted) item.rect.y -= grow;
    item.rect.h += grow;
    panel = item.rect;
    scene::Box* box = boxOf(item);
    if (box == nullptr) continue;
    box->rect.h += grow;
    box->fill = colour::paper;
    box->line = colour::grape;
    box->lineWidth = frame.px(5);
    box->dashed = false;
    box->shadow = widgets::sheetShadow(frame);
  }
  if (panel.w <= 0) return;
  float bottom = panel.y + panel.h - frame.px(scene::space::themeBottom);
  if (unsorted && firstCard > 0) bottom = firstCard - frame.px(placeGap);
  scene::Item place = dropPlace(
      "place:" + (unsorted ? "unsorted" : drop.theme.text()),
      {panel.x + margin, bottom - frame.px(placeHigh), panel.w - 2 * margin, frame.px(placeHigh)},
      frame.px(14), frame, Layers::travelling);
  place.theme = drop.theme;
  scene.items.push_back(std::move(place));
}

// Wide enough to be seen round the note that lies over it in the hand.
void welcomeNote(scene::Scene& scene, const Drop& drop, const Frame& frame) {
  scene::Item* note = itemOf(scene, drop.note);
  if (note == nullptr) return;
  scene::Box around = outline(note->rect, frame.px(22), frame.px(5), frame.px(14), colour::grape);
  around.fill = colour::grapeSoft;
  around.shadow = widgets::sheetShadow(frame);
  note->shapes.insert(note->shapes.begin(), around);
  note->layer = std::max(note->layer, static_cast<int>(Layers::travelling));
}

void welcomeWall(scene::Scene& scene, scene::Point at, const Frame& frame) {
  const scene::Columns columns = columnsOf(scene);
  const float wide = columns.width;
  const float tall = frame.px(150);
  scene::Item item =
      dropPlace("place:wall", {columns.x(columns.at(at.x)), at.y - tall / 2, wide, tall},
                frame.px(24), frame, Layers::board);
  item.shapes.emplace_back(widgets::label(
      frame, {frame.px(24), frame.px(8), wide - frame.px(48), frame.px(52)},
      frame.words.say("kiosk.drop.new_theme"), 26, scene::Weight::semibold, colour::grape));
  scene.items.push_back(std::move(item));
}

}  // namespace

void settleKnown(scene::Scene& scene, const Arrivals& arrivals) {
  for (std::size_t at = 0; at < scene.items.size(); ++at) {
    const scene::Item& card = scene.items[at];
    if (card.kind != scene::Kind::note || arrivals.isFresh(card.note)) continue;
    scene.items.edit(at).move = scene::Move::settle;
  }
}

void markArrivals(scene::Scene& scene, const Arrivals& arrivals, const Frame& frame) {
  const workshop::NoteId newest = arrivals.newest();
  for (std::size_t at = 0; at < scene.items.size(); ++at) {
    const scene::Item& card = scene.items[at];
    if (card.kind != scene::Kind::note || !arrivals.isFresh(card.note)) continue;
    scene::Item& item = scene.items.edit(at);
    item.move = scene::Move::arrive;
    if (item.note == newest) continue;
    item.shapes.emplace_back(
        outline(item.rect, frame.px(7), frame.px(5), frame.px(14), colour::grape));
  }
}

void markMoved(scene::Scene& scene, const std::vector<workshop::ProposedPlacement>& moved,
               const Frame& frame) {
  for (const workshop::ProposedPlacement& placement : moved) ring(scene, placement.note, frame);
}

void ring(scene::Item& card, const Frame& frame) {
  const scene::Box* box = boxOf(card);
  if (box == nullptr) return;
  card.shapes.emplace_back(
      outline(box->rect, frame.px(2), frame.px(4), box->radius, colour::grape));
}

void ring(scene::Scene& scene, const workshop::NoteId& note, const Frame& frame) {
  if (scene::Item* item = itemOf(scene, note)) ring(*item, frame);
}

void ring(scene::Scene& scene, const workshop::ThemeId& theme, const Frame& frame) {
  for (std::size_t at = 0; at < scene.items.size(); ++at) {
    const scene::Item& item = scene.items[at];
    if (item.kind != scene::Kind::theme || item.theme != theme) continue;
    scene::Box* panel = boxOf(scene.items.edit(at));
    if (panel == nullptr) continue;
    panel->line = colour::grape;
    panel->lineWidth = frame.px(5);
    panel->dashed = false;
  }
}

void press(scene::Scene& scene, const workshop::NoteId& note) {
  if (scene::Item* item = itemOf(scene, note)) item->scale = 0.97F;
}

void lift(scene::Scene& scene, const Held& held, const kiosk::Camera& camera, const Frame& frame) {
  scene::Item* found = itemOf(scene, held.note);
  if (found == nullptr) return;
  scene::Item note = *found;
  scene::Item gap = note;
  gap.key = "gap:" + held.note.text();
  gap.kind = scene::Kind::dropPlace;
  gap.move = scene::Move::follow;
  gap.shapes.clear();
  scene::Box place;
  place.rect = {0, 0, note.rect.w, note.rect.h};
  place.radius = frame.px(14);
  place.line = colour::line;
  place.lineWidth = frame.px(3);
  place.dashed = true;
  gap.shapes.emplace_back(place);
  *found = std::move(gap);

  const scene::Point at = toScene(camera, held.at);
  note.rect.x = at.x - held.grab.x;
  note.rect.y = at.y - held.grab.y;
  note.layer = static_cast<int>(Layers::hand);
  note.scale = 1.04F;
  note.angle = 2;
  note.move = scene::Move::follow;
  if (scene::Box* card = boxOf(note)) card->shadow = widgets::handShadow(frame);
  scene.items.push_back(std::move(note));
}

void welcome(scene::Scene& scene, const Drop& drop, scene::Point at, const Frame& frame) {
  switch (drop.onto) {
    case Drop::Onto::theme:
    case Drop::Onto::unsorted:
      welcomePanel(scene, drop, frame);
      return;
    case Drop::Onto::note:
      welcomeNote(scene, drop, frame);
      return;
    case Drop::Onto::wall:
      welcomeWall(scene, at, frame);
      return;
    case Drop::Onto::nowhere:
      return;
  }
}

void coverEdges(scene::Scene& scene, scene::Rect field, const Frame& frame) {
  std::vector<scene::Item> edges;
  const auto band = [&](std::string key, scene::Rect rect) {
    scene::Item item = widgets::fixedItem(std::move(key), rect, Layers::travelling);
    scene::Box box;
    box.rect = {0, 0, rect.w, rect.h};
    box.fill = colour::ground;
    item.shapes.emplace_back(box);
    edges.push_back(std::move(item));
  };
  band("band:head", {0, 0, frame.width, field.y});
  const float foot = field.y + field.h;
  band("band:foot", {0, foot, frame.width, frame.height - foot});
  const auto isEdge = [](const scene::Item& item) {
    return item.fixed && item.layer <= static_cast<int>(Layers::travelling);
  };
  for (const scene::Item& item : scene.items) {
    if (!isEdge(item)) continue;
    edges.push_back(item);
    edges.back().layer = static_cast<int>(Layers::travelling);
  }
  scene.items.eraseIf(isEdge);
  append(scene, std::move(edges));
}

}  // namespace grappe::screens
