// Where bitmaps of many sizes go on one square page: shelves as high as what stands on them, with
// room given back when a bitmap leaves. A value of whoever owns the page; one thread.
#pragma once

#include <optional>
#include <vector>

namespace grappe::kiosk {

struct Slot {
  int x = 0, y = 0, width = 0, height = 0;  // texels; as asked for
  friend bool operator==(const Slot&, const Slot&) = default;
};

class ShelfPacker {
 public:
  explicit ShelfPacker(int side) : m_side(side) {}

  // Nothing when there is no room.
  std::optional<Slot> take(int width, int height);
  // `slot` as take() gave it.
  void give(const Slot& slot);

  bool empty() const;

 private:
  struct Span {
    int begin = 0, end = 0;
  };
  struct Shelf {
    int y = 0, height = 0;
    std::vector<Span> free;  // sorted, not touching
    bool unused(int side) const {
      return free.size() == 1 && free[0].begin == 0 && free[0].end == side;
    }
  };

  std::optional<Slot> takeFrom(Shelf& shelf, int width, int height) const;
  Shelf* openShelf(int height);
  void joinUnused();

  int m_side;
  std::vector<Shelf> m_shelves;  // from the top of the page down, without gaps
};

}  // namespace grappe::kiosk
