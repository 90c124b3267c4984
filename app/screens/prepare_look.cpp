#include "screens/prepare_look.h"

#include "screens/prepare_questions.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "scene/tokens.h"
#include "widgets/date_words.h"

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
using Drawer = PrepareDrawer;
namespace colour = widgets::colour;

constexpr float margin = 64;
constexpr float gap = 12;
constexpr float tileTall = 86;
constexpr float circleTall = 68;
constexpr float key = 64;

// A label over a value; `room` is what stands to its right.
void putTile(const Drawer& draw, const std::string& action, scene::Rect rect,
             const std::string& label, const std::string& value, bool given, float room = 0) {
  const Frame& frame = draw.frame;
  scene::Item item = draw.face(action, rect, colour::paper);
  if (action.empty()) item.key = "tile:" + label;
  const float pad = frame.px(26);
  draw.words(item, {pad, frame.px(8), rect.w - 2 * pad - room, frame.px(30)}, label, 22,
             scene::Weight::medium, colour::ink2);
  draw.words(item, {pad, frame.px(37), rect.w - 2 * pad - room, frame.px(42)}, value, 29,
             scene::Weight::semibold, given ? colour::ink : colour::ink2);
  draw.items.push_back(std::move(item));
}

float putDetails(const Drawer& draw, const workshop::State& state, const scene::Wifi& wifi,
                 scene::Rect area) {
  const Frame& frame = draw.frame;
  const float tall = frame.px(tileTall);
  const float space = frame.px(gap);
  const workshop::Meeting* meeting = state.meeting();
  float y = area.y;
  const auto say = [&](const char* name) { return frame.words.say(name); };
  putTile(draw, "edit:title", {area.x, y, area.w, tall}, say("kiosk.prepare.title"), state.title,
          true);
  y += tall + space;
  const std::string date = meeting == nullptr ? std::string() : meeting->date;
  const float keys = 2 * frame.px(key) + frame.px(8);
  putTile(draw, "", {area.x, y, area.w, tall}, say("kiosk.prepare.day"),
          date.empty() ? say("kiosk.prepare.unset") : widgets::dateWords(frame.words, date),
          !date.empty(), keys);
  const float keyTop = y + std::round((tall - frame.px(key)) / 2);
  const float keyX = area.x + area.w - keys - frame.px(20);
  draw.glyph("day.back", {keyX, keyTop, frame.px(key), frame.px(key)}, scene::Glyph::back,
             meeting != nullptr);
  draw.glyph("day.forward", {keyX + frame.px(key + 8), keyTop, frame.px(key), frame.px(key)},
             scene::Glyph::forward, meeting != nullptr);
  y += tall + space;
  const std::string place = meeting == nullptr ? std::string() : meeting->place;
  putTile(draw, "edit:place", {area.x, y, area.w, tall}, say("kiosk.prepare.place"),
          place.empty() ? say("kiosk.prepare.unset") : place, !place.empty());
  y += tall + space;
  const float half = std::round((area.w - space) / 2);
  putTile(draw, "edit:wifi", {area.x, y, half, tall}, say("kiosk.prepare.wifi"),
          wifi.known() ? wifi.name : say("kiosk.prepare.wifi.none"), wifi.known());
  putTile(draw, wifi.known() ? "edit:wifi_password" : "",
          {area.x + half + space, y, area.w - half - space, tall},
          say("kiosk.prepare.wifi_password"),
          !wifi.password.empty() ? wifi.password
          : wifi.known()         ? say("kiosk.prepare.wifi.open")
                                 : std::string("–"),
          !wifi.password.empty());
  y += tall + space;
  putTile(draw, "language", {area.x, y, half, tall}, say("kiosk.prepare.language"),
          languageName(state.language), true);
  // Whoever stands at the wall must not make up a PIN to leave it by.
  const bool begun = std::ranges::any_of(state.questions, [](const workshop::QuestionPtr& one) {
    return one->phase != workshop::Phase::waiting;
  });
  const bool fixed = begun && !state.pinHash.text.empty();
  putTile(draw, fixed ? "" : "edit:pin", {area.x + half + space, y, area.w - half - space, tall},
          say("kiosk.prepare.pin"),
          say(state.pinHash.text.empty() ? "kiosk.prepare.unset" : "kiosk.prepare.pin.is_set"),
          !state.pinHash.text.empty());
  return y + tall;
}

