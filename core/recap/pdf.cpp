#include "recap/pdf.h"

#include <cairo-pdf.h>

#include <stdexcept>

#include "recap/cairo_bytes.h"
#include "recap/file_writing.h"
#include "recap/pdf/chapters.h"
#include "recap/pdf/cover.h"

namespace grappe::recap {
namespace {

// Cairo would write the hour at which it runs.
std::string dateOf(const Recap& recap) {
  std::string date = "1970-01-01";
  for (const auto& sitting : recap.sittings) {
    if (sitting.date != sitting.isoDate) date = sitting.isoDate;  // one that is a date
  }
  return date + "T00:00:00Z";
}

void describe(cairo_surface_t* surface, const Recap& recap) {
  const auto say = [&](cairo_pdf_metadata_t what, const std::string& text) {
    if (!text.empty()) cairo_pdf_surface_set_metadata(surface, what, text.c_str());
  };
  say(CAIRO_PDF_METADATA_TITLE, recap.title);
  say(CAIRO_PDF_METADATA_SUBJECT, recap.labels.kind);
  say(CAIRO_PDF_METADATA_AUTHOR, recap.organisation);
  say(CAIRO_PDF_METADATA_CREATOR, "Grappe");
  say(CAIRO_PDF_METADATA_CREATE_DATE, dateOf(recap));
  say(CAIRO_PDF_METADATA_MOD_DATE, dateOf(recap));
}

void bookmarks(cairo_surface_t* surface, const std::vector<pdf::Bookmark>& marks) {
  int question = CAIRO_PDF_OUTLINE_ROOT;
  for (const auto& mark : marks) {
    const std::string link = "dest='" + mark.place + "'";
    const int parent = mark.depth == 0 ? CAIRO_PDF_OUTLINE_ROOT : question;
    const int id = cairo_pdf_surface_add_outline(surface, parent, mark.title.c_str(), link.c_str(),
                                                 CAIRO_PDF_OUTLINE_FLAG_OPEN);
    if (mark.depth == 0) question = id;
  }
}

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

std::string pdfBytes(const Recap& recap, const WallPictures& pictures) {
  const pdf::Typesetter type(recap.language);
  pdf::Chapters chapters = pdf::chaptersOf(recap, pictures, type);
  pdf::Sheets sheets = pdf::coverOf(recap, chapters, 1, type);
  if (sheets.count() != 1) sheets = pdf::coverOf(recap, chapters, sheets.count(), type);
  sheets.append(std::move(chapters.sheets));

  std::string bytes;
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_pdf_surface_create_for_stream(appendBytes, &bytes, pdf::sheetWidth, pdf::sheetHeight),
      cairo_surface_destroy);
  describe(surface.get(), recap);
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()),
                                                                 cairo_destroy);
  for (std::size_t sheet = 0; sheet < sheets.count(); ++sheet) {
    for (const auto& step : sheets.steps(sheet)) step(cairo.get());
    foot(cairo.get(), recap, sheet + 1, type);
    cairo_show_page(cairo.get());
  }
  bookmarks(surface.get(), chapters.bookmarks);
  const cairo_status_t drawn = cairo_status(cairo.get());
  cairo_surface_finish(surface.get());
  const cairo_status_t finished = cairo_surface_status(surface.get());
  const cairo_status_t status = drawn != CAIRO_STATUS_SUCCESS ? drawn : finished;
  if (status != CAIRO_STATUS_SUCCESS) {
    throw std::runtime_error(std::string("the PDF could not be made: ") +
                             cairo_status_to_string(status));
  }
  return bytes;
}

Result<void> writePdf(const Recap& recap, const std::string& path, const WallPictures& pictures) {
  return writeWhole(path, pdfBytes(recap, pictures));
}

}  // namespace grappe::recap
