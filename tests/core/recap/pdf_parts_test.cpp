#include <cairo.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <memory>
#include <span>

#include "core/recap/documents.h"
#include "core/recap/full_recap.h"
#include "recap/pdf.h"
#include "recap/pdf_pages.h"
#include "scene/tokens.h"

using namespace grappe;
using namespace grappe::recap;

TEST_CASE("a PDF says every part of the recap", "[recap]") {
  Recap recap = fixtures::fullRecap();
  for (const bool joined : {false, true}) {
    recap.choices.joinedPostIts = joined;
    const std::string all =
        fixtures::withoutSpace(fixtures::textOfPdf(pdfBytes(recap, fixtures::fullPictures())));
    for (const auto& words : fixtures::wordsOfParts()) {
      INFO(words);
      CHECK(all.find(fixtures::withoutSpace(words)) != std::string::npos);
    }
  }
}

TEST_CASE("a PDF leaves out what is not chosen", "[recap]") {
  Recap recap = fixtures::fullRecap();
  recap.choices.contents = recap.choices.originMarks = false;
  const std::string all = fixtures::textOfPdf(pdfBytes(recap));
  CHECK(all.find(recap.labels.exchangeCount + " ") == std::string::npos);
  CHECK(all.find("1.91") == std::string::npos);
}

TEST_CASE("the first page of a PDF shows a circle's colour only where marks are chosen",
          "[recap]") {
  for (const bool marked : {true, false}) {
    INFO(marked);
    Recap recap = fixtures::fullRecap();
    recap.choices.circleMarks = marked;
    recap.voices = {{"École", 3, 12, 40, "École : 40 post-its"}};
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> page(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, 596, 842), cairo_surface_destroy);
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(page.get()),
                                                                   cairo_destroy);
    PdfPages(recap, {}).draw(cairo.get(), 0);
    cairo_surface_flush(page.get());
    const auto tint = scene::circleLook(3).tint;
    const std::uint32_t wanted =
        (std::uint32_t{tint.r} << 16) | (std::uint32_t{tint.g} << 8) | tint.b;
    const std::span pixels(
        reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(page.get())),
        596 * 842);
    CHECK(std::ranges::any_of(pixels, [&](std::uint32_t pixel) {
            return (pixel & 0xFFFFFFU) == wanted;
          }) == marked);
  }
}
