#include "screens/tools_sheet.h"

#include <algorithm>
#include <cmath>

#include "screens/hidden_sheet.h"
#include "screens/theme_sheet_look.h"
#include "workshop/visibility.h"

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
using workshop::Phase;
namespace colour = widgets::colour;

constexpr float gap = 18;
constexpr float tileTall = 112;
constexpr float stepKey = 72;

scene::Item tile(const Frame& frame, const Tool& tool, scene::Rect rect,
                 const widgets::Pressing& pressing) {
  scene::Item item = widgets::fixedItem("tool:" + tool.action, rect, Layers::sheet);
  if (!tool.steps) {
    item.kind = scene::Kind::button;
    item.action = tool.action;
    if (pressing.isOn(tool.action)) item.scale = 0.97F;
  }
  scene::Box box;
  box.rect = {0, 0, rect.w, rect.h};
  box.radius = frame.px(20);
  box.fill = tool.on ? colour::grapeSoft : colour::paper;
  box.line = tool.on ? colour::grape : colour::none;
  box.lineWidth = tool.on ? frame.px(3) : 0;
  item.shapes.emplace_back(box);
  const float pad = frame.px(26);
  const float room = rect.w - 2 * pad - (tool.steps ? 2 * frame.px(stepKey) + frame.px(10) : 0);
  const bool two = !tool.state.empty();
  const float line = frame.px(38);
  const float top = std::round((rect.h - (two ? 2 : 1) * line) / 2);
  item.shapes.emplace_back(widgets::label(frame, {pad, top, room, line}, tool.words, 28,
                                          scene::Weight::semibold, colour::ink));
  if (two) {
    item.shapes.emplace_back(widgets::label(frame, {pad, top + line, room, line}, tool.state, 24,
                                            scene::Weight::medium, colour::ink2));
  }
  return item;
}

void putSteps(const Frame& frame, const Tool& tool, scene::Rect rect,
              const widgets::Pressing& pressing, std::vector<scene::Item>& items) {
  const float key = frame.px(stepKey);
  float x = rect.x + rect.w - 2 * key - frame.px(20);
  for (const auto& [name, words] : {std::pair(".fewer", "−"), std::pair(".more", "+")}) {
    const std::string action = tool.action + name;
    ButtonLook look;
    look.label = words;
    look.size = 34;
    look.fill = colour::ground;
    look.pressed = pressing.isOn(action);
    items.push_back(widgets::button(frame, action,
                                    {x, rect.y + std::round((rect.h - key) / 2), key, key}, look,
                                    Layers::sheet));
    x += key + frame.px(8);
  }
}

}  // namespace

std::vector<Tool> toolsFor(const words::Phrasebook& words, const workshop::State& state,
                           const workshop::Question& question, bool gaveWay) {
  std::vector<Tool> tools;
  const auto say = [&](const char* key) { return words.say(key); };
  tools.push_back({"headings", say("kiosk.tools.headings"), {}, false, false});
  if (workshop::faceUp(question) && question.counting > 0) {
    tools.push_back({"search", say("kiosk.tools.search"), "Ctrl+F", false, false});
  }
  if (const auto hidden = static_cast<long>(hiddenNotes(question).size()); hidden > 0) {
    tools.push_back({"hidden", words.count("kiosk.hidden", hidden), {}, false, false});
  }
  if (question.phase == Phase::waiting || question.phase == Phase::writing) {
    tools.push_back({"rules.open", say("kiosk.tools.open"),
                     say(question.openWriting ? "kiosk.tools.open.yes" : "kiosk.tools.open.no"),
                     question.openWriting, false});
  }
  if (question.phase == Phase::sharing) {
    tools.push_back({"rules.stop", say("kiosk.tools.stop"),
                     say(question.notesStopped ? "kiosk.tools.stop.yes" : "kiosk.tools.stop.no"),
                     question.notesStopped, false});
  }
  tools.push_back(
      {"voting.dots", words.count("kiosk.tools.dots", question.voting.dots), {}, false, true});
  tools.push_back(
      {"voting.on", say("kiosk.tools.vote_on"),
       say(question.voting.on == workshop::VoteOn::themes ? "kiosk.tools.vote_on.themes"
                                                          : "kiosk.tools.vote_on.notes"),
       false, false});
  tools.push_back({"freeze", say("kiosk.tools.freeze"),
                   say(state.frozen ? "kiosk.tools.freeze.yes" : "kiosk.tools.freeze.no"),
                   state.frozen, false});
  tools.push_back({"black", say("kiosk.tools.black"), "B", false, false});
  if (workshop::faceUp(question) && question.counting > 0) {
    tools.push_back(
        {"wall.turn", say("kiosk.tools.turn"), say("kiosk.tools.turn.keys"), false, false});
  }
  if (gaveWay) tools.push_back({"tidy", say("kiosk.strip.tidy"), {}, false, false});
  return tools;
}

