#include "kiosk/shelf_packer.h"

#include <algorithm>

namespace grappe::kiosk {
namespace {

// Shelf heights come in steps, so that bitmaps of nearly one height share shelves.
constexpr int heightStep = 8;

int shelfHeight(int height) { return (height + heightStep - 1) / heightStep * heightStep; }

}  // namespace

std::optional<Slot> ShelfPacker::take(int width, int height) {
  if (width <= 0 || height <= 0 || width > m_side || height > m_side) return std::nullopt;
  Shelf* best = nullptr;
  for (Shelf& shelf : m_shelves) {
    if (shelf.height < height || shelf.unused(m_side)) continue;
    // A low bitmap on a high shelf wastes the shelf: at most half as high again.
    if (shelf.height > shelfHeight(height) * 3 / 2) continue;
    if (best != nullptr && best->height <= shelf.height) continue;
    const bool fits = std::any_of(shelf.free.begin(), shelf.free.end(),
                                  [&](const Span& span) { return span.end - span.begin >= width; });
    if (fits) best = &shelf;
  }
  if (best == nullptr) best = openShelf(shelfHeight(height));
  if (best == nullptr) best = openShelf(height);
  if (best == nullptr) return std::nullopt;
  return takeFrom(*best, width, height);
}

std::optional<Slot> ShelfPacker::takeFrom(Shelf& shelf, int width, int height) const {
  for (std::size_t at = 0; at < shelf.free.size(); ++at) {
    Span& span = shelf.free[at];
    if (span.end - span.begin < width) continue;
    const Slot slot{span.begin, shelf.y, width, height};
    span.begin += width;
    if (span.begin == span.end) {
      shelf.free.erase(shelf.free.begin() + static_cast<std::ptrdiff_t>(at));
    }
    return slot;
  }
  return std::nullopt;
}

ShelfPacker::Shelf* ShelfPacker::openShelf(int height) {
  joinUnused();
  for (std::size_t at = 0; at < m_shelves.size(); ++at) {
    if (!m_shelves[at].unused(m_side) || m_shelves[at].height < height) continue;
    const int rest = m_shelves[at].height - height;
    m_shelves[at].height = height;
    if (rest > 0) {
      m_shelves.insert(m_shelves.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                       Shelf{m_shelves[at].y + height, rest, {{0, m_side}}});
    }
    return &m_shelves[at];
  }
  const int top = m_shelves.empty() ? 0 : m_shelves.back().y + m_shelves.back().height;
  if (top + height > m_side) return nullptr;
  m_shelves.push_back(Shelf{top, height, {{0, m_side}}});
  return &m_shelves.back();
}

void ShelfPacker::joinUnused() {
  for (std::size_t at = 0; at + 1 < m_shelves.size();) {
    if (m_shelves[at].unused(m_side) && m_shelves[at + 1].unused(m_side)) {
      m_shelves[at].height += m_shelves[at + 1].height;
      m_shelves.erase(m_shelves.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    } else {
      ++at;
    }
  }
  if (!m_shelves.empty() && m_shelves.back().unused(m_side)) m_shelves.pop_back();
}

void ShelfPacker::give(const Slot& slot) {
  const auto shelf = std::find_if(m_shelves.begin(), m_shelves.end(),
                                  [&](const Shelf& each) { return each.y == slot.y; });
  if (shelf == m_shelves.end()) return;
  auto& free = shelf->free;
  auto next = std::find_if(free.begin(), free.end(),
                           [&](const Span& span) { return span.begin >= slot.x + slot.width; });
  next = free.insert(next, Span{slot.x, slot.x + slot.width});
  if (next + 1 != free.end() && next->end == (next + 1)->begin) {
    next->end = (next + 1)->end;
    free.erase(next + 1);
  }
  if (next != free.begin() && (next - 1)->end == next->begin) {
    (next - 1)->end = next->end;
    free.erase(next);
  }
}

bool ShelfPacker::empty() const {
  return std::all_of(m_shelves.begin(), m_shelves.end(),
                     [&](const Shelf& shelf) { return shelf.unused(m_side); });
}

}  // namespace grappe::kiosk
