// The recap, from the wall: its pages as they will be printed, what goes into it, in which formats,
// and where to. One tap saves it. Owned by app/; window's thread only.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kiosk/screen.h"
#include "recap/recap.h"
#include "screens/recap_saving.h"
#include "screens/saving_place.h"
#include "widgets/focus.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"

namespace grappe::screens {

class RecapScreen final : public kiosk::Screen {
 public:
  struct Doors {
    std::function<std::vector<SavingPlace>()> places;  // as they are now: sticks come and go
    // Begins to write, beside all else; how that stands, and stopping it.
    std::function<void(const SavingPlace& place, const std::vector<OfferedFormat>& formats)> save;
    std::function<RecapSaved()> saving;
    std::function<void()> stopSaving;
    // Asks for a page, and tells the newest that there is.
    std::function<PageShown(const PageWanted& wanted)> page;
    std::function<void(const workshop::RecapChoices& choices)> choose;
    std::function<void()> close;
    // The meeting is closed for good, or opened again. None: not from here.
    std::function<void(bool closed)> closeMeeting{};
    // To the safety copies, and how they stand, in a word or two. None: there are none here.
    std::function<void()> copies{};
    std::function<std::string()> copiesNews{};
  };

  // `words` must outlive the screen.
  RecapScreen(const words::Phrasebook& words, Doors doors);

  scene::Scene build(const kiosk::FrameInput& input, scene::TextMeasure& measure) override;
  void pointer(const kiosk::Pointer& pointer) override;
  bool key(const kiosk::Key& key) override;
  void character(char32_t) override {}
  double redrawWithin() const override { return m_saved.going ? savingEvery : lookEvery; }

 private:
  // Sticks come and go, and asking for them asks the system: not with every frame.
  static constexpr double lookEvery = 2;      // seconds
  static constexpr double savingEvery = 0.2;  // of the bar

  void refresh(const kiosk::FrameInput& input);
  void perform(const std::string& action);
  void save(std::size_t place);
  void turn(int by);
  bool keyOfPages(int key);

  // The page, and beside it what it is of (recap_pages_look.cpp).
  void putPage(const widgets::Frame& frame, scene::Rect area);
  void putAbout(const widgets::Frame& frame, scene::Rect area);
  void putTurning(const widgets::Frame& frame, scene::Rect row, widgets::Layers layer);
  void putLarge(const widgets::Frame& frame);
  // What is chosen, and saving it (recap_saving_look.cpp).
  void putCopies(const widgets::Frame& frame, scene::Rect close);
  void putChoices(const widgets::Frame& frame, scene::Rect area);
  void putSaving(const widgets::Frame& frame, scene::Rect area);
  float putFormats(const widgets::Frame& frame, scene::Rect area);
  void putPlaces(const widgets::Frame& frame, scene::Rect area);
  void putProgress(const widgets::Frame& frame, scene::Rect area);
  void putClosing(const widgets::Frame& frame, scene::Rect area);
  void putHeading(const widgets::Frame& frame, scene::Rect row, const char* words);
  std::string closingWords() const;

  const words::Phrasebook& m_words;
  Doors m_doors;
  workshop::StatePtr m_of;  // the state that the recap is of
  recap::Recap m_recap;
  std::vector<SavingPlace> m_places;
  double m_lookedAt = -1;  // for them, seconds of the frame clock
  std::vector<OfferedFormat> m_formats{OfferedFormat::word, OfferedFormat::pdf};
  RecapSaved m_saved;
  PageShown m_shown;
  std::size_t m_page = 0;   // that is wanted
  bool m_choosing = false;  // what goes in
  bool m_large = false;     // the page, to be read
  float m_scrolled = 0;     // of a large page, window pixels
  float m_mostScrolled = 0;
  float m_heldAt = -1;  // where a finger holds the large page; -1: none does
  bool m_pulled = false;
  bool m_sure = false;  // asked whether the meeting is to be closed
  scene::Scene m_scene;
  widgets::Pressing m_pressing;
  widgets::Focus m_focus;
};

}  // namespace grappe::screens
