#include "recap/pictures.h"

#include <cairo.h>

#include <catch2/catch.hpp>
#include <pugixml.hpp>

namespace grappe::recap {

TEST_CASE("a picture of the wall is drawn as lines too, with a title that a screen reader says",
          "[recap]") {
  DrawnPicture picture;
  picture.width = 320;
  picture.height = 180;
  picture.draw = [](cairo_t* cairo) {
    cairo_rectangle(cairo, 10, 10, 100, 50);
    cairo_fill(cairo);
  };
  const std::string svg = svgOf(picture, "Parents & école <3");
  CHECK(svg.find("<title>Parents &amp; école &lt;3</title>") != std::string::npos);
  CHECK(svg.find("role=\"img\"") != std::string::npos);
  CHECK(svg.find("viewBox=\"0 0 320 180\"") != std::string::npos);
  pugi::xml_document document;
  CHECK(document.load_string(svg.c_str()));
}

}  // namespace grappe::recap
