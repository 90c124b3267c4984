#include "widgets/timer_face.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>

namespace grappe::widgets {

namespace {

constexpr int ringSteps = 120;  // of a full ring

std::int64_t secondsLeft(const workshop::Timer& timer, Timestamp now) {
  const std::int64_t left = std::max<std::int64_t>(timer.leftAt(now), 0);
  return (left + 999) / 1000;
}

float shareLeft(const workshop::Timer& timer, Timestamp now) {
  if (timer.seconds <= 0) return 0;
  const auto left = static_cast<float>(secondsLeft(timer, now));
  return std::clamp(left / static_cast<float>(timer.seconds), 0.0F, 1.0F);
}

scene::Point onRing(scene::Point middle, float radius, float share) {
  // From the top, as a clock's hand goes.
  const float angle = (share - 0.25F) * 2 * std::numbers::pi_v<float>;
  return {middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle)};
}

void putRing(std::vector<scene::Shape>& shapes, scene::Rect rect, float wide, float share) {
  scene::Box track;
  track.rect = rect;
  track.radius = rect.w / 2;
  track.line = colour::hair;
  track.lineWidth = wide;
  shapes.emplace_back(track);
  const scene::Point middle = rect.centre();
  const float radius = rect.w / 2 - wide / 2;
  const int steps = static_cast<int>(std::lround(share * ringSteps));
  for (int step = 0; step < steps; ++step) {
    // What is left stands before twelve o'clock, as in a clock that runs down.
    const float from = 1 - share + static_cast<float>(step) / ringSteps;
    shapes.emplace_back(scene::Line{onRing(middle, radius, from),
                                    onRing(middle, radius, from + 1.05F / ringSteps), wide,
                                    colour::grape});
  }
  for (const float end : {1 - share, 1.0F}) {
    if (steps == 0) break;
    const scene::Point at = onRing(middle, radius, end);
    scene::Box round;
    round.rect = {at.x - wide / 2, at.y - wide / 2, wide, wide};
    round.radius = wide / 2;
    round.fill = colour::grape;
    shapes.emplace_back(round);
  }
}

}  // namespace

std::string timeLeft(const workshop::Timer& timer, Timestamp now) {
  const std::int64_t seconds = secondsLeft(timer, now);
  std::array<char, 24> text{};
  std::snprintf(text.data(), text.size(), "%lld:%02lld", static_cast<long long>(seconds / 60),
                static_cast<long long>(seconds % 60));
  return text.data();
}

double timerChangesWithin(const workshop::Timer& timer, Timestamp now) {
  const std::int64_t left = timer.leftAt(now);
  if (!timer.running || left <= 0) return 0;
  const std::int64_t millis = (left - 1) % 1000 + 1;
  return static_cast<double>(millis) / 1000 + 0.005;
}

std::vector<scene::Shape> timerFace(const Frame& frame, scene::Rect rect,
                                    const workshop::Timer& timer, Timestamp now,
                                    const std::string& words) {
  std::vector<scene::Shape> shapes;
  const bool over = timer.leftAt(now) <= 0;
  if (rect.w > 2 * rect.h) {
    const float ring = std::round(rect.h * 0.62F);
    const scene::Rect at{0, std::round((rect.h - ring) / 2), ring, ring};
    putRing(shapes, at, std::max(3.0F, std::round(ring * 0.16F)), shareLeft(timer, now));
    const float left = ring + frame.px(10);
    scene::Text figures =
        label(frame, {left, 0, rect.w - left, rect.h}, timeLeft(timer, now), 26,
              scene::Weight::bold, timer.running || over ? colour::ink : colour::ink2);
    figures.style.tabular = true;
    shapes.emplace_back(std::move(figures));
    return shapes;
  }
  putRing(shapes, rect, std::round(rect.w * 0.052F), shareLeft(timer, now));
  scene::Text figures;
  figures.text = timeLeft(timer, now);
  const float size = std::round(rect.w * (figures.text.size() > 4 ? 0.29F : 0.35F));
  figures.style = {size, std::round(size * 1.05F), scene::Weight::bold, -15, true, size >= 40};
  figures.colour = timer.running || over ? colour::ink : colour::ink2;
  figures.align = scene::Align::centre;
  const float top = std::round(rect.h * 0.31F);
  figures.rect = {0, top, rect.w, figures.style.line};
  shapes.emplace_back(figures);
  const std::string below = over            ? frame.words.say("kiosk.timer.over")
                            : timer.running ? words
                                            : frame.words.say("kiosk.timer.paused");
  scene::Text line = label(
      frame,
      {rect.w * 0.14F, top + figures.style.line, rect.w * 0.72F, std::max(frame.px(34), 22.0F)},
      below, 24, scene::Weight::medium, colour::ink2, scene::Align::centre);
  shapes.emplace_back(std::move(line));
  return shapes;
}

std::vector<scene::Shape> tableTimer(const Frame& frame, scene::Rect rect,
                                     const workshop::Timer& timer, Timestamp now, bool ring) {
  std::vector<scene::Shape> shapes;
  const float wide = rect.w;
  if (ring) putRing(shapes, {0, 0, wide, wide}, std::round(wide * 0.052F), shareLeft(timer, now));
  const bool over = timer.leftAt(now) <= 0;
  scene::Text figures;
  figures.text = timeLeft(timer, now);
  const float size = std::max(std::round(wide * (figures.text.size() > 4 ? 0.21F : 0.25F)), 22.0F);
  figures.style = {size, std::round(size * 1.05F), scene::Weight::bold, -15, true, size >= 40};
  figures.colour = timer.running || over ? colour::ink : colour::ink2;
  figures.align = scene::Align::centre;
  const std::string words = over            ? frame.words.say("kiosk.timer.over")
                            : timer.running ? std::string()
                                            : frame.words.say("kiosk.timer.paused");
  const float below = std::round(wide / 2 + figures.style.line);
  // As wide as the ring is there.
  const float away = (below + frame.px(15)) / wide - 0.5F;
  const float room = 2 * wide * std::sqrt(std::max(0.0F, 0.44F * 0.44F - away * away));
  const bool says = !words.empty() && lineWidth(frame, words, 22, scene::Weight::medium) <= room;
  figures.rect = {0, wide / 2 + (says ? 0 : std::round(wide * 0.03F)), wide, figures.style.line};
  shapes.emplace_back(figures);
  if (says) {
    shapes.emplace_back(label(frame, {0, below, wide, frame.px(30)}, words, 22,
                              scene::Weight::medium, colour::ink2, scene::Align::centre));
  }
  return shapes;
}

}  // namespace grappe::widgets
