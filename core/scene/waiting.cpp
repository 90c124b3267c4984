#include "scene/waiting.h"

#include <algorithm>

#include "scene/bunches.h"
#include "scene/header.h"
#include "scene/join_card.h"
#include "scene/join_parts.h"

namespace grappe::scene {

namespace {

const std::vector<Role>& questionSizes() {
  static const std::vector<Role> sizes{roles::lobbyTitle,           {100, 108, Weight::bold, -27},
                                       roles::questionWriting,      {72, 80, Weight::bold, -26},
                                       {60, 68, Weight::bold, -24}, roles::questionSharing,
                                       {40, 47, Weight::bold, -20}, {30, 36, Weight::bold, -15}};
  return sizes;
}

}  // namespace

void putWaiting(const Setting& setting, Scene& scene, const WallContent& content) {
  const float margin = setting.px(space::wideMargin);
  const float top = setting.px(64);
  const bool upright = setting.width < setting.height;
  const bool join = joinable(setting);
  const auto putReached = [&](const Rect& panel) {
    if (!setting.input.reached) return;
    scene.items.push_back(reachedLine(
        setting, {panel.x, panel.y + panel.h + setting.px(10), panel.w, setting.px(36)}));
  };
  Rect main{margin, top, setting.width - 2 * margin, setting.height - 2 * top};
  if (join && upright) {
    // A tall screen has more room for two codes.
    const float tall = setting.input.wifi.known()
                           ? std::clamp(main.h * 0.42F, setting.px(716), setting.px(770))
                           : setting.px(700);
    const Rect panel{margin, std::round(setting.height - top - tall), main.w, std::round(tall)};
    scene.items.push_back(joinPanel(setting, panel));
    putReached(panel);
    main.h = panel.y - setting.px(48) - top;
  } else if (join) {
    const float width = std::min(setting.px(656), setting.width * 0.4F);
    const Rect panel{setting.width - setting.px(80) - width, top, width,
                     std::min(main.h, setting.px(952))};
    scene.items.push_back(joinPanel(setting, panel));
    putReached(panel);
    main.w = panel.x - setting.px(64) - margin;
  }

  Item header = chromeItem("header", {0, 0, setting.width, 0});
  const float middle = top + setting.px(30);
  const float grapes = setting.px(46);
  header.shapes.emplace_back(Mark{{margin, std::round(middle - grapes / 2), grapes, grapes},
                                  Glyph::grapes,
                                  colours::grape,
                                  false});
  const float whereEnd =
      putWhere(setting, header.shapes, content, {margin + grapes + setting.px(18), middle}, true);

  const TextStyle strong = setting.units.style(roles::bodyStrong);
  const TextStyle plain = setting.units.style(roles::body);
  const float foot = main.y + main.h - plain.line;
  float titleTop = middle + setting.px(88);
  if (setting.input.state.timer && setting.input.chrome) {
    const float wide = timerWidth(setting);
    const float tall = setting.px(48);
    const float right = margin + main.w - wide;
    const bool inRow = whereEnd + setting.px(35) <= right;
    if (!inRow) titleTop += tall;
    scene.items.push_back(chromeItem(
        "timer", {inRow ? right : margin,
                  std::round(inRow ? middle - tall / 2 : middle + setting.px(32)), wide, tall}));
  }
  const float bunchesHeight = setting.px(300);
  const Paragraph asked = largestThatFits(
      setting, content.question->title, questionSizes(), main.w,
      std::max(foot - titleTop - bunchesHeight - setting.px(60), (foot - titleTop) * 0.5F));
  putParagraph(header.shapes, asked, {margin - setting.px(5), titleTop}, colours::ink);
  float y = titleTop + asked.height + setting.px(24);
  if (!content.question->guide.empty()) {
    const float room = foot - y - setting.px(40);
    const Paragraph guide = largestThatFits(setting, content.question->guide,
                                            {{34, 46, Weight::medium},
                                             roles::guide,
                                             {24, 32, Weight::medium},
                                             {22, 29, Weight::medium}},
                                            main.w, room * 0.4F);
    if (guide.height <= room) {
      putParagraph(header.shapes, guide, {margin, y}, colours::ink2);
      y += guide.height + setting.px(24);
    }
  }
  putBunches(setting, scene.items, {margin, y, main.w, foot - plain.line - setting.px(10) - y});

  if (setting.input.devices > 0) {
    const std::string here = setting.words.count("wall.here", setting.input.devices);
    const std::string wait = setting.words.say("wall.begin");
    const float gap = setting.px(14);
    const bool oneRow =
        widthOf(setting, here, strong) + gap + widthOf(setting, wait, plain) <= main.w;
    const float end = putLine(setting, header.shapes, {margin, oneRow ? foot : foot - plain.line},
                              here, strong, colours::ink);
    putLine(setting, header.shapes, {oneRow ? end + gap : margin, foot}, wait, plain,
            colours::ink2);
  }
  header.rect.h = setting.height;
  scene.items.push_back(std::move(header));
}

}  // namespace grappe::scene
