#include "screens/under.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "screens/wall_camera.h"

namespace grappe::screens {

namespace {

// A target is never smaller than this, however small the pin is drawn (design's pixels).
constexpr float target = 64;

bool onPin(const scene::Item& theme, scene::Point at, float scale) {
  return std::any_of(theme.shapes.begin(), theme.shapes.end(), [&](const scene::Shape& shape) {
    const auto* mark = std::get_if<scene::Mark>(&shape);
    if (mark == nullptr || mark->glyph != scene::Glyph::pin) return false;
    const scene::Point centre = mark->rect.centre();
    const float reach = std::max(target * scale, mark->rect.w) / 2;
    return std::abs(at.x - theme.rect.x - centre.x) <= reach &&
           std::abs(at.y - theme.rect.y - centre.y) <= reach;
  });
}

// Of the item as it was laid out: items are turned and scaled about their centre.
scene::Point within(const scene::Item& item, scene::Point at) {
  if (item.angle == 0 && item.scale == 1) return at;
  const float angle = item.angle * std::numbers::pi_v<float> / 180;
  const scene::Point centre = item.rect.centre();
  const float x = (at.x - centre.x) / item.scale;
  const float y = (at.y - centre.y) / item.scale;
  return {centre.x + x * std::cos(angle) + y * std::sin(angle),
          centre.y - x * std::sin(angle) + y * std::cos(angle)};
}

bool holds(const scene::Item& item, scene::Point at) {
  return item.rect.contains(within(item, at));
}

bool counts(const scene::Item& item, const std::vector<workshop::NoteId>& inHand) {
  if (item.kind == scene::Kind::dropPlace || item.kind == scene::Kind::pile) return false;
  if (item.kind == scene::Kind::chrome && !item.fixed) return false;
  return item.kind != scene::Kind::note ||
         std::find(inHand.begin(), inHand.end(), item.note) == inHand.end();
}

}  // namespace

Under under(const scene::Scene& scene, const kiosk::Camera& camera, scene::Point window,
            const std::vector<workshop::NoteId>& inHand) {
  const scene::Point onWall = toScene(camera, window);
  const scene::Item* top = nullptr;
  for (const scene::Item& item : scene.items) {
    if (!counts(item, inHand)) continue;
    if (!holds(item, item.fixed ? window : onWall)) continue;
    if (top == nullptr || item.layer >= top->layer) top = &item;
  }
  Under found;
  if (top == nullptr) return found;
  found.rect = top->rect;
  found.layer = top->layer;
  switch (top->kind) {
    case scene::Kind::note:
      found.what = Under::What::note;
      found.note = top->note;
      break;
    case scene::Kind::theme:
      found.what =
          onPin(*top, within(*top, onWall), scene.scale) ? Under::What::pin : Under::What::theme;
      found.theme = top->theme;
      break;
    case scene::Kind::unsorted:
      found.what = Under::What::unsorted;
      break;
    case scene::Kind::button:
      found.what = Under::What::button;
      found.action = top->action;
      break;
    default:
      found.what = Under::What::chrome;
  }
  return found;
}

Drop dropOf(const Under& under, const workshop::NoteId& moved, const workshop::State& state) {
  using Onto = Drop::Onto;
  const workshop::NotePtr note = state.note(moved);
  if (!note) return {};
  const auto into = [&](const std::optional<workshop::ThemeId>& theme) -> Drop {
    if (note->place.theme == theme) return {};
    return {theme ? Onto::theme : Onto::unsorted, {}, theme.value_or(workshop::ThemeId())};
  };
  switch (under.what) {
    case Under::What::wall:
      return {Onto::wall, {}, {}};
    case Under::What::theme:
    case Under::What::pin:
      return into(under.theme);
    case Under::What::unsorted:
      return into(std::nullopt);
    case Under::What::note: {
      const workshop::NotePtr other = state.note(under.note);
      if (!other || other->id == moved) return {};
      if (other->place.theme) return into(other->place.theme);
      return {Onto::note, other->id, {}};
    }
    case Under::What::chrome:
    case Under::What::button:
      break;
  }
  return {};
}

std::optional<workshop::Command> commandOf(const Drop& drop, const workshop::NoteId& moved,
                                           const workshop::State& state, workshop::Seat seat,
                                           IdSource& ids) {
  const workshop::NotePtr note = state.note(moved);
  if (!note) return std::nullopt;
  switch (drop.onto) {
    case Drop::Onto::nowhere:
      return std::nullopt;
    case Drop::Onto::theme:
      return workshop::MoveNote{moved, drop.theme};
    case Drop::Onto::unsorted:
      return workshop::MoveNote{moved, std::nullopt};
    case Drop::Onto::wall:
    case Drop::Onto::note:
      break;
  }
  workshop::OpenTheme open;
  open.id = workshop::ThemeId::of(ids.next());
  open.question = note->question;
  if (drop.onto == Drop::Onto::note) open.notes.push_back(drop.note);
  open.notes.push_back(moved);
  open.seat = seat;
  return open;
}

scene::Columns columnsOf(const scene::Scene& scene) {
  return scene::wallColumns(scene::Units(scene.width, scene.height), scene.width);
}

workshop::Seat seatAt(float x, const scene::Scene& scene, const workshop::Question& question) {
  workshop::Seat seat{columnsOf(scene).at(x), 0};
  const auto below = [&](const std::optional<workshop::Seat>& other) {
    if (other && other->column == seat.column) seat.rank = std::max(seat.rank, other->rank + 1);
  };
  for (const workshop::ThemePtr& theme : question.themes) below(theme->seat);
  for (const scene::SeatedTheme& seated : scene.newSeats) below(seated.seat);
  return seat;
}

}  // namespace grappe::screens
