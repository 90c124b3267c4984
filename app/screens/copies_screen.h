// Safety copies, from the wall: where to, when the last was made, what is wrong. Owned by app/;
// window's thread only.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kiosk/screen.h"
#include "screens/saving_place.h"
#include "widgets/focus.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"

namespace grappe::screens {

// How the copies stand, in words.
struct CopiesShown {
  bool on = false;      // a place was chosen
  bool good = true;     // false: something is to be done
  std::string words;    // the whole of it; empty: nothing to say
  std::string shortly;  // "14:05", "clé retirée"; for a button
  friend bool operator==(const CopiesShown&, const CopiesShown&) = default;
};

class CopiesScreen final : public kiosk::Screen {
 public:
  struct Doors {
    std::function<std::vector<SavingPlace>()> places;  // as they are now: sticks come and go
    std::function<CopiesShown()> news;
    std::function<void(const SavingPlace& place)> keepIn;
    std::function<void()> end;
    std::function<void()> close;
  };

  // `words` must outlive the screen.
  CopiesScreen(const words::Phrasebook& words, Doors doors);

  scene::Scene build(const kiosk::FrameInput& input, scene::TextMeasure& measure) override;
  void pointer(const kiosk::Pointer& pointer) override;
  bool key(const kiosk::Key& key) override;
  void character(char32_t) override {}
  double redrawWithin() const override { return lookEvery; }

 private:
  static constexpr double lookEvery = 2;  // seconds

  void perform(const std::string& action);
  void putWords(const widgets::Frame& frame, scene::Rect area);
  void putPlaces(const widgets::Frame& frame, scene::Rect area);

  const words::Phrasebook& m_words;
  Doors m_doors;
  std::vector<SavingPlace> m_places;
  CopiesShown m_news;
  double m_lookedAt = -1;  // for places, seconds of the frame clock
  scene::Scene m_scene;
  widgets::Pressing m_pressing;
  widgets::Focus m_focus;
};

}  // namespace grappe::screens
