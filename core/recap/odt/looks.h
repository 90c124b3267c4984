// How a style of the OpenDocument text looks, and writing it down. Pure, any thread.
#pragma once

#include <string>

#include "recap/odt/markup.h"

namespace grappe::recap::odt {

struct Look {
  std::string name{};  // as an id: "Heading_20_1"
  std::string parent = "Standard";
  std::string next{};
  double before = 0, after = 0;  // cm
  double left = 0;               // cm
  int line = 0;                  // hundredths; 0: as the parent
  double size = 0;               // points
  const char* colour = nullptr;
  const char* font = nullptr;
  bool bold = false, italic = false;
  bool keepNext = false, pageBreak = false, ruled = false, shaded = false;
  bool right = false;     // to the right edge
  bool rightTab = false;  // a tab stop at the right edge
  std::string page{};     // the master page that begins here
  int outline = 0;
};

// As a style of paragraphs, or of text.
void style(Markup& out, const Look& look, bool ofText = false);

}  // namespace grappe::recap::odt
