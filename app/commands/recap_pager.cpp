#include "commands/recap_pager.h"

#include <algorithm>

#include "commands/recap_making.h"

namespace grappe::commands {

Result<RecapPager::Page> RecapPager::draw(
    const workshop::StatePtr& state, std::size_t number,
    const std::function<void(const recap::DrawnPicture& page)>& draw, const Progress& progress) {
  const std::lock_guard lock(m_mutex);
  if (state != m_of) {
    m_of = nullptr;
    m_pages.reset();
    RecapMaker maker(m_console, *state);
    if (maker.empty()) return refuse(Code::empty, "nothing has been written yet");
    m_pages = std::make_unique<recap::PdfPages>(maker.recap(), maker.chosenWalls(), progress);
    m_of = state;
  }
  const Page page{std::min(number, m_pages->count() - 1), m_pages->count()};
  draw(m_pages->picture(page.number));
  return page;
}

void RecapPager::forget() {
  const std::lock_guard lock(m_mutex);
  m_of = nullptr;
  m_pages.reset();
}

}  // namespace grappe::commands
