// The pages of a state's recap, drawn for a screen. Laid out once for as long as the state is the
// same. Any thread; they wait for each other.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>

#include "commands/console.h"
#include "recap/pdf_pages.h"
#include "workshop/state.h"

namespace grappe::commands {

class RecapPager {
 public:
  explicit RecapPager(const Console& console) : m_console(console) {}

  struct Page {
    std::size_t number = 0, count = 0;  // the number from 0
  };
  // Hands page `number`, or the last one there is, to `draw`, which keeps nothing of it. Refused:
  // empty (nothing has been written yet). Throws as recap::PdfPages does.
  Result<Page> draw(const workshop::StatePtr& state, std::size_t number,
                    const std::function<void(const recap::DrawnPicture& page)>& draw,
                    const Progress& progress = {});

  void forget();  // what is laid out

 private:
  const Console& m_console;
  std::mutex m_mutex;
  workshop::StatePtr m_of;
  std::unique_ptr<recap::PdfPages> m_pages;
};

}  // namespace grappe::commands
