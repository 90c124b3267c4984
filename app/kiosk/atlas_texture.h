// The pages of the atlas on the graphics card, as one array texture of 2048x2048 layers, BGRA
// premultiplied; grows a page at a time. Owned by TextAtlas; the thread of the GL context only.
#pragma once

#include <optional>
#include <vector>

#include "kiosk/shelf_packer.h"
#include "kiosk/text_raster.h"

namespace grappe::kiosk {

struct AtlasSlot {
  int page = 0;
  Slot slot;
};

class AtlasTexture {
 public:
  static constexpr int side = 2048;
  static constexpr int mostPages = 8;  // 16 MB each

  AtlasTexture();
  ~AtlasTexture();
  AtlasTexture(const AtlasTexture&) = delete;
  AtlasTexture& operator=(const AtlasTexture&) = delete;

  // Nothing when no page has room: grow(), or give() something back.
  std::optional<AtlasSlot> put(const Tile& tile);
  void give(const AtlasSlot& slot);
  // False at mostPages.
  bool grow();

  unsigned id() const { return m_texture; }
  int pages() const { return static_cast<int>(m_pages.size()); }

 private:
  unsigned m_texture = 0;
  std::vector<ShelfPacker> m_pages;
};

}  // namespace grappe::kiosk
