#include "screens/timer_panel.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

constexpr std::string_view start = "timer.start:";
constexpr int minute = 60;
constexpr std::array<int, 5> offered{2, 3, 5, 10, 15};  // minutes

struct Choice {
  std::string action, words;
  bool strong = false;
};

std::vector<Choice> choicesOf(const Frame& frame, const workshop::State& state,
                              const workshop::Question* question) {
  std::vector<Choice> choices;
  if (state.timer) {
    choices.push_back({"timer.less", frame.words.say("kiosk.timer.less"), false});
    choices.push_back(state.timer->running
                          ? Choice{"timer.pause", frame.words.say("kiosk.timer.pause"), true}
                          : Choice{"timer.resume", frame.words.say("kiosk.timer.resume"), true});
    choices.push_back({"timer.more", frame.words.say("kiosk.timer.more"), false});
    choices.push_back({"timer.stop", frame.words.say("kiosk.timer.stop"), false});
    return choices;
  }
  const int planned = timerSeconds(question) / minute;
  std::vector<int> minutes(offered.begin(), offered.end());
  if (std::ranges::find(minutes, planned) == minutes.end()) minutes.push_back(planned);
  std::ranges::sort(minutes);
  for (const int one : minutes) {
    choices.push_back({std::string(start) + std::to_string(one * minute),
                       frame.words.count("kiosk.timer.minutes", one), one == planned});
  }
  return choices;
}

}  // namespace

int timerSeconds(const workshop::Question* question) {
  constexpr int usual = 5;
  return (question != nullptr && question->minutes > 0 ? question->minutes : usual) * minute;
}

std::vector<scene::Item> timerPanel(const Frame& frame, const workshop::State& state,
                                    const workshop::Question* question,
                                    const widgets::Pressing& pressing) {
  const float pad = frame.px(16);
  const float gap = frame.px(10);
  const float tall = frame.px(72);
  std::vector<std::pair<Choice, ButtonLook>> buttons;
  float wide = 2 * pad - gap;
  for (Choice& choice : choicesOf(frame, state, question)) {
    ButtonLook look;
    look.label = choice.words;
    look.fill = choice.strong ? colour::grape : colour::ground;
    look.ink = choice.strong ? colour::paper : colour::ink;
    look.pressed = pressing.isOn(choice.action);
    wide += widgets::buttonWidth(frame, look) + gap;
    buttons.emplace_back(std::move(choice), std::move(look));
  }
  const scene::Rect panel{std::round((frame.width - wide) / 2),
                          frame.height - frame.px(100) - tall - 2 * pad, wide, tall + 2 * pad};
  std::vector<scene::Item> items{
      widgets::panelItem(frame, "timer.panel", panel, 26, colour::panel, Layers::hand)};
  float x = panel.x + pad;
  for (const auto& [choice, look] : buttons) {
    const float w = widgets::buttonWidth(frame, look);
    items.push_back(
        widgets::button(frame, choice.action, {x, panel.y + pad, w, tall}, look, Layers::hand));
    x += w + gap;
  }
  return items;
}

std::optional<workshop::Command> timerCommand(std::string_view action) {
  if (action.starts_with(start)) {
    const std::string_view digits = action.substr(start.size());
    int seconds = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    return workshop::StartTimer{seconds};
  }
  if (action == "timer.less") return workshop::AddTime{-minute};
  if (action == "timer.more") return workshop::AddTime{minute};
  if (action == "timer.pause") return workshop::PauseTimer{};
  if (action == "timer.resume") return workshop::ResumeTimer{};
  if (action == "timer.stop") return workshop::StopTimer{};
  return std::nullopt;
}

}  // namespace grappe::screens
