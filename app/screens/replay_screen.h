// The meeting told again on the wall as it was seen: play, stop, go to any moment. Shows the past
// and changes nothing. Owned by app/; window's thread only.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kiosk/screen.h"
#include "scene/wall.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "workshop/retelling.h"

namespace grappe::screens {

class ReplayScreen final : public kiosk::Screen {
 public:
  static constexpr std::chrono::seconds lasts{60};

  // `words` must outlive the screen. `clockWords`: a moment as people read the time of day.
  // `close` is called from pointer() and key(), and may replace the screen once they return.
  ReplayScreen(const words::Phrasebook& words, std::vector<workshop::Recorded> events,
               std::function<std::string(Timestamp)> clockWords, std::function<void()> close);

  scene::Scene build(const kiosk::FrameInput& input, scene::TextMeasure& measure) override;
  void pointer(const kiosk::Pointer& pointer) override;
  bool key(const kiosk::Key& key) override;
  void character(char32_t) override {}
  double redrawWithin() const override;

 private:
  void perform(const std::string& action);
  void goTo(double moment);
  void turn(int by);
  void putBar(const widgets::Frame& frame);

  const words::Phrasebook& m_words;
  workshop::Retelling m_told;
  std::function<std::string(Timestamp)> m_clockWords;
  std::function<void()> m_close;

  double m_now = 0;
  double m_moment = 0;  // milliseconds of the telling
  bool m_playing = true;
  bool m_begun = false;
  int m_sliding = -1;  // the finger on the line of time
  workshop::StatePtr m_shown;
  float m_width = 0, m_height = 0;
  scene::Scene m_wall;  // of m_shown
  scene::Scene m_scene;
  scene::Rect m_line;
  widgets::Pressing m_pressing;
};

}  // namespace grappe::screens
