// The one thread that lays out and rasters text for the window. Owned by TextAtlas, whose thread
// calls every member; the thread ends with the object.
#pragma once

#include <atomic>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/bounded_queue.h"
#include "kiosk/text_raster.h"

namespace grappe::kiosk {

struct RasterJob {
  std::string key;  // whatever the caller knows it by
  scene::Text text;
  float scale = 1;
};
struct RasterDone {
  std::string key;
  float scale = 1;  // as rasterText left it
  std::vector<Tile> tiles;
};

class RasterWorker {
 public:
  // `ready` is called on the worker's thread when something is done and nothing was before.
  explicit RasterWorker(std::function<void()> ready);
  ~RasterWorker();
  RasterWorker(const RasterWorker&) = delete;
  RasterWorker& operator=(const RasterWorker&) = delete;

  // False when too much waits already: ask again.
  bool ask(RasterJob job);
  // The oldest that is done.
  std::optional<RasterDone> take();
  bool anyDone();

 private:
  void work();

  std::function<void()> m_ready;
  BoundedQueue<RasterJob> m_jobs;
  std::mutex m_mutex;
  std::deque<RasterDone> m_done;
  std::atomic<bool> m_stopping = false;
  std::thread m_thread;
};

}  // namespace grappe::kiosk
