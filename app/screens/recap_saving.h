// What the recap screen asks for and is told of saving and of pages. Values.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>

#include "scene/item.h"
#include "workshop/state.h"

namespace grappe::screens {

// `walls`: an image of each question's wall.
enum class OfferedFormat { word, pdf, writer, web, sheet, table, text, data, walls };

// The likeliest first, as they are offered; what each is called.
inline constexpr std::array<const char*, 9> recapFormatWords{
    "kiosk.recap.word", "kiosk.recap.pdf",   "kiosk.recap.writer",
    "kiosk.recap.web",  "kiosk.recap.sheet", "kiosk.recap.table",
    "kiosk.recap.text", "kiosk.recap.data",  "kiosk.recap.walls"};
inline const char* wordsOf(OfferedFormat format) {
  return recapFormatWords[static_cast<std::size_t>(format)];
}

// How saving stands.
struct RecapSaved {
  bool going = false;
  double share = 0;   // that is done, 0 to 1
  bool good = true;   // false: it was not done
  std::string words;  // what is being made, what was done or why not; empty: nothing was saved yet
  friend bool operator==(const RecapSaved&, const RecapSaved&) = default;
};

// A page of the PDF, for the screen.
struct PageWanted {
  workshop::StatePtr of;
  std::size_t page = 0;
  int width = 0;  // pixels
  friend bool operator==(const PageWanted&, const PageWanted&) = default;
};
struct PageShown {
  std::size_t page = 0, count = 0;  // no pages: none was laid out yet
  std::string name;                 // another: other pixels
  std::shared_ptr<const scene::Bitmap> bitmap;
  bool newest = false;  // it is what was asked for last
  bool failed = false;  // it could not be drawn
};

}  // namespace grappe::screens
