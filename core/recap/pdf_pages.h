// The recap laid out in pages: what pdf.h writes, to be drawn one by one on a screen too.
// One thread at a time; laying out thousands of notes takes seconds.
#pragma once

#include <cstddef>
#include <memory>

#include "base/progress.h"
#include "recap/pictures.h"
#include "recap/recap.h"

namespace grappe::recap {

namespace pdf {
struct Chapters;
}

class PdfPages {
 public:
  // `progress` is told from 0 to 1, once a section. Throws Stopped.
  PdfPages(Recap recap, WallPictures pictures, const Progress& progress = {});
  ~PdfPages();
  PdfPages(const PdfPages&) = delete;
  PdfPages& operator=(const PdfPages&) = delete;

  std::size_t count() const;
  // Page `page`, from 0, in points and without its ground; with PDF's structure tags, which other
  // surfaces leave out. Precondition: page < count().
  void draw(cairo_t* cairo, std::size_t page) const;
  // The same, to be made an image of (pictures.h). It must not outlive the pages.
  DrawnPicture picture(std::size_t page) const;

  const pdf::Chapters& chapters() const { return *m_chapters; }  // without their sheets

 private:
  struct Laid;

  const Recap m_recap;
  const WallPictures m_pictures;
  std::unique_ptr<Laid> m_laid;
  std::unique_ptr<pdf::Chapters> m_chapters;
};

}  // namespace grappe::recap
