#include "screens/network_sheet.h"

#include <algorithm>
#include <cmath>

#include "scene/page_url.h"
#include "screens/theme_sheet_look.h"

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

constexpr std::string_view show = "network.show:";
constexpr float disc = 44;

// A step of the list: what to look at, and the lines that are typed in a terminal.
struct Step {
  std::string words;
  std::vector<std::string> commands;
};

std::vector<Step> stepsOf(const Frame& frame, const Network& network, const std::string& address) {
  const auto& words = frame.words;
  const std::string url = scene::pageUrl(address);
  const auto firewall = [&](const char* name) {
    return words.say("kiosk.network.firewall." + std::string(name), {{"port", network.port}});
  };
  using Firewall = Network::Firewall;
  Step guard{words.say("kiosk.network.firewall", {{"port", network.port}}), {}};
  if (network.firewall != Firewall::firewalld) guard.commands.push_back(firewall("ufw"));
  if (network.firewall != Firewall::ufw) guard.commands.push_back(firewall("firewalld"));
  return {
      {network.wifi.known() ? words.say("kiosk.network.wifi.named", {{"name", network.wifi.name}})
                            : words.say("kiosk.network.wifi"),
       {}},
      {words.say("kiosk.network.address", {{"scheme", url.substr(0, url.find("//") + 2)}}), {url}},
      {words.say("kiosk.network.vpn"), {}},
      std::move(guard),
      {words.say("kiosk.network.guests"),
       {words.say("kiosk.network.hotspot", {{"password", network.hotspotPassword}})}}};
}

// A size at which all of it has room: the words' and the commands'.
struct Sizes {
  float words, line, gap;
};

class Steps {
 public:
  Steps(const Frame& frame, const std::vector<Step>& steps, float wide, Sizes sizes)
      : m_frame(frame), m_wide(wide) {
    const auto plain = widgets::style(frame, sizes.words, sizes.line, scene::Weight::medium);
    auto typed = widgets::style(frame, sizes.words - 1, sizes.line, scene::Weight::semibold);
    const float indent = frame.px(disc + 20);
    int number = 0;
    for (const Step& step : steps) {
      const float size = frame.px(disc);
      scene::Box round;
      round.rect = {0, m_y, size, size};
      round.radius = size / 2;
      round.fill = colour::grape;
      m_shapes.emplace_back(round);
      m_shapes.emplace_back(widgets::label(frame, round.rect, std::to_string(++number), 24,
                                           scene::Weight::bold, colour::paper,
                                           scene::Align::centre));
      const float top = m_y;
      m_y += std::max(0.0F, std::round((size - plain.line) / 2));
      put(step.words, plain, indent, colour::ink);
      for (const std::string& command : step.commands) {
        m_y += frame.px(6);
        put(command, typed, indent, colour::grape);
      }
      m_y = std::max(m_y, top + size) + frame.px(sizes.gap);
    }
    m_y -= frame.px(sizes.gap);
  }
  float height() const { return m_y; }
  std::vector<scene::Shape> shapes() const { return m_shapes; }

 private:
  void put(const std::string& words, const scene::TextStyle& style, float indent,
           scene::Colour ink) {
    scene::Text text;
    text.text = words;
    text.style = style;
    text.colour = ink;
    text.rect = {indent, m_y, m_wide - indent, 0};
    text.rect.h = m_frame.measure.measure(words, style, text.rect.w).height;
    m_y += text.rect.h;
    m_shapes.emplace_back(std::move(text));
  }

  const Frame& m_frame;
  float m_wide;
  float m_y = 0;
  std::vector<scene::Shape> m_shapes;
};

Steps fittingSteps(const Frame& frame, const std::vector<Step>& steps, float wide, float tall) {
  for (const Sizes sizes : {Sizes{28, 37, 26}, Sizes{26, 34, 20}, Sizes{24, 31, 14}}) {
    Steps made(frame, steps, wide, sizes);
    if (made.height() <= tall) return made;
  }
  return {frame, steps, wide, Sizes{22, 28, 8}};
}

constexpr float rowTall = 92;
constexpr float rowGap = 12;
constexpr float lineTall = 40;
constexpr float doorLine = 34;
constexpr float doorsTall = 4 * doorLine;  // the pages of those who lead and who take notes

scene::Item addressRow(const Frame& frame, const Network::Address& address, bool shown,
                       scene::Rect rect, const widgets::Pressing& pressing) {
  const std::string action = std::string(show) + address.literal;
  scene::Item item = widgets::fixedItem("network:" + address.literal, rect, Layers::sheet);
  if (!shown) {
    item.kind = scene::Kind::button;
    item.action = action;
    if (pressing.isOn(action)) item.scale = 0.97F;
  }
  scene::Box box;
  box.rect = {0, 0, rect.w, rect.h};
  box.radius = frame.px(20);
  box.fill = shown ? colour::grapeSoft : colour::paper;
  box.line = shown ? colour::grape : colour::none;
  box.lineWidth = shown ? frame.px(3) : 0;
  item.shapes.emplace_back(box);
  const float pad = frame.px(24);
  item.shapes.emplace_back(widgets::label(frame, {pad, frame.px(8), rect.w - 2 * pad, frame.px(42)},
                                          address.shown, 30, scene::Weight::bold, colour::ink));
  const std::string which = frame.words.say(shown ? "kiosk.network.shown" : "kiosk.network.show");
  const std::string below = address.interface.empty() ? which : address.interface + " · " + which;
  item.shapes.emplace_back(
      widgets::label(frame, {pad, frame.px(49), rect.w - 2 * pad, frame.px(34)}, below, 24,
                     scene::Weight::medium, shown ? colour::grape : colour::ink2));
  return item;
}

