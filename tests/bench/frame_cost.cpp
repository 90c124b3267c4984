// What a frame of the wall costs at 1920x1080, offscreen, with every card drawn (the wall does not
// turn to themes): the whole wall zoomed out, and a part of it at the size it is read at.
//   build    WallScreen::build and Motion: from the state to what is to be drawn, on one core
//   drawn    all of a frame while a note is dragged over the wall: built, sent and drawn
//   panned   the same while the whole wall moves, by a fraction of a pixel a frame
// Prints milliseconds, p50 and p99, and the processor time of all threads, which other work on the
// machine disturbs less; then how text comes in behind, and what the atlas takes.
//   bench_frame [NOTES…]   (300, 2000 and 10000 without arguments)
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <memory>
#include <vector>

#include "base/id.h"
#include "bench/forced_wall.h"
#include "core/scene/a_wall.h"
#include "drawing/pango_text.h"
#include "kiosk/offscreen.h"
#include "scene/motion.h"
#include "screens/wall_screen.h"

using namespace grappe;
using Stopwatch = std::chrono::steady_clock;

namespace {

double since(Stopwatch::time_point start) {
  return std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count();
}

struct Cost {
  double p50 = 0, p99 = 0;
  double processor = 0;  // mean milliseconds of processor time, all threads
};

Cost costOf(int frames, const std::function<void(int)>& draw) {
  std::vector<double> took;
  const std::clock_t before = std::clock();
  for (int frame = 0; frame < frames; ++frame) {
    const auto start = Stopwatch::now();
    draw(frame);
    took.push_back(since(start));
  }
  std::sort(took.begin(), took.end());
  const double used = static_cast<double>(std::clock() - before) * 1000 / CLOCKS_PER_SEC;
  return {took[took.size() / 2], took[took.size() * 99 / 100], used / frames};
}

void print(int notes, const char* view, const char* what, Cost cost) {
  std::printf("%6d notes  %-8s %-7s p50 %7.2f ms  p99 %7.2f ms  processor %7.2f ms\n", notes, view,
              what, cost.p50, cost.p99, cost.processor);
  std::fflush(stdout);
}

class Ignored final : public kiosk::CommandSink {
 public:
  void send(workshop::Command) override {}
};

// A wall of `notes`, and a mouse that drags one of them about.
class AWallOfMany {
 public:
  explicit AWallOfMany(int notes)
      : m_state(std::make_shared<workshop::State>(
            scene::test::crowdedWall(notes, std::max(4, notes / 12)).state())),
        m_screen([this](const scene::WallInput&, const words::Phrasebook&,
                        scene::TextMeasure&) { return m_wall.scene; },
                 scene::test::french(), m_sink, m_ids, [] {}) {
    m_wall = bench::forcedWall(scene::test::inputFor(*m_state), scene::test::french(), m_measure);
    build(0);
  }

  const kiosk::Camera& all() const { return m_wall.all; }

  void drag(int frame) {
    kiosk::Pointer pointer;
    pointer.seconds = m_now;
    pointer.kind = frame == 0 ? kiosk::Pointer::Kind::down : kiosk::Pointer::Kind::move;
    pointer.at = {260 + 5.3F * static_cast<float>(frame % 200),
                  300 + 1.7F * static_cast<float>(frame % 200)};
    m_screen.pointer(pointer);
  }
  scene::Scene build(int frame) {
    m_now = 100 + frame / 60.0;
    m_motion.aim(m_screen.build({m_state, 1920, 1080, m_now, {}}, m_measure), m_now);
    return m_motion.at(m_now);
  }

 private:
  std::shared_ptr<const workshop::State> m_state;
  bench::ForcedWall m_wall;
  Ignored m_sink;
  CountedIds m_ids{"new"};
  drawing::PangoText m_measure;
  screens::WallScreen m_screen;
  scene::Motion m_motion;
  double m_now = 100;
};

int measure(int notes) {
  AWallOfMany wall(notes);
  auto offscreen = kiosk::Offscreen::open(kiosk::TextAtlas::Making::behind);
  if (!offscreen) {
    std::fprintf(stderr, "bench_frame: %s\n", offscreen.error().detail.c_str());
    return 1;
  }
  const scene::Scene still = wall.build(0);
  print(notes, "", "build", costOf(60, [&](int frame) {
          wall.drag(frame);
          static_cast<void>(wall.build(frame));
        }));
  const kiosk::Camera near{1, {0, -1000}};
  for (const auto& [view, camera] : {std::pair{"all", wall.all()}, std::pair{"readable", near}}) {
    int frames = 0;
    double longest = 0;
    const auto start = Stopwatch::now();
    do {
      const auto begin = Stopwatch::now();
      (*offscreen)->drawOnly(still, camera);
      longest = std::max(longest, since(begin));
      ++frames;
    } while ((*offscreen)->renderer().pending());
    std::printf("%6d notes  %-8s all text after %.0f ms, %d frames, the longest %.1f ms\n", notes,
                view, since(start), frames, longest);
    print(notes, view, "drawn", costOf(60, [&](int frame) {
            wall.drag(frame);
            (*offscreen)->drawOnly(wall.build(frame), camera);
          }));
    print(notes, view, "panned", costOf(60, [&](int frame) {
            kiosk::Camera moved = camera;
            moved.offset.y += 8 * std::sin(0.1F * static_cast<float>(frame)) + 0.3F;
            (*offscreen)->drawOnly(wall.build(frame), moved);
          }));
    const auto& counters = (*offscreen)->renderer().counters();
    std::printf("%6d notes  %-8s %zu instances, %.1f draw calls a frame, %d atlas pages\n", notes,
                view, counters.instances,
                static_cast<double>(counters.drawCalls) / static_cast<double>(counters.frames),
                (*offscreen)->renderer().atlas().pages());
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<int> counts{300, 2000, 10000};
  if (argc > 1) counts.clear();
  for (int at = 1; at < argc; ++at) counts.push_back(std::max(1, std::atoi(argv[at])));
  for (const int notes : counts) {
    if (const int failed = measure(notes); failed != 0) return failed;
  }
  return 0;
}
