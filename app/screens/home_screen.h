// The first screen: the library's workshops, newest first, and new ones from a template. Large
// enough for fingers, all of it by keyboard too. Owned by app/; window's thread only.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kiosk/screen.h"
#include "screens/shelf.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "widgets/quit_sheet.h"
#include "widgets/toast.h"

namespace grappe::screens {

class HomeScreen final : public kiosk::Screen {
 public:
  // Called from pointer() and key(); they may replace the screen only once those have returned.
  struct Callbacks {
    std::function<void(const std::string& path)> open;
    std::function<void(const std::string& templateName)> create;
    std::function<void()> quit;
  };

  // `words` must outlive the screen. Sorts the shelf: newest first, those without a date last.
  HomeScreen(const words::Phrasebook& words, std::vector<ShelfEntry> shelf,
             std::vector<TemplateChoice> templates, Callbacks callbacks);

  void setShelf(std::vector<ShelfEntry> shelf);
  // A workshop could not be opened or made.
  void refused(Code code);
  void askToQuit() { m_quitSheet.open(); }

  scene::Scene build(const kiosk::FrameInput& input, scene::TextMeasure& measure) override;
  void pointer(const kiosk::Pointer& pointer) override;
  bool key(const kiosk::Key& key) override;
  void character(char32_t) override {}
  double redrawWithin() const override;

 private:
  enum class Side { shelf, templates };

  void drawHead(scene::Scene& scene, const widgets::Frame& frame) const;
  void drawShelf(scene::Scene& scene, const widgets::Frame& frame, scene::Rect area);
  void drawRow(scene::Scene& scene, const widgets::Frame& frame, scene::Rect rect,
               std::size_t at) const;
  void drawPaging(scene::Scene& scene, const widgets::Frame& frame, scene::Rect area) const;
  void drawTemplates(scene::Scene& scene, const widgets::Frame& frame, scene::Rect area) const;
  void perform(const std::string& action);
  void moveFocus(int by);
  void turnTo(std::size_t page);
  std::size_t pages() const;

  const words::Phrasebook& m_words;
  std::vector<ShelfEntry> m_shelf;
  std::vector<TemplateChoice> m_templates;
  Callbacks m_callbacks;

  double m_now = 0;
  scene::Scene m_scene;
  widgets::Pressing m_pressing;
  widgets::Toast m_toast;
  widgets::QuitSheet m_quitSheet;
  bool m_keyboard = false;  // the focus is shown once somebody uses the keyboard
  Side m_side = Side::shelf;
  std::size_t m_row = 0;  // of the whole shelf
  std::size_t m_template = 0;
  std::size_t m_page = 0;
  std::size_t m_perPage = 1;  // of the last drawing
};

}  // namespace grappe::screens
