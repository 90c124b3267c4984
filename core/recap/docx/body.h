// The body of the Word document: word/document.xml. Pure, any thread.
#pragma once

#include <map>
#include <string>

#include "recap/recap.h"

namespace grappe::recap::docx {

// Where the picture of a question's wall is, and how large its pixels say it is.
struct Placed {
  std::string relation;
  double width = 0, height = 0;
};

std::string documentXml(const Recap& recap, const std::map<workshop::QuestionId, Placed>& pictures);

}  // namespace grappe::recap::docx
