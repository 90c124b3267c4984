// The body of the Word document: word/document.xml. Pure, any thread.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>

#include "recap/docx/parts.h"
#include "recap/recap.h"

namespace grappe::recap::docx {

// Where the picture of a question's wall is, and how large its pixels say it is.
struct Placed {
  std::string relation;
  double width = 0, height = 0;
};

// What is written on.
struct Page {
  int width = textWidth;     // of the text, in dxa
  int columns = 3;           // of post-its; 1: no sections are made
  pugi::xml_node section{};  // properties that sections take over; none: those of our own page
  bool lastSection = true;   // whether the body ends with its own
};

// Under `body`.
void writeBody(pugi::xml_node body, const Recap& recap, const Page& page,
               const std::map<workshop::QuestionId, Placed>& pictures);

std::string documentXml(const Recap& recap, const std::map<workshop::QuestionId, Placed>& pictures);

}  // namespace grappe::recap::docx
