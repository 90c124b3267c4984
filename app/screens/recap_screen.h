// The recap, from the wall: what will come out, in which formats, and where to. One tap saves it.
// Owned by app/; window's thread only.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kiosk/screen.h"
#include "recap/recap.h"
#include "widgets/focus.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"

namespace grappe::screens {

// Where a document may be saved.
struct SavingPlace {
  std::string path;
  std::string name;  // of a stick, as its owner called it
  bool stick = false;
  friend bool operator==(const SavingPlace&, const SavingPlace&) = default;
};

enum class RecapFormat { word, pdf, text };

class RecapScreen final : public kiosk::Screen {
 public:
  struct Doors {
    std::function<std::vector<SavingPlace>()> places;  // as they are now: sticks come and go
    // Writes on a thread of its own; each ends with saved().
    std::function<void(const SavingPlace& place, const std::vector<RecapFormat>& formats)> save;
    std::function<void()> close;
    // The meeting is closed for good, or opened again. None: not from here.
    std::function<void(bool closed)> closeMeeting{};
    // To the safety copies, and how they stand, in a word or two. None: there are none here.
    std::function<void()> copies{};
    std::function<std::string()> copiesNews{};
  };

  // `words` must outlive the screen.
  RecapScreen(const words::Phrasebook& words, Doors doors);

  // What became of the last save: `where` it is, in words, or why it is not.
  void saved(const std::string& where) { told(where, true); }
  void failed(const std::string& why) { told(why, false); }

  scene::Scene build(const kiosk::FrameInput& input, scene::TextMeasure& measure) override;
  void pointer(const kiosk::Pointer& pointer) override;
  bool key(const kiosk::Key& key) override;
  void character(char32_t) override {}
  double redrawWithin() const override { return lookEvery; }

 private:
  // Sticks come and go, and asking for them asks the system: not with every frame.
  static constexpr double lookEvery = 2;  // seconds

  void told(const std::string& words, bool good);
  void perform(const std::string& action);
  void save(std::size_t place);
  void putCopies(const widgets::Frame& frame, scene::Rect close);
  void putContents(const widgets::Frame& frame, scene::Rect area);
  void putSaving(const widgets::Frame& frame, scene::Rect area);
  void putClosing(const widgets::Frame& frame, scene::Rect area);
  std::string closingWords() const;

  const words::Phrasebook& m_words;
  Doors m_doors;
  workshop::StatePtr m_of;  // the state that the recap is of
  recap::Recap m_recap;
  std::vector<SavingPlace> m_places;
  double m_lookedAt = -1;  // for them, seconds of the frame clock
  std::vector<RecapFormat> m_formats{RecapFormat::word, RecapFormat::pdf};
  bool m_saving = false;
  bool m_sure = false;  // asked whether the meeting is to be closed
  bool m_good = true;
  std::string m_told;
  scene::Scene m_scene;
  widgets::Pressing m_pressing;
  widgets::Focus m_focus;
};

}  // namespace grappe::screens