std::vector<scene::Item> rehearsalBanner(const Frame& frame, const widgets::Pressing& pressing) {
  ButtonLook look;
  look.label = frame.words.say("kiosk.rehearsal.end");
  look.fill = colour::grapePale;
  look.size = 24;
  look.pressed = pressing.isOn("door.rehearsed");
  const std::string words = frame.words.say("kiosk.rehearsal");
  const float wide = widgets::lineWidth(frame, words, 24, scene::Weight::semibold) + frame.px(8);
  const float button = widgets::buttonWidth(frame, look);
  const float pad = frame.px(24);
  const float tall = frame.px(64);
  const float all = wide + button + 2 * pad;
  const scene::Rect rect{std::round((frame.width - all) / 2), 0, all, tall};
  scene::Item banner = widgets::panelItem(frame, "rehearsal", rect, 20, colour::ink, Layers::hand);
  banner.shapes.emplace_back(widgets::label(frame, {pad, 0, wide, tall}, words, 24,
                                            scene::Weight::semibold, colour::paper));
  return {std::move(banner), widgets::button(frame, "door.rehearsed",
                                             {rect.x + pad + wide + frame.px(8), 0, button, tall},
                                             look, Layers::hand)};
}

std::vector<scene::Item> toolsSheet(const Frame& frame, const std::vector<Tool>& tools,
                                    const widgets::Pressing& pressing) {
  const float room = sheetPlan(frame, false).notes.w;
  const int columns = room >= frame.px(1400) ? 3 : room >= frame.px(800) ? 2 : 1;
  const float space = frame.px(gap);
  const float wide = (room - space * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const auto rows =
      (tools.size() + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
  // On a small screen with much to offer the tiles are lower.
  const SheetPlan whole = sheetPlan(frame, false);
  const float most = whole.sheet.y + whole.sheet.h - frame.px(40) - whole.notes.y;
  const float tall =
      std::min(frame.px(tileTall), std::floor((most + space) / static_cast<float>(rows) - space));
  const SheetPlan plan = fittedPlan(frame, static_cast<float>(rows) * (tall + space) - space);
  std::vector<scene::Item> items;
  items.push_back(widgets::scrim(frame, "tools.close", Layers::sheet));
  items.push_back(sheetPanel(frame, plan, false));
  putTitleHead(frame, plan, frame.words.say("kiosk.tools.title"), "tools", pressing, items);
  for (std::size_t at = 0; at < tools.size(); ++at) {
    const auto across = static_cast<float>(at % static_cast<std::size_t>(columns));
    const std::size_t down = at / static_cast<std::size_t>(columns);
    const scene::Rect rect{plan.notes.x + across * (wide + space),
                           plan.notes.y + static_cast<float>(down) * (tall + space), wide, tall};
    items.push_back(tile(frame, tools[at], rect, pressing));
    if (tools[at].steps) putSteps(frame, tools[at], rect, pressing, items);
  }
  return items;
}

}  // namespace grappe::screens
