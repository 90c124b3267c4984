// The bitmaps of all text, QR codes and pictures on the screen, in an atlas on the graphics card.
// Text is rastered at the zoom at hand, in steps of the square root of 2; while a step is being
// made the nearest one is shown. What has not been seen the longest goes first when room is short.
//
// Owned by SceneRenderer; the thread of the GL context only. With Making::behind one worker thread
// lays out and rasters, and upload() takes what is ready; with Making::now everything is complete
// and the same each time, for pictures.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kiosk/atlas_texture.h"
#include "kiosk/picture_source.h"
#include "kiosk/raster_worker.h"
#include "kiosk/shape_instance.h"

namespace grappe::kiosk {

class TextAtlas final : public PictureSource {
 public:
  enum class Making { now, behind };

  // `ready` is called on the worker's thread when there is something to upload.
  explicit TextAtlas(Making making, std::function<void()> ready = {});

  // Before the pictures of a frame are asked for: what was not asked for since the last call may
  // go.
  void beginSeeing() {
    ++m_seeing;
    m_refused = false;
  }

  std::span<const AtlasPicture> text(const scene::Text& text, float scale) override;
  std::span<const AtlasPicture> qr(const scene::QrCode& code) override;
  std::span<const AtlasPicture> picture(const scene::Picture& picture) override;

  // Uploads what the worker has done, for about `budget`. True if anything new can be shown.
  bool upload(std::chrono::microseconds budget);
  // Something has been asked for that is not there yet.
  bool pending() const { return m_waiting > 0 || m_refused; }
  // upload() has something to do at once.
  bool uploadable() { return m_worker && m_worker->anyDone(); }

  unsigned texture() const { return m_texture.id(); }
  int pages() const { return m_texture.pages(); }
  std::size_t bitmaps() const;

 private:
  struct Bitmap {
    bool asked = false;   // a worker has it
    bool failed = false;  // no room anywhere: not asked for again until something is given back
    bool made = false;
    std::uint64_t seen = 0;
    std::vector<AtlasPicture> pictures;
    std::vector<AtlasSlot> slots;
  };
  // By half-octave: a bitmap of step n has 2^(n/2) texels to a pixel of the scene.
  using Steps = std::map<int, Bitmap>;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const {
      return std::hash<std::string_view>()(key);
    }
  };

  Bitmap* wanted(Steps& steps, int step, const scene::Text& text, std::string_view key);
  bool store(Bitmap& bitmap, const std::vector<Tile>& tiles, float scale);
  void giveBack(Bitmap& bitmap);
  bool dropOldest();

  Making m_making;
  AtlasTexture m_texture;
  std::unordered_map<std::string, Steps, Hash, std::equal_to<>> m_entries;
  std::string m_key;  // kept for its room
  std::uint64_t m_seeing = 1;
  std::size_t m_waiting = 0;
  bool m_refused = false;
  std::unique_ptr<drawing::PangoText> m_texts;  // Making::now
  std::unique_ptr<RasterWorker> m_worker;       // Making::behind
};

// The step whose bitmaps serve `scale` (device pixels to a pixel of the scene): 0 at 1, 1 up to √2…
int rasterStep(float scale);
float scaleOfStep(int step);

}  // namespace grappe::kiosk
