// The parts of an OpenDocument text. Pure, any thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "recap/recap.h"

namespace grappe::recap::odt {

inline constexpr const char* mimeType = "application/vnd.oasis.opendocument.text";

// The picture of a question's wall in the archive.
struct Placed {
  std::string name;
  double ratio = 1;  // height by width
};

// Lengths in centimetres: A4, margins as on the board.
inline constexpr double sideMargin = 2;
inline constexpr double textWidth = 21 - 2 * sideMargin;

std::string contentXml(const Recap& recap, const std::map<workshop::QuestionId, Placed>& pictures);
std::string stylesXml(const Recap& recap);
std::string metaXml(const Recap& recap);
std::string manifestXml(const std::vector<std::string>& pictures);

}  // namespace grappe::recap::odt
