#include "scene/table_room.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace grappe::scene {

namespace {

// Where a free part can begin and end: at the ends of the whole, and of what is taken.
std::vector<float> endsIn(float from, float to, const std::vector<Rect>& taken, bool across) {
  std::vector<float> ends{from, to};
  for (const Rect& rect : taken) {
    const float start = across ? rect.x : rect.y;
    for (const float end : {start, start + (across ? rect.w : rect.h)}) {
      if (end > from && end < to) ends.push_back(end);
    }
  }
  std::sort(ends.begin(), ends.end());
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
  return ends;
}

}  // namespace

bool reaches(Rect a, Rect b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

Rect freeRoom(Rect whole, const std::vector<Rect>& taken, Point wanted) {
  const std::vector<float> xs = endsIn(whole.x, whole.x + whole.w, taken, true);
  const std::vector<float> ys = endsIn(whole.y, whole.y + whole.h, taken, false);
  const Point middle = whole.centre();
  Rect best = whole;
  auto most = std::tuple(0.0F, 0.0F, 0.0F);
  const auto look = [&](Rect part) {
    for (const Rect& rect : taken) {
      if (reaches(part, rect)) return;
    }
    const Point at = part.centre();
    const auto worth =
        std::tuple(std::min({1.0F, part.w / wanted.x, part.h / wanted.y}),
                   -std::round(std::hypot(at.x - middle.x, at.y - middle.y)), part.w * part.h);
    if (worth <= most) return;
    most = worth;
    best = part;
  };
  for (std::size_t left = 0; left < xs.size(); ++left) {
    for (std::size_t right = left + 1; right < xs.size(); ++right) {
      for (std::size_t top = 0; top < ys.size(); ++top) {
        for (std::size_t bottom = top + 1; bottom < ys.size(); ++bottom) {
          look({xs[left], ys[top], xs[right] - xs[left], ys[bottom] - ys[top]});
        }
      }
    }
  }
  return best;
}

}  // namespace grappe::scene
