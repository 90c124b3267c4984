// The parts of a Word document beside its body. Each gives its XML; children stand in the order
// that ECMA-376 asks for. Pure, any thread.
#pragma once

#include <string>
#include <vector>

#include "recap/docx/archive.h"
#include "recap/recap.h"

namespace grappe::recap::docx {

// A picture in word/media/.
struct Media {
  std::string relation;  // "rId20"
  std::string name;      // "wall1.png"
  std::string bytes;
};

inline constexpr const char* headerRelation = "rId4";
inline constexpr const char* footerRelation = "rId5";
inline constexpr int firstMediaRelation = 20;

// Lengths in twentieths of a point (dxa): A4, margins as on the board.
inline constexpr int pageWidth = 11906;
inline constexpr int pageHeight = 16838;
inline constexpr int sideMargin = 1134;
inline constexpr int textWidth = pageWidth - 2 * sideMargin;

std::string stylesXml(const Recap& recap);
std::string numberingXml();
std::string settingsXml(const Recap& recap);
std::string fontTableXml();
std::string headerXml(const Recap& recap);
std::string footerXml(const Recap& recap);
std::string coreXml(const Recap& recap);
std::string appXml();
std::string contentTypesXml(const std::vector<Media>& media);
std::string packageRelationsXml();
std::string documentRelationsXml(const std::vector<Media>& media);

// "fr-FR" of "fr".
std::string wordLanguage(const std::string& language);

// Numbering: plain bullets (they nest), the post-it of no circle, one per mark of a circle, the two
// of the read-over list, decisions, what is left to do.
inline constexpr int bulletList = 1;
inline constexpr int plainList = 2;
inline constexpr int goodList = 3;
inline constexpr int openList = 4;
inline constexpr int decisionList = 5;
inline constexpr int toDoList = 6;
inline constexpr int firstMarkList = 7;

}  // namespace grappe::recap::docx
