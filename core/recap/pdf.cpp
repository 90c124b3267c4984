#include "recap/pdf.h"

#include <cairo-pdf.h>

#include <stdexcept>

#include "recap/cairo_bytes.h"
#include "recap/file_writing.h"
#include "recap/pdf/chapters.h"
#include "recap/pdf_pages.h"

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

// Cairo writes the tags, but neither that they are there nor the language (ISO 32000-1, 14.7.1 and
// 14.9.2), without which readers aloud pass them over. Its catalog is the last object, so that
// only the table of offsets moves. What is not laid out so stays as it is.
std::string toldToBeTagged(std::string pdf, const std::string& language) {
  const std::size_t table = pdf.rfind("\nxref\n");
  const std::size_t catalog = pdf.rfind("<< /Type /Catalog", table);
  const std::size_t start = pdf.rfind("startxref\n");
  const std::string end = ">>\nendobj";
  if (table == std::string::npos || catalog == std::string::npos || start == std::string::npos ||
      start < table || pdf.compare(table - end.size(), end.size(), end) != 0 ||
      pdf.compare(start + 10, std::string::npos, std::to_string(table + 1) + "\n%%EOF\n") != 0) {
    return pdf;
  }
  const std::string told = "   /MarkInfo << /Marked true >>\n   /Lang (" + language + ")\n";
  pdf.resize(start);
  pdf.insert(table - end.size(), told);
  return pdf + "startxref\n" + std::to_string(table + 1 + told.size()) + "\n%%EOF\n";
}

}  // namespace

std::string pdfBytes(const Recap& recap, const WallPictures& pictures, const Progress& progress) {
  constexpr double laidOut = 0.6;  // of the time; the rest is drawing (bench_recap)
  const PdfPages pages(recap, pictures, [&](double share) {
    tellProgress(progress, laidOut * share);
    return true;
  });
  std::string bytes;
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_pdf_surface_create_for_stream(appendBytes, &bytes, pdf::sheetWidth, pdf::sheetHeight),
      cairo_surface_destroy);
  describe(surface.get(), recap);
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()),
                                                                 cairo_destroy);
  for (std::size_t page = 0; page < pages.count(); ++page) {
    pages.draw(cairo.get(), page);
    cairo_show_page(cairo.get());
    tellProgress(progress, laidOut + (1 - laidOut) * static_cast<double>(page + 1) /
                                         static_cast<double>(pages.count()));
  }
  bookmarks(surface.get(), pages.chapters().bookmarks);
  const cairo_status_t drawn = cairo_status(cairo.get());
  cairo_surface_finish(surface.get());
  const cairo_status_t finished = cairo_surface_status(surface.get());
  const cairo_status_t status = drawn != CAIRO_STATUS_SUCCESS ? drawn : finished;
  if (status != CAIRO_STATUS_SUCCESS) {
    throw std::runtime_error(std::string("the PDF could not be made: ") +
                             cairo_status_to_string(status));
  }
  return toldToBeTagged(std::move(bytes), recap.language);
}

Result<void> writePdf(const Recap& recap, const std::string& path, const WallPictures& pictures) {
  return writeWhole(path, pdfBytes(recap, pictures));
}

}  // namespace grappe::recap
