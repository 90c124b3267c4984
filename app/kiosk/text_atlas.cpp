#include "kiosk/text_atlas.h"

#include <algorithm>
#include <cmath>

namespace grappe::kiosk {
namespace {

// Pages that are filled before anything is thrown out: a wall at rest needs one or two.
constexpr int pagesBeforeDropping = 2;
constexpr int lowestStep = -6;
constexpr int highestStep = 6;

template <class T>
void append(std::string& key, const T& value) {
  key.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void textKey(const scene::Text& text, std::string& key) {
  key.assign(1, 't');
  append(key, text.style.size);
  append(key, text.style.line);
  append(key, text.style.weight);
  append(key, text.style.tracking);
  append(key, text.rect.w);
  append(key, packed(text.colour));
  append(key, text.align);
  append(key, text.oneLine);
  append(key, text.style.tabular);
  key += text.text;
}

}  // namespace

int rasterStep(float scale) {
  // A hair over a step (0.1 %) is that step: nobody sees it, and zoom factors are not exact.
  const float steps = std::ceil(2 * std::log2(std::max(scale, 1e-3F)) - 0.003F);
  return std::clamp(static_cast<int>(steps), lowestStep, highestStep);
}

float scaleOfStep(int step) { return std::exp2(static_cast<float>(step) / 2); }

TextAtlas::TextAtlas(Making making, std::function<void()> ready) : m_making(making) {
  if (making == Making::now) {
    m_texts = std::make_unique<drawing::PangoText>();
  } else {
    m_worker = std::make_unique<RasterWorker>(std::move(ready));
  }
}

std::span<const AtlasPicture> TextAtlas::text(const scene::Text& text, float scale) {
  textKey(text, m_key);
  const int step = rasterStep(scale);
  auto entry = m_entries.find(std::string_view(m_key));
  if (entry == m_entries.end()) entry = m_entries.emplace(m_key, Steps()).first;
  Bitmap* bitmap = wanted(entry->second, step, text, entry->first);
  if (!bitmap->made) {
    // The nearest larger one until it is there, or else the nearest smaller one.
    Bitmap* nearest = nullptr;
    for (auto& [at, other] : entry->second) {
      if (!other.made) continue;
      nearest = &other;
      if (at > step) break;
    }
    if (nearest == nullptr) return {};
    bitmap = nearest;
  }
  bitmap->seen = m_seeing;
  return bitmap->pictures;
}

TextAtlas::Bitmap* TextAtlas::wanted(Steps& steps, int step, const scene::Text& text,
                                     std::string_view key) {
  Bitmap& bitmap = steps[step];
  bitmap.seen = m_seeing;
  if (bitmap.made || bitmap.asked || bitmap.failed) return &bitmap;
  float scale = scaleOfStep(step);
  if (m_making == Making::now) {
    store(bitmap, rasterText(*m_texts, text, scale), scale);
    return &bitmap;
  }
  std::string name(key);
  append(name, step);
  // A full queue is asked again at a later frame: what it holds brings one about.
  bitmap.asked = m_worker->ask({std::move(name), text, scale});
  if (bitmap.asked) ++m_waiting;
  m_refused = m_refused || !bitmap.asked;
  return &bitmap;
}

std::span<const AtlasPicture> TextAtlas::qr(const scene::QrCode& code) {
  m_key.assign(1, 'q');
  append(m_key, packed(code.ink));
  append(m_key, code.rect.w);
  m_key += code.content;
  Bitmap& bitmap = m_entries[m_key][0];
  bitmap.seen = m_seeing;
  if (bitmap.made || bitmap.failed) return bitmap.pictures;
  const std::vector<Tile> tiles = rasterQr(code);
  if (tiles.empty()) {
    bitmap.made = true;
  } else {
    store(bitmap, tiles, tiles.front().shows.w / code.rect.w);
  }
  return bitmap.pictures;
}

std::span<const AtlasPicture> TextAtlas::picture(const scene::Picture& picture) {
  if (!picture.bitmap || picture.bitmap->pixels.empty() || picture.rect.w <= 0) return {};
  m_key.assign(1, 'p');
  append(m_key, picture.rect.w);
  m_key += picture.name;
  Bitmap& bitmap = m_entries[m_key][0];
  bitmap.seen = m_seeing;
  if (!bitmap.made && !bitmap.failed) {
    const auto wide = static_cast<float>(picture.bitmap->width);
    store(bitmap, tilesOf(*picture.bitmap), wide / picture.rect.w);
  }
  return bitmap.pictures;
}

bool TextAtlas::upload(std::chrono::microseconds budget) {
  if (!m_worker) return false;
  const auto end = std::chrono::steady_clock::now() + budget;
  bool any = false;
  do {
    auto done = m_worker->take();
    if (!done) break;
    --m_waiting;
    int step = 0;
    const std::size_t keyLength = done->key.size() - sizeof step;
    done->key.copy(reinterpret_cast<char*>(&step), sizeof step, keyLength);
    const auto entry = m_entries.find(std::string_view(done->key).substr(0, keyLength));
    if (entry == m_entries.end()) continue;
    Bitmap& bitmap = entry->second[step];
    bitmap.asked = false;
    any = store(bitmap, done->tiles, done->scale) || any;
  } while (std::chrono::steady_clock::now() < end);
  return any;
}

bool TextAtlas::store(Bitmap& bitmap, const std::vector<Tile>& tiles, float scale) {
  for (const Tile& tile : tiles) {
    auto slot = m_texture.put(tile);
    if (!slot && pages() < pagesBeforeDropping && m_texture.grow()) slot = m_texture.put(tile);
    while (!slot && dropOldest()) slot = m_texture.put(tile);
    if (!slot && m_texture.grow()) slot = m_texture.put(tile);
    if (!slot) {
      giveBack(bitmap);
      bitmap.failed = true;
      return false;
    }
    bitmap.slots.push_back(*slot);
    const auto left = static_cast<float>(slot->slot.x + tileBorder);
    const auto top = static_cast<float>(slot->slot.y + tileBorder);
    const scene::Rect& shows = tile.shows;
    bitmap.pictures.push_back({{left, top, left + shows.w, top + shows.h},
                               slot->page,
                               {shows.x / scale, shows.y / scale, shows.w / scale, shows.h / scale},
                               scale});
  }
  bitmap.made = true;
  return true;
}

void TextAtlas::giveBack(Bitmap& bitmap) {
  for (const AtlasSlot& slot : bitmap.slots) m_texture.give(slot);
  bitmap.slots.clear();
  bitmap.pictures.clear();
  bitmap.made = false;
}

bool TextAtlas::dropOldest() {
  std::uint64_t oldest = m_seeing;
  for (const auto& [key, steps] : m_entries) {
    for (const auto& [step, bitmap] : steps) {
      if (bitmap.made) oldest = std::min(oldest, bitmap.seen);
    }
  }
  if (oldest >= m_seeing) return false;
  // All of one age at once: a search for each would cost more than making a few again.
  for (auto entry = m_entries.begin(); entry != m_entries.end();) {
    for (auto at = entry->second.begin(); at != entry->second.end();) {
      Bitmap& bitmap = at->second;
      bitmap.failed = false;
      const bool goes = bitmap.seen <= oldest && bitmap.made;
      if (goes) giveBack(bitmap);
      at = goes ? entry->second.erase(at) : std::next(at);
    }
    entry = entry->second.empty() ? m_entries.erase(entry) : std::next(entry);
  }
  return true;
}

std::size_t TextAtlas::bitmaps() const {
  std::size_t count = 0;
  for (const auto& [key, steps] : m_entries) {
    for (const auto& [step, bitmap] : steps) count += bitmap.made ? 1U : 0U;
  }
  return count;
}

}  // namespace grappe::kiosk