void putCircles(const Drawer& draw, const workshop::State& state, scene::Rect area) {
  const Frame& frame = draw.frame;
  const float space = frame.px(12);
  const float half = std::round((area.w - space) / 2);
  const float tall = frame.px(circleTall);
  scene::Item title =
      widgets::fixedItem("circles.title", {area.x, area.y, area.w, frame.px(44)}, Layers::board);
  draw.words(title, {0, 0, area.w, frame.px(44)}, frame.words.say("kiosk.prepare.circles"), 26,
             scene::Weight::bold, colour::ink);
  draw.items.push_back(std::move(title));
  const float top = area.y + frame.px(52);
  const auto placeOf = [&](std::size_t at) {
    const std::size_t row = at / 2;
    return scene::Rect{area.x + (at % 2 == 0 ? 0 : half + space),
                       top + static_cast<float>(row) * (tall + space), half, tall};
  };
  std::size_t at = 0;
  for (const workshop::Circle& circle : state.circles) {
    const scene::Rect rect = placeOf(at++);
    const scene::CircleLook look = scene::circleLook(circle.slot);
    const std::string id = circle.id.text();
    scene::Item name = draw.face("edit:circle:" + id, {rect.x, rect.y, rect.w, rect.h}, look.tint);
    draw.words(name, {frame.px(76), 0, rect.w - frame.px(76 + 64), rect.h}, circle.name, 26,
               scene::Weight::semibold, colour::ink);
    draw.items.push_back(std::move(name));
    scene::Item mark = widgets::fixedItem("button:circle.colour:" + id,
                                          {rect.x, rect.y, frame.px(68), rect.h}, Layers::board);
    mark.kind = scene::Kind::button;
    mark.action = "circle.colour:" + id;
    const float size = frame.px(30);
    mark.shapes.emplace_back(
        scene::Mark{{(mark.rect.w - size) / 2, (rect.h - size) / 2, size, size},
                    look.glyph,
                    look.mark,
                    look.hollow});
    draw.items.push_back(std::move(mark));
    ButtonLook cross;
    cross.glyph = scene::Glyph::close;
    cross.fill = colour::none;
    draw.button("circle.drop:" + id, {rect.x + rect.w - frame.px(64), rect.y, frame.px(64), rect.h},
                cross);
  }
  if (state.circles.size() >= workshop::mostCircles) return;
  ButtonLook add;
  add.label = frame.words.say("kiosk.prepare.circle.add");
  add.fill = colour::grapeSoft;
  add.ink = colour::grape;
  draw.button("edit:circle", placeOf(at), add);
}

void putDoors(const Drawer& draw, const PrepareView& view, scene::Rect area) {
  const Frame& frame = draw.frame;
  ButtonLook open;
  open.label = frame.words.say("kiosk.prepare.open");
  open.glyph = scene::Glyph::forward;
  open.glyphAfter = true;
  open.fill = colour::grape;
  open.ink = colour::paper;
  open.size = 29;
  const float wide = widgets::buttonWidth(frame, open);
  draw.button("wall", {area.x + area.w - wide, area.y, wide, area.h}, open);
  if (!view.rehearses) return;
  ButtonLook rehearse;
  rehearse.label = frame.words.say("kiosk.prepare.rehearse");
  rehearse.fill = colour::tray;
  rehearse.size = 26;
  const float other = widgets::buttonWidth(frame, rehearse);
  draw.button("rehearse", {area.x + area.w - wide - other - frame.px(gap), area.y, other, area.h},
              rehearse);
}

}  // namespace

const std::vector<std::string>& languagesOffered() {
  static const std::vector<std::string> all{"fr", "en", "es", "pt", "it", "de", "tr", "ar"};
  return all;
}

std::string languageName(const std::string& code) {
  static const std::vector<std::pair<std::string, std::string>> names{
      {"fr", "français"}, {"en", "English"}, {"es", "español"}, {"pt", "português"},
      {"it", "italiano"}, {"de", "Deutsch"}, {"tr", "Türkçe"},  {"ar", "العربية"}};
  const auto named = std::ranges::find(names, code, &std::pair<std::string, std::string>::first);
  return named == names.end() ? code : named->second;
}

std::vector<scene::Item> prepareItems(const Frame& frame, const PrepareView& view,
                                      const widgets::Pressing& pressing) {
  std::vector<scene::Item> items;
  const Drawer draw{frame, pressing, items};
  const float edge = frame.px(margin);
  const float headTall = frame.px(76);
  const float top = frame.px(48);
  scene::Item head =
      widgets::fixedItem("head", {edge, top, frame.width - 2 * edge, headTall}, Layers::board);
  const float mark = frame.px(56);
  head.shapes.emplace_back(scene::Mark{
      {0, (headTall - mark) / 2, mark, mark}, scene::Glyph::grapes, colour::grape, false});
  head.shapes.emplace_back(widgets::label(
      frame, {mark + frame.px(20), 0, head.rect.w / 2, headTall},
      frame.words.say("kiosk.prepare.heading"), 48, scene::Weight::bold, colour::ink));
  items.push_back(std::move(head));
  scene::Rect body{edge, top + headTall + frame.px(24), frame.width - 2 * edge, 0};
  body.h = frame.height - frame.px(40) - body.y;
  if (frame.width >= frame.height) {
    putDoors(draw, view, {edge, top, frame.width - 2 * edge, headTall});
    const float left = std::min(frame.px(660), std::round(body.w * 0.42F));
    const float y = putDetails(draw, view.state, view.wifi, {body.x, body.y, left, body.h});
    putCircles(draw, view.state, {body.x, y + frame.px(24), left, body.y + body.h - y});
    const float right = body.x + left + frame.px(40);
    putQuestions(draw, view, {right, body.y, body.x + body.w - right, body.h});
    return items;
  }
  // Upright: who and when above, the questions below, the way on at the foot.
  const float doors = frame.px(84);
  putDoors(draw, view, {edge, frame.height - frame.px(40) - doors, body.w, doors});
  body.h -= doors + frame.px(24);
  const float y = putDetails(draw, view.state, view.wifi, body);
  const std::size_t rows = view.state.circles.size() / 2 + 1;
  const float circles = frame.px(52) + static_cast<float>(rows) * frame.px(circleTall + 12);
  putCircles(draw, view.state, {body.x, y + frame.px(20), body.w, circles});
  const float from = y + frame.px(32) + circles;
  putQuestions(draw, view, {body.x, from, body.w, body.y + body.h - from});
  return items;
}

}  // namespace grappe::screens
