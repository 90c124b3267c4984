// What a frame of the wall costs, offscreen at 1920x1080: at rest (nothing to build), with every
// card moving, and while text comes in. Prints milliseconds, p50 and p99, and the processor time of
// all threads, which other work on the machine disturbs less.
//   frame_cost [NOTES…]   (300 and 2000 without arguments)
#include <epoxy/gl.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <vector>

#include "app/kiosk/sample_scene.h"
#include "kiosk/offscreen.h"

using namespace grappe;
using Stopwatch = std::chrono::steady_clock;

namespace {

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
    took.push_back(std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count());
  }
  std::sort(took.begin(), took.end());
  const double used = static_cast<double>(std::clock() - before) * 1000 / CLOCKS_PER_SEC;
  return {took[took.size() / 2], took[took.size() * 99 / 100], used / frames};
}

void print(int notes, const char* what, Cost cost) {
  std::printf("%6d notes  %-12s p50 %7.2f ms  p99 %7.2f ms  processor %7.2f ms\n", notes, what,
              cost.p50, cost.p99, cost.processor);
  std::fflush(stdout);
}

int measure(int notes) {
  auto offscreen = kiosk::Offscreen::open();
  if (!offscreen) {
    std::fprintf(stderr, "frame_cost: %s\n", offscreen.error().detail.c_str());
    return 1;
  }
  const scene::Scene still = tests::manyNotes(notes);
  const auto first = Stopwatch::now();
  (*offscreen)->drawOnly(still);
  const double took = std::chrono::duration<double, std::milli>(Stopwatch::now() - first).count();
  std::printf("%6d notes  first frame, all text %14.1f ms\n", notes, took);

  print(notes, "at rest", costOf(60, [&](int) { (*offscreen)->drawOnly(still); }));
  scene::Scene moving = still;
  print(notes, "all moving", costOf(60, [&](int frame) {
          for (std::size_t at = 0; at < moving.items.size(); ++at) {
            moving.items[at].rect.y =
                still.items[at].rect.y + 8 * std::sin(0.1F * static_cast<float>(frame)) + 0.3F;
          }
          (*offscreen)->drawOnly(moving);
        }));
  offscreen->reset();
  auto behind = kiosk::Offscreen::open(kiosk::TextAtlas::Making::behind);
  if (!behind) return 1;
  int frames = 0;
  double longest = 0;
  const auto start = Stopwatch::now();
  do {
    const auto begin = Stopwatch::now();
    (*behind)->drawOnly(still);
    longest = std::max(longest,
                       std::chrono::duration<double, std::milli>(Stopwatch::now() - begin).count());
    ++frames;
  } while ((*behind)->renderer().pending());
  std::printf("%6d notes  text by the worker: complete after %.0f ms, %d frames, longest %.1f ms\n",
              notes, std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count(),
              frames, longest);
  const auto& counters = (*behind)->renderer().counters();
  std::printf("%6d notes  %.2f draw calls a frame, %zu instances, %d atlas pages\n", notes,
              static_cast<double>(counters.drawCalls) / static_cast<double>(counters.frames),
              counters.instances, (*behind)->renderer().atlas().pages());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<int> counts{300, 2000};
  if (argc > 1) counts.clear();
  for (int at = 1; at < argc; ++at) counts.push_back(std::max(1, std::atoi(argv[at])));
  for (const int notes : counts) {
    if (const int failed = measure(notes); failed != 0) return failed;
  }
  return 0;
}
