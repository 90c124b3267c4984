#include "recap/pdf_pages.h"

#include <utility>

#include "recap/pdf/chapters.h"
#include "recap/pdf/cover.h"

namespace grappe::recap {

struct PdfPages::Laid {
  explicit Laid(const std::string& language) : type(language) {}
  const pdf::Typesetter type;
  pdf::Sheets sheets;
};

namespace {

void foot(cairo_t* cairo, const Recap& recap, std::size_t page, const pdf::Typesetter& type) {
  constexpr double y = 806;
  const pdf::Face face = pdf::textFace(8, PANGO_WEIGHT_NORMAL, scene::colours::ink2);
  const auto number = type.set(std::to_string(page), face, 0, 11);
  std::string line = recap.title;
  for (char& c : line) {
    if (c == '\n') c = ' ';
  }
  auto title = type.set(line, face, 0, 11);
  const double room = pdf::textWidth - 40;
  if (title.width() > room) title = type.set(line, face, room, 11);
  title.draw(cairo, pdf::margin, y, 0, 1);
  number.draw(cairo, pdf::margin + pdf::textWidth - number.width(), y, 0, 1);
}

}  // namespace

PdfPages::PdfPages(Recap recap, WallPictures pictures, const Progress& progress)
    : m_recap(std::move(recap)),
      m_pictures(std::move(pictures)),
      m_laid(std::make_unique<Laid>(m_recap.language)),
      m_chapters(std::make_unique<pdf::Chapters>(
          pdf::chaptersOf(m_recap, m_pictures, m_laid->type, progress))) {
  pdf::Sheets& sheets = m_laid->sheets;
  sheets = pdf::coverOf(m_recap, *m_chapters, 1, m_laid->type);
  if (sheets.count() != 1) {
    sheets = pdf::coverOf(m_recap, *m_chapters, sheets.count(), m_laid->type);
  }
  sheets.append(std::move(m_chapters->sheets));
}

PdfPages::~PdfPages() = default;

std::size_t PdfPages::count() const { return m_laid->sheets.count(); }

void PdfPages::draw(cairo_t* cairo, std::size_t page) const {
  for (const auto& step : m_laid->sheets.steps(page)) step(cairo);
  foot(cairo, m_recap, page + 1, m_laid->type);
}

DrawnPicture PdfPages::picture(std::size_t page) const {
  return {pdf::sheetWidth, pdf::sheetHeight, [this, page](cairo_t* cairo) { draw(cairo, page); }};
}

}  // namespace grappe::recap