// What this machine sees: its addresses, who has come. As many addresses as there is room for; that
// of the wall is always among them. Below, where those who lead and who take notes go.
void putSeen(const Frame& frame, const Network& network, const std::string& address, int devices,
             scene::Rect area, const widgets::Pressing& pressing, std::vector<scene::Item>& items) {
  scene::Item words = widgets::fixedItem("network.seen", area, Layers::sheet);
  float y = 0;
  const auto say = [&](const std::string& text, float size, scene::Weight weight,
                       scene::Colour ink) {
    words.shapes.emplace_back(
        widgets::label(frame, {0, y, area.w, frame.px(lineTall)}, text, size, weight, ink));
    y += frame.px(lineTall);
  };
  say(frame.words.say("kiosk.network.seen"), 28, scene::Weight::bold, colour::ink);
  say(network.reached ? frame.words.say("wall.reached") : frame.words.say("kiosk.network.none"), 25,
      scene::Weight::semibold, network.reached ? colour::good : colour::ink2);
  say(frame.words.count("kiosk.network.devices", devices), 25, scene::Weight::medium, colour::ink2);
  words.rect.h = y;
  items.push_back(std::move(words));
  y += frame.px(14);
  std::vector<Network::Address> rows = network.addresses;
  std::stable_partition(rows.begin(), rows.end(),
                        [&](const Network::Address& one) { return one.shown == address; });
  for (const Network::Address& one : rows) {
    if (y + frame.px(rowTall) > area.h) break;
    items.push_back(addressRow(frame, one, one.shown == address,
                               {area.x, area.y + y, area.w, frame.px(rowTall)}, pressing));
    y += frame.px(rowTall + rowGap);
  }
  if (address.empty() || y + frame.px(doorsTall) > area.h) return;
  scene::Item doors = widgets::fixedItem(
      "network.doors", {area.x, area.y + y, area.w, frame.px(doorsTall)}, Layers::sheet);
  float at = 0;
  for (const auto& [about, page] : {std::pair("kiosk.network.lead", "/facilitator"),
                                    std::pair("kiosk.network.scribe", "/scribe")}) {
    const auto line = [&](const std::string& text, scene::Weight weight, scene::Colour ink) {
      doors.shapes.emplace_back(
          widgets::label(frame, {0, at, area.w, frame.px(doorLine)}, text, 24, weight, ink));
      at += frame.px(doorLine);
    };
    line(frame.words.say(about), scene::Weight::medium, colour::ink2);
    line(address + page, scene::Weight::semibold, colour::ink);
  }
  items.push_back(std::move(doors));
}

}  // namespace

std::optional<std::string> addressOfAction(std::string_view action) {
  if (!action.starts_with(show)) return std::nullopt;
  return std::string(action.substr(show.size()));
}

std::vector<scene::Item> networkSheet(const Frame& frame, const Network& network,
                                      const std::string& address, int devices,
                                      const widgets::Pressing& pressing) {
  const bool upright = frame.width < frame.height;
  const SheetPlan whole = sheetPlan(frame, false);
  const float room = whole.sheet.y + whole.sheet.h - frame.px(40) - whole.notes.y;
  const float space = frame.px(48);
  const float seenWide = upright ? whole.notes.w : std::round((whole.notes.w - space) * 0.32F);
  const float stepsWide = upright ? whole.notes.w : whole.notes.w - space - seenWide;
  const auto addresses =
      static_cast<float>(std::clamp<std::size_t>(network.addresses.size(), 1, 4));
  const float seenTall =
      frame.px(3 * lineTall + 14) + addresses * frame.px(rowTall + rowGap) + frame.px(doorsTall);
  const Steps steps = fittingSteps(frame, stepsOf(frame, network, address), stepsWide,
                                   upright ? room - seenTall - space : room);
  const float tall =
      upright ? steps.height() + space + seenTall : std::max(steps.height(), seenTall);
  const SheetPlan plan = fittedPlan(frame, std::min(tall, room));
  std::vector<scene::Item> items;
  items.push_back(widgets::scrim(frame, "network.close", Layers::sheet));
  items.push_back(sheetPanel(frame, plan, false));
  putTitleHead(
      frame, plan,
      frame.words.say(network.reached ? "kiosk.network.title.again" : "kiosk.network.title"),
      "network", pressing, items);
  scene::Item list = widgets::fixedItem(
      "network.steps", {plan.notes.x, plan.notes.y, stepsWide, steps.height()}, Layers::sheet);
  list.shapes = steps.shapes();
  items.push_back(std::move(list));
  const scene::Rect seen =
      upright ? scene::Rect{plan.notes.x, plan.notes.y + steps.height() + space, seenWide, seenTall}
              : scene::Rect{plan.notes.x + stepsWide + space, plan.notes.y, seenWide, plan.notes.h};
  putSeen(frame, network, address, devices, seen, pressing, items);
  return items;
}

scene::Item networkButton(const Frame& frame, const scene::Item* join, float bottom,
                          const widgets::Pressing& pressing) {
  ButtonLook look;
  look.label = frame.words.say("kiosk.network.title");
  look.fill = colour::grapeSoft;
  look.ink = colour::grape;
  look.size = 26;
  look.pressed = pressing.isOn("network");
  const float tall = frame.px(72);
  const float wide = widgets::buttonWidth(frame, look);
  const bool below = join != nullptr && join->rect.x < frame.width / 3;
  if (below) bottom = std::min(bottom, join->rect.y);
  return widgets::button(
      frame, "network",
      {frame.px(scene::space::wideMargin), std::round(bottom - frame.px(16) - tall), wide, tall},
      look, Layers::hand);
}

}  // namespace grappe::screens
