#include "commands/recap_for_pages.h"

#include <memory>

#include "commands/recap_making.h"
#include "commands/recap_pager.h"
#include "recap/pictures.h"

namespace grappe::commands {
namespace {

constexpr int pageWidth = 1000;  // pixels: to be read on a tablet, some 150 kB

Result<server::RecapFile> pageOf(RecapPager& pager, const workshop::StatePtr& state,
                                 std::size_t number, const Progress& progress) {
  server::RecapFile file;
  const auto page = pager.draw(
      state, number,
      [&](const recap::DrawnPicture& picture) { file.bytes = recap::pngOf(picture, pageWidth); },
      progress);
  if (!page) return tl::unexpected(page.error());
  file.page = page->number;
  file.pages = page->count;
  return file;
}

}  // namespace

runtime::RecapJob::Write recapForPages(const Console& console) {
  return [&console, pager = std::make_shared<RecapPager>(console)](
             const workshop::StatePtr& state, const server::RecapOrder& order,
             const Progress& progress) -> Result<server::RecapFile> {
    if (order.format == server::recapPageFormat) return pageOf(*pager, state, order.page, progress);
    const RecapFormat* format = recapFormatOf("recap." + order.format);
    if (format == nullptr) return refuse(Code::malformed, "no such format");
    auto bytes = RecapMaker(console, *state).bytes(*format, progress);
    if (!bytes) return tl::unexpected(bytes.error());
    return server::RecapFile{std::move(*bytes), 0, 0};
  };
}

}  // namespace grappe::commands
