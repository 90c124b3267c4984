#include "kiosk/raster_worker.h"

#include <exception>

namespace grappe::kiosk {
namespace {

constexpr std::size_t mostWaiting = 4096;

}  // namespace

RasterWorker::RasterWorker(std::function<void()> ready)
    : m_ready(std::move(ready)), m_jobs(mostWaiting), m_thread([this] { work(); }) {}

RasterWorker::~RasterWorker() {
  m_stopping = true;
  m_jobs.close();
  m_thread.join();
}

bool RasterWorker::ask(RasterJob job) { return m_jobs.tryPush(std::move(job)); }

std::optional<RasterDone> RasterWorker::take() {
  const std::lock_guard lock(m_mutex);
  if (m_done.empty()) return std::nullopt;
  RasterDone oldest = std::move(m_done.front());
  m_done.pop_front();
  return oldest;
}

bool RasterWorker::anyDone() {
  const std::lock_guard lock(m_mutex);
  return !m_done.empty();
}

void RasterWorker::work() {
  drawing::PangoText texts;
  for (;;) {
    std::vector<RasterJob> jobs = m_jobs.popAll(1);
    if (jobs.empty() || m_stopping) return;
    RasterJob& job = jobs.front();
    RasterDone done{std::move(job.key), job.scale, {}};
    try {
      done.tiles = rasterText(texts, job.text, done.scale);
    } catch (const std::exception&) {
      done.tiles.clear();  // no memory for this one: the card stays without words, the wall stands
    }
    bool first = false;
    {
      const std::lock_guard lock(m_mutex);
      first = m_done.empty();
      m_done.push_back(std::move(done));
    }
    if (first && m_ready) m_ready();
  }
}

}  // namespace grappe::kiosk
