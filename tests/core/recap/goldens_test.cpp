// What each writer makes of one small workshop that has something of everything, kept as it was
// looked at.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "core/recap/documents.h"
#include "core/recap/meeting.h"
#include "core/recap/rich_meeting.h"
#include "recap/csv.h"
#include "recap/docx.h"
#include "recap/html.h"
#include "recap/json.h"
#include "recap/markdown.h"
#include "recap/odt.h"
#include "recap/pdf.h"
#include "recap/xlsx.h"

using namespace grappe;
using namespace grappe::recap;
using fixtures::french;

namespace {

std::string golden(const std::string& name) {
  return std::string(GRAPPE_SOURCE_DIR) + "/tests/golden/recap/" + name;
}

void checkGolden(const std::string& name, const std::string& text) {
  if (std::getenv("GRAPPE_GOLDENS") != nullptr) {  // NOLINT(concurrency-mt-unsafe)
    std::filesystem::create_directories(golden({}));
    std::ofstream(golden(name), std::ios::binary) << text;
  }
  INFO(name << ": with GRAPPE_GOLDENS=write it is kept anew");
  const std::string kept = fixtures::fileBytes(golden(name));
  CHECK(kept == text);
}

// A line each, so that a difference can be read.
std::string linesAfter(std::string xml, const std::vector<std::string>& ends) {
  for (const std::string& end : ends) {
    for (std::size_t at = 0; (at = xml.find(end, at)) != std::string::npos;) {
      at += end.size();
      xml.insert(at, "\n");
    }
  }
  return xml;
}

// The words in the order of the content; where lines break is the fonts' affair.
std::string wordsOfPdf(const std::string& pdf) {
  std::string words;
  bool apart = false;
  for (const char c : fixtures::textOfPdf(pdf)) {
    const bool space = c == ' ' || c == '\n' || c == '\f' || c == '\t';
    if (!space && apart && !words.empty()) words += '\n';
    if (!space) words += c;
    apart = space;
  }
  return words + "\n";
}

}  // namespace

TEST_CASE("every format is what it was", "[recap]") {
  const auto state = fixtures::richMeeting().state;
  Options options;
  options.choices = state.recap;
  options.choices->appendixSources = options.choices->originMarks = true;
  const Recap recap = recapOf(state, french(), options);
  const TableLabels labels = tableLabels(french());
  checkGolden("rich.md", markdown(recap));
  checkGolden("rich.html", html(recap));
  checkGolden("rich.json", json(recap, state, french()));
  checkGolden("rich.csv", csv(recap, labels));
  checkGolden("rich.docx.xml",
              linesAfter(fixtures::part(docxBytes(recap), "word/document.xml"), {"</w:p>"}));
  checkGolden("rich.odt.xml", linesAfter(fixtures::part(odtBytes(recap), "content.xml"),
                                         {"</text:p>", "</text:h>"}));
  const std::string xlsx = xlsxBytes(recap, labels);
  checkGolden("rich.xlsx.xml", linesAfter(fixtures::part(xlsx, "xl/workbook.xml") +
                                              fixtures::part(xlsx, "xl/worksheets/sheet1.xml") +
                                              fixtures::part(xlsx, "xl/sharedStrings.xml"),
                                          {"</row>", "</si>", "?>"}));
  checkGolden("rich.pdf.txt", wordsOfPdf(pdfBytes(recap)));
}
